package io.bookingchat.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TestDemoKeys {
  private static final String KEY = "pk_live_0123456789abcdef0123456789abcdef01234567";

  @Test
  void everyPlaceGetsItsCompanysKey() {
    assertThat(
            keys(Map.of("bookingchat.demo.key.harbor-dental", KEY))
                .fill("<script data-public-key=\"@HARBOR_DENTAL_KEY@\">@ANDINA_KEY@ a@b"))
        .isEqualTo("<script data-public-key=\"" + KEY + "\"> a@b");
  }

  @Test
  void whatIsNoKeyDoesNotGetIntoAPage() {
    assertThat(keys(Map.of("bookingchat.demo.key.andina", "\"><script>")).fill("@ANDINA_KEY@"))
        .isEmpty();
  }

  private static DemoKeys keys(Map<String, String> configuration) {
    return new DemoKeys(name -> Optional.ofNullable(configuration.get(name)));
  }
}
