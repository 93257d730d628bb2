package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestKeys {
  private static final TenantId ACME = new TenantId("acme");
  private static final Realm LIVE = Realm.live(ACME);
  private static final Realm TEST = new Realm(ACME, KeyMode.TEST);

  @Test
  void keepsTestsApartFromLiveAlsoWhereAProviderIsCalledTest() {
    assertThat(text(Keys.provider(LIVE, "test"))).isEqualTo("acme#test");
    assertThat(text(Keys.realm(TEST))).isEqualTo("acme#test");
    assertThat(text(Keys.realm(LIVE))).isEqualTo("acme");
    assertThat(text(Keys.provider(TEST, "test"))).isEqualTo("acme#test#test");
    assertThat(text(Keys.booking(TEST, "bk"))).isEqualTo("acme#test#bk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a#b", "#", "test#ana"})
  void hasNoKeyForAnIdThatIsNone(String id) {
    assertThatThrownBy(() -> Keys.booking(LIVE, id)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Keys.provider(TEST, id)).isInstanceOf(Refusal.class);
  }

  @Test
  void sortsByTime() {
    String early = Keys.instantAndId(Instant.parse("2026-03-09T12:00:00Z"), "z");
    String late = Keys.instantAndId(Instant.parse("2026-03-09T12:05:00Z"), "a");

    assertThat(early).isEqualTo("2026-03-09T12:00:00Z#z").isLessThan(late);
    assertThat(Keys.behind(early)).isGreaterThan(early).isLessThan(early + "0").isLessThan(late);
  }

  private static String text(Keys.Partition partition) {
    return partition.attribute().s();
  }
}
