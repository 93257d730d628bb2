package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.tenancy.IdentityAlgorithm;
import io.bookingchat.tenancy.IdentityKey;
import io.bookingchat.tenancy.IdentityKeyRing;
import io.bookingchat.tenancy.Sealer;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whoever reads the table of identities cannot vouch for visitors. */
final class TestSealedIdentities {
  private static final TenantId ACME = new TenantId("acme");

  private final LocalTables tables = new LocalTables();
  private final StoredIdentities identities = identities(LocalTables.SEALER);

  @AfterEach
  void close() {
    tables.close();
  }

  @Test
  void theSecretIsNotInTheTable() {
    String secret = register();

    assertThat(item().toString()).contains("HS256").doesNotContain(secret).doesNotContain("oct");
    assertThat(key(identities).orElseThrow().key()).contains(secret);
  }

  @Test
  void anotherSecretOfTheInstallationOpensNothing() {
    register();

    assertThat(key(identities(new Sealer("another installation's secret, of 32")))).isEmpty();
  }

  @Test
  void aKeyThatSomeoneElseWroteThereIsNone() {
    register();
    TenantScope.within(
        ACME,
        () -> {
          tables.store.put(
              Schema.IDENTITIES,
              Items.item(Map.of("key", Items.text("{\"kty\":\"oct\",\"k\":\"bWluZQ\"}")), item()));
          return null;
        });

    assertThat(key(identities)).isEmpty();
  }

  private String register() {
    return TenantScope.within(
        ACME,
        () ->
            new IdentityKeyRing(identities, Clock.fixed(MemoryWorld.NOW, ZoneOffset.UTC))
                .register(ACME, IdentityAlgorithm.HS256, Optional.empty())
                .secret()
                .orElseThrow());
  }

  private Map<String, AttributeValue> item() {
    return TenantScope.within(
        ACME, () -> tables.store.get(Schema.IDENTITIES, Keys.tenant(ACME), "key").orElseThrow());
  }

  private static Optional<IdentityKey> key(StoredIdentities identities) {
    return TenantScope.within(ACME, () -> identities.key(ACME));
  }

  private StoredIdentities identities(Sealer sealer) {
    return new StoredIdentities(tables.store, sealer, Clock.systemUTC());
  }
}
