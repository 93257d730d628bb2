package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.admin.AdminWorld.Answer;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company's plugins by the administrative API. */
final class TestPluginApi {
  private final AdminWorld admin = new AdminWorld();
  private Salon salon;

  @BeforeEach
  void open() {
    salon = admin.world.salon();
  }

  @AfterEach
  void close() {
    admin.close();
  }

  @Test
  void turnsOnAndOff() {
    Answer on =
        owner(
            "mutation { enablePlugin(pluginId: \"partner\", version: \"1.0.0\", settings: \"{}\")"
                + " { enabled own version running installed settings } }");
    assertThat(on.text("/enablePlugin/running")).isEqualTo("1.0.0");
    assertThat(on.text("/enablePlugin/settings")).isEqualTo("{}");
    assertThat(on.at("/enablePlugin/enabled").toString()).isEqualTo("true");
    assertThat(on.at("/enablePlugin/installed").toString()).isEqualTo("[\"1.1.0\",\"1.0.0\"]");
    Answer off = owner("mutation { disablePlugin(pluginId: \"partner\") { enabled running } }");
    assertThat(off.at("/disablePlugin/enabled").toString()).isEqualTo("false");
    assertThat(off.at("/disablePlugin/running").toString()).isEqualTo("null");
    assertThat(owner("{ plugins { pluginId enabled own } }").at("/plugins").toString())
        .isEqualTo("[{\"pluginId\":\"partner\",\"enabled\":false,\"own\":true}]");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(owner("mutation { disablePlugin(pluginId: \"partner\") { own } }").refusal().code())
        .isEqualTo(ErrorCode.NOT_FOUND);
    assertThat(
            owner("mutation { enablePlugin(pluginId: \"partner\", settings: \"[]\") { own } }")
                .refusal()
                .field())
        .contains("settings");
    assertThat(
            admin
                .call(
                    AdminWorld.member(salon.tenant, Role.MANAGER),
                    "mutation { enablePlugin(pluginId: \"partner\") { own } }")
                .refusal()
                .code())
        .isEqualTo(ErrorCode.FORBIDDEN);
  }

  @Test
  void thePlatformTakesAVersionBack() {
    Answer back =
        admin.call(
            new Caller.Platform("ops"), "mutation { rollbackPlugin(pluginId: \"partner\") }");
    assertThat(back.at("/rollbackPlugin").toString()).isEqualTo("[\"1.0.0\"]");
    assertThat(
            admin
                .call(
                    new Caller.Platform("ops"),
                    "mutation { installPlugin(pluginId: \"partner\", version: \"1.1.0\") }")
                .refusal()
                .code())
        .isEqualTo(ErrorCode.NOT_FOUND); // this server's catalogue is empty
  }

  private Answer owner(String query) {
    return admin.call(AdminWorld.member(salon.tenant, Role.OWNER), query);
  }
}
