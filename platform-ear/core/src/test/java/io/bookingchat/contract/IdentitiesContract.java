package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.tenancy.IdentityAlgorithm;
import io.bookingchat.tenancy.IdentityKey;
import io.bookingchat.tenancy.IdentityStore;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link IdentityStore} does. */
public abstract class IdentitiesContract {
  /** Far off, since the stores forget by the real clock. */
  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  protected abstract IdentityStore identities();

  @Test
  void keepsOneKeyOfATenant() {
    IdentityKey key = key(Scope.ACME, "idk_2");
    save(key(Scope.ACME, "idk_1"));
    save(key);

    assertThat(Scope.as(Scope.ACME, () -> identities().key(Scope.ACME))).contains(key);
    assertThat(Scope.as(Scope.ACME_CORP, () -> identities().key(Scope.ACME_CORP))).isEmpty();
    assertThat(remove()).isTrue();
    assertThat(remove()).isFalse();
    assertThat(Scope.as(Scope.ACME, () -> identities().key(Scope.ACME))).isEmpty();
  }

  @Test
  void aStatementIsUsedOnceInARealm() {
    Realm live = Realm.live(Scope.ACME);

    assertThat(use(live)).isTrue();
    assertThat(use(live)).isFalse();
    assertThat(use(new Realm(Scope.ACME, KeyMode.TEST))).isTrue();
    assertThat(use(Realm.live(Scope.ACME_CORP))).isTrue();
  }

  @Test
  void knowsAVisitorsLastConversation() {
    Realm live = Realm.live(Scope.ACME);
    Scope.run(
        Scope.ACME,
        () -> {
          identities().lastConversation(live, "u_1", "c_1", LATER);
          identities().lastConversation(live, "u_1", "c_2", LATER);

          assertThat(identities().lastConversation(live, "u_1")).contains("c_2");
          assertThat(identities().lastConversation(live, "u_2")).isEmpty();
        });
  }

  private boolean use(Realm realm) {
    return Scope.as(realm.tenantId(), () -> identities().useOnce(realm, "s_1", LATER));
  }

  private boolean remove() {
    return Scope.as(Scope.ACME, () -> identities().remove(Scope.ACME));
  }

  private void save(IdentityKey key) {
    Scope.run(key.tenantId(), () -> identities().save(key));
  }

  private static IdentityKey key(TenantId tenantId, String id) {
    return new IdentityKey(
        tenantId,
        IdentityAlgorithm.ES256,
        id,
        "{\"kty\":\"EC\"}",
        Instant.parse("2026-03-09T12:00:00Z"));
  }
}
