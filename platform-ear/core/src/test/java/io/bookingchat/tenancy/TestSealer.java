package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TestSealer {
  private static final TenantId ACME = new TenantId("acme");
  private static final String WHAT = "identity key|HS256|idk_1";

  private final Sealer sealer = new Sealer("a secret for tests, never for a server");

  @Test
  void opensWhatItSealed() {
    assertThat(sealer.open(ACME, WHAT, sealer.seal(ACME, WHAT, "año"))).contains("año");
    assertThat(sealer.open(ACME, WHAT, sealer.seal(ACME, WHAT, ""))).contains("");
  }

  @Test
  void nothingOfTheTextIsSeenNorWhetherItIsTheSame() {
    String sealed = sealer.seal(ACME, WHAT, "secret");

    assertThat(sealed).doesNotContain("secret").doesNotContain("c2VjcmV0");
    assertThat(sealer.seal(ACME, WHAT, "secret")).isNotEqualTo(sealed);
  }

  @Test
  void opensForThatTenantAndThatThingAlone() {
    String sealed = sealer.seal(ACME, WHAT, "secret");

    assertThat(sealer.open(new TenantId("acme-corp"), WHAT, sealed)).isEmpty();
    assertThat(sealer.open(ACME, "identity key|RS256|idk_1", sealed)).isEmpty();
    assertThat(new Sealer("another installation's secret, of 32").open(ACME, WHAT, sealed))
        .isEmpty();
  }

  @Test
  void opensNothingThatWasAltered() {
    String sealed = sealer.seal(ACME, WHAT, "secret");
    List<String> altered = new ArrayList<>(List.of("", "x", "not sealed", sealed + "A"));
    for (int i = 0; i < sealed.length() - 1; i++) { // stray bits of the last are overlooked
      char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
      altered.add(sealed.substring(0, i) + other + sealed.substring(i + 1));
    }

    assertThat(altered).allMatch(text -> sealer.open(ACME, WHAT, text).isEmpty());
  }
}
