package io.bookingchat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.tenancy.AllowedOrigin;
import io.bookingchat.tenancy.ApiKey;
import io.bookingchat.tenancy.ApiKeys;
import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeys} does. */
public abstract class ApiKeysContract {
  private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-03-09");

  protected abstract ApiKeys keys();

  @Test
  void findsAKeyByItsHashAndById() {
    ApiKey key = key(Scope.ACME, "key_1", "aa");
    save(key);

    assertThat(byHash("aa")).containsExactly(key);
    assertThat(byHash("bb")).isEmpty();
    assertThat(find(Scope.ACME, "key_1")).contains(key);
    assertThat(find(Scope.ACME_CORP, "key_1")).isEmpty();
    assertThat(find(Scope.ACME, "")).isEmpty();
  }

  @Test
  void givesEveryKeyOfAHash() {
    save(key(Scope.ACME, "key_1", "aa"));
    save(key(Scope.ACME_CORP, "key_1", "aa"));

    assertThat(byHash("aa")).hasSize(2);
  }

  @Test
  void replacesAKey() {
    ApiKey key = key(Scope.ACME, "key_1", "aa");
    save(key);
    save(key.revoked(NOW));

    assertThat(byHash("aa")).containsExactly(key.revoked(NOW));
  }

  @Test
  void listsATenantsKeysById() {
    ApiKey second = key(Scope.ACME, "key_2", "aa");
    ApiKey first = key(Scope.ACME, "key_1", "bb");
    List.of(second, first, key(Scope.ACME_CORP, "key_3", "cc")).forEach(this::save);

    assertThat(Scope.as(Scope.ACME, () -> keys().all(Scope.ACME))).containsExactly(first, second);
  }

  @Test
  void revokesOnceAndTouchesNothingElse() {
    ApiKey key = key(Scope.ACME, "key_1", "aa");
    save(key);
    used("key_1", DAY);

    revoke("key_1", NOW);
    revoke("key_1", NOW.plusSeconds(9));
    revoke("key_2", NOW);

    assertThat(find(Scope.ACME, "key_1")).contains(key.revoked(NOW).used(DAY));
    assertThat(find(Scope.ACME, "key_2")).isEmpty();
  }

  @Test
  void endsAKeyThatIsAsItWasRead() {
    ApiKey key = key(Scope.ACME, "key_1", "aa");
    Instant sooner = NOW.plusSeconds(30);
    save(key);

    assertThat(expire(key, sooner)).isTrue();
    assertThat(find(Scope.ACME, "key_1")).contains(key.ending(sooner));
    assertThat(expire(key, NOW.plusSeconds(20))).as("read before it was ended").isFalse();
  }

  @Test
  void endsNoRevokedAndNoAbsentKey() {
    ApiKey key = key(Scope.ACME, "key_1", "aa");
    save(key);
    revoke("key_1", NOW);

    assertThat(expire(key, NOW.plusSeconds(30))).isFalse();
    assertThat(expire(key(Scope.ACME, "key_2", "bb"), NOW)).isFalse();
    assertThat(find(Scope.ACME, "key_1")).contains(key.revoked(NOW));
    assertThat(find(Scope.ACME, "key_2")).isEmpty();
  }

  @Test
  void notesTheLastDayOfUse() {
    ApiKey key = key(Scope.ACME, "key_1", "aa");
    save(key);

    used("key_1", DAY);
    used("key_1", DAY.minusDays(1));
    used("key_2", DAY);

    assertThat(find(Scope.ACME, "key_1")).contains(key.used(DAY));
    assertThat(find(Scope.ACME, "key_2")).isEmpty();
  }

  private void revoke(String apiKeyId, Instant at) {
    Scope.run(Scope.ACME, () -> keys().revoke(Scope.ACME, apiKeyId, at));
  }

  private boolean expire(ApiKey read, Instant at) {
    return Scope.as(Scope.ACME, () -> keys().expire(read, at));
  }

  private void used(String apiKeyId, LocalDate day) {
    Scope.run(Scope.ACME, () -> keys().used(Scope.ACME, apiKeyId, day));
  }

  private List<ApiKey> byHash(String hash) {
    return TenantScope.platform("test", () -> keys().findByHash(hash));
  }

  private Optional<ApiKey> find(TenantId tenantId, String apiKeyId) {
    return Scope.as(tenantId, () -> keys().find(tenantId, apiKeyId));
  }

  private void save(ApiKey key) {
    Scope.run(key.tenantId(), () -> keys().save(key));
  }

  private static ApiKey key(TenantId tenantId, String id, String hash) {
    return new ApiKey(
        tenantId,
        id,
        "Web",
        hash,
        KeyMode.LIVE,
        Set.of(
            new AllowedOrigin("https://acme.example"), new AllowedOrigin("https://*.acme.example")),
        OptionalInt.of(60),
        NOW,
        Optional.of(NOW.plusSeconds(60)),
        Optional.empty(),
        Optional.empty());
  }
}
