package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryTenants;
import io.bookingchat.memory.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages a key opens (hostile cases 9 to 14). */
final class TestPageAccess {
  private static final String PAGE = "https://good.example";
  private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private final CountedKeys stored = new CountedKeys();
  private final MemoryTenants tenants = new MemoryTenants();
  private final TenantDirectory directory = new TenantDirectory(tenants);
  private final KeyFinder finder = new KeyFinder(stored, clock);
  private final KeyRing keys = new KeyRing(stored, finder, clock);
  private final PageAccess access =
      new PageAccess(finder, new KeyUses(stored, clock, Runnable::run), directory);
  private final Tenant acme = tenant("acme");
  private final String key = key(acme, KeyMode.LIVE, Optional.empty());

  @Test
  void aPageOfTheKeyIsLetIn() {
    Caller.Page page = access.resolve(Optional.of(key), Optional.of("acme"), Optional.of(PAGE));
    assertThat(page.tenant()).isEqualTo(acme);
    assertThat(page.realm()).isEqualTo(Realm.live(acme.tenantId()));
    assertThat(access.resolve(Optional.of(key), Optional.empty(), Optional.of(PAGE)))
        .isEqualTo(page);
  }

  @Test
  void aTestKeyHasARealmOfItsOwn() {
    String test = key(acme, KeyMode.TEST, Optional.empty());
    assertThat(access.resolve(Optional.of(test), Optional.empty(), Optional.of(PAGE)).realm())
        .isEqualTo(new Realm(acme.tenantId(), KeyMode.TEST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "https://good.example.evil.test",
        "https://evil.test/good.example",
        "https://user@good.example",
        "https://good.example@evil.test",
        "https://good.example:8443",
        "https://good.example:443", // a browser leaves it out: this one is written by hand
        "http://good.example",
        "https://GOOD.example",
        "https://good.example.",
        "https://sub.good.example",
        "https://good.example/",
        ""
      })
  void anyOtherOriginIsForbidden(String origin) {
    assertThat(refused(Optional.of(key), Optional.empty(), Optional.of(origin)))
        .isEqualTo(ErrorCode.FORBIDDEN);
  }

  @Test
  void aWildcardLetsInSubdomainsOnly() {
    String wide =
        keys.create(
                acme,
                "all pages",
                Set.of(new AllowedOrigin("https://*.good.example")),
                KeyMode.LIVE,
                OptionalInt.empty(),
                Optional.empty())
            .key();

    assertThat(
            access
                .resolve(Optional.of(wide), Optional.empty(), Optional.of("https://a.good.example"))
                .tenant())
        .isEqualTo(acme);
    for (String origin : List.of(PAGE, "https://evilgood.example", "https://*.good.example")) {
      assertThat(refused(Optional.of(wide), Optional.empty(), Optional.of(origin)))
          .as(origin)
          .isEqualTo(ErrorCode.FORBIDDEN);
    }
  }

  @Test
  void aKeyThatLetsAPageInIsUsedThatDay() {
    String id = finder.find(key).orElseThrow().apiKeyId();
    refused(Optional.of(key), Optional.empty(), Optional.of("https://evil.test"));
    assertThat(stored.find(acme.tenantId(), id).orElseThrow().lastUsed()).isEmpty();

    access.resolve(Optional.of(key), Optional.empty(), Optional.of(PAGE));

    assertThat(stored.find(acme.tenantId(), id).orElseThrow().lastUsed())
        .contains(LocalDate.parse("2026-03-09"));
  }

  @Test
  void aRequestWithoutOriginIsForbidden() {
    assertThat(refused(Optional.of(key), Optional.empty(), Optional.empty()))
        .isEqualTo(ErrorCode.FORBIDDEN);
  }

  @Test
  void anotherTenantsIdIsForbidden() {
    tenant("acme-corp");
    for (String id : List.of("acme-corp", "ACME", "acme ", "acm", "")) {
      assertThat(refused(Optional.of(key), Optional.of(id), Optional.of(PAGE)))
          .as(id)
          .isEqualTo(ErrorCode.FORBIDDEN);
    }
  }

  @Test
  void aRevokedKeyOpensNothing() {
    access.resolve(Optional.of(key), Optional.empty(), Optional.of(PAGE)); // is remembered
    keys.revoke(acme.tenantId(), finder.find(key).orElseThrow().apiKeyId());
    assertThat(refused(key)).isEqualTo(ErrorCode.UNAUTHENTICATED);
  }

  @Test
  void anExpiredKeyOpensNothing() {
    String brief = key(acme, KeyMode.LIVE, Optional.of(NOW.plusSeconds(60)));
    access.resolve(Optional.of(brief), Optional.empty(), Optional.of(PAGE));
    clock.advance(Duration.ofSeconds(60));
    assertThat(refused(brief)).isEqualTo(ErrorCode.UNAUTHENTICATED);
  }

  @Test
  void aMalformedKeyIsRefusedWithoutALookup() {
    for (String text : List.of("", "pk_live_1", key + "0", key.replace('a', 'b') + "!")) {
      assertThat(refused(text)).as(text).isEqualTo(ErrorCode.UNAUTHENTICATED);
    }
    assertThat(stored.lookups).isZero();
  }

  @Test
  void theLookupIsThePlatformsAndTheTenantIsReadAsItself() {
    PageAccess elsewhere =
        new PageAccess(
            new KeyFinder(stored, clock), new KeyUses(stored, clock, Runnable::run), directory);
    elsewhere.resolve(Optional.of(key), Optional.empty(), Optional.of(PAGE));
    assertThat(stored.lookedUpAs).isEqualTo(Optional.of(new TenantScope.Platform("resolve key")));
    assertThat(TenantScope.current()).isEmpty();
  }

  private Tenant tenant(String id) {
    return tenants.create(
        Tenant.create(
            new TenantId(id),
            id,
            Plan.PRO,
            Optional.empty(),
            Settings.of("en", ZoneId.of("Europe/London"))));
  }

  private String key(Tenant tenant, KeyMode mode, Optional<Instant> expiresAt) {
    return keys.create(
            tenant, "site", Set.of(new AllowedOrigin(PAGE)), mode, OptionalInt.empty(), expiresAt)
        .key();
  }

  private ErrorCode refused(String text) {
    return refused(Optional.of(text), Optional.empty(), Optional.of(PAGE));
  }

  private ErrorCode refused(
      Optional<String> text, Optional<String> tenantId, Optional<String> origin) {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> access.resolve(text, tenantId, origin));
    assertThat(refusal.message(Language.ES)).isNotEqualTo(refusal.message(Language.EN));
    return refusal.code();
  }
}
