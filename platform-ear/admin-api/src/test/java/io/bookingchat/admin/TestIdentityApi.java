package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.admin.AdminWorld.Answer;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TestIdentityApi {
  private final AdminWorld admin = new AdminWorld();
  private final Salon salon = admin.world.salon();
  private final Caller owner = AdminWorld.member(salon.tenant, Role.OWNER);

  @AfterEach
  void stop() {
    admin.close();
  }

  @Test
  void aSecretIsShownOnceAndRemoved() {
    Answer set =
        admin.call(
            owner,
            "mutation { setIdentityKey(input: {algorithm: HS256}) { identityKeyId secret } }");
    assertThat(set.text("/setIdentityKey/secret")).hasSize(43);

    Answer shown = admin.call(owner, "{ identityKey { identityKeyId algorithm createdAt } }");
    assertThat(shown.text("/identityKey/identityKeyId"))
        .isEqualTo(set.text("/setIdentityKey/identityKeyId"));
    assertThat(shown.data().toString()).doesNotContain(set.text("/setIdentityKey/secret"));

    assertThat(admin.call(owner, "mutation { removeIdentityKey }").at("/removeIdentityKey"))
        .hasToString("true");
    assertThat(admin.call(owner, "{ identityKey { algorithm } }").at("/identityKey"))
        .hasToString("null");
  }

  @Test
  void aWrongKeyNamesItsField() {
    Answer answer =
        admin.call(
            owner,
            "mutation { setIdentityKey(input: {algorithm: RS256, publicKey: \"x\"}) { secret } }");

    assertThat(answer.refusal().field()).contains("publicKey");
  }
}
