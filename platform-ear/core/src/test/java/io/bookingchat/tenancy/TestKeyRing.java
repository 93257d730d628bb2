package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a key is followed by another (hostile case 11). */
final class TestKeyRing {
  private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final SettableClock clock = new SettableClock(NOW);
  private final CountedKeys stored = new CountedKeys();
  private final KeyFinder finder = new KeyFinder(stored, clock);
  private final KeyRing ring = new KeyRing(stored, finder, clock);
  private final Tenant acme =
      Tenant.create(
          new TenantId("acme"),
          "Acme",
          Plan.PRO,
          Optional.empty(),
          Settings.of("en", ZoneId.of("Europe/London")));

  @Test
  void bothKeysOpenInTheOverlapAndThenOnlyTheNewOne() {
    KeyRing.Created old = create(Optional.empty());
    KeyFinder elsewhere = new KeyFinder(stored, clock);
    elsewhere.find(old.key());

    KeyRing.Created rotated = rotate(old, 1440);

    for (KeyFinder server : new KeyFinder[] {finder, elsewhere}) {
      clock.set(NOW.plus(DAY).minusSeconds(1));
      assertThat(server.find(old.key())).isPresent();
      assertThat(server.find(rotated.key())).isPresent();
      clock.set(NOW.plus(DAY));
      assertThat(server.find(old.key())).isEmpty();
      assertThat(server.find(rotated.key())).isPresent();
    }
  }

  @Test
  void theNewKeyIsAsTheOldOneWas() {
    KeyRing.Created old = create(Optional.of(NOW.plus(DAY.multipliedBy(9))));

    ApiKey rotated = rotate(old, 60).stored();

    assertThat(rotated.apiKeyId()).isNotEqualTo(old.stored().apiKeyId());
    assertThat(rotated.hash()).isNotEqualTo(old.stored().hash());
    assertThat(rotated)
        .usingRecursiveComparison()
        .ignoringFields("apiKeyId", "hash")
        .isEqualTo(old.stored());
  }

  @Test
  void withoutOverlapTheOldKeyOpensNothingAtOnce() {
    KeyRing.Created old = create(Optional.empty());

    rotate(old, 0);

    assertThat(finder.find(old.key())).isEmpty();
  }

  @Test
  void noOverlapMakesAnEndLater() {
    Instant end = NOW.plusSeconds(60);
    KeyRing.Created old = create(Optional.of(end));

    rotate(old, 1440);

    assertThat(ring.all(acme.tenantId()))
        .filteredOn(key -> key.apiKeyId().equals(old.stored().apiKeyId()))
        .allMatch(key -> key.expiresAt().equals(Optional.of(end)));
  }

  @Test
  void aKeyThatOpensNothingIsNotFollowed() {
    KeyRing.Created old = create(Optional.empty());
    ring.revoke(acme.tenantId(), old.stored().apiKeyId());

    assertThat(refusal(old.stored().apiKeyId(), 60).field()).contains("apiKeyId");
    assertThat(ring.all(acme.tenantId())).hasSize(1);
  }

  @Test
  void aKeyRevokedMeanwhileStaysRevokedAndNoneFollows() {
    KeyRing.Created old = create(Optional.empty());
    stored.beforeExpiry = () -> stored.revoke(acme.tenantId(), old.stored().apiKeyId(), NOW);

    assertThat(refusal(old.stored().apiKeyId(), 60).code()).isEqualTo(ErrorCode.CONFLICT);
    assertThat(ring.all(acme.tenantId())).hasSize(2).noneMatch(key -> key.valid(NOW));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, KeyRing.LONGEST_OVERLAP + 1, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void anOverlapHasBounds(int minutes) {
    String id = create(Optional.empty()).stored().apiKeyId();

    assertThat(refusal(id, minutes).field()).contains("overlapMinutes");
  }

  @Test
  void anotherTenantsKeyIsAbsent() {
    String id = create(Optional.empty()).stored().apiKeyId();

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> ring.rotate(new TenantId("acme-corp"), id, 60));

    assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND);
  }

  private KeyRing.Created create(Optional<Instant> expiresAt) {
    return ring.create(
        acme,
        "site",
        Set.of(new AllowedOrigin("https://good.example")),
        KeyMode.LIVE,
        OptionalInt.of(60),
        expiresAt);
  }

  private KeyRing.Created rotate(KeyRing.Created old, int minutes) {
    return ring.rotate(acme.tenantId(), old.stored().apiKeyId(), minutes);
  }

  private Refusal refusal(String apiKeyId, int minutes) {
    return catchThrowableOfType(
        Refusal.class, () -> ring.rotate(acme.tenantId(), apiKeyId, minutes));
  }
}
