package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.admin.AdminWorld.Answer;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.limits.Metric;
import io.bookingchat.limits.Servers;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantScope;
import jakarta.json.JsonArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestUsageApi {
  private static final String USAGE =
      "usage(month: \"2026-03\") { month metrics { metric used limit }"
          + " keys { apiKeyId metric used } warnings { metric percent at } }";
  private static final String OVERRIDE =
      "mutation($l: LimitsInput) { overrideLimits(tenantId: \"salon-andina\", limits: $l)"
          + " { version settings { limits { messagesPerMonth bookingsPerMonth tokensPerMonth"
          + " requestsPerMinute } } } }";

  private final AdminWorld admin = new AdminWorld();
  private final Salon salon = admin.world.salon();
  private final Caller manager = AdminWorld.member(salon.tenant, Role.MANAGER);
  private final Caller platform = new Caller.Platform("root");

  @AfterEach
  void stop() {
    admin.close();
  }

  @Test
  void aMonthShowsWhatWasUsedOfWhatMayBe() {
    TenantScope.within(
        Servers.page(salon.tenant, "key_1"),
        () -> {
          admin.world.usage.take(salon.tenant, Metric.MESSAGES).used();
          admin.world.usage.count(salon.tenant, Metric.CONVERSATIONS, 1);
          return null;
        });

    Answer answer = admin.call(manager, "{ " + USAGE + " }");

    JsonArray metrics = answer.at("/usage/metrics").asJsonArray();
    assertThat(metrics).hasSameSizeAs(Metric.values());
    assertThat(metrics.get(0)).hasToString("{\"metric\":\"MESSAGES\",\"used\":1,\"limit\":20000}");
    assertThat(metrics.get(1))
        .hasToString("{\"metric\":\"CONVERSATIONS\",\"used\":1,\"limit\":null}");
    assertThat(answer.at("/usage/keys/0"))
        .hasToString("{\"apiKeyId\":\"key_1\",\"metric\":\"MESSAGES\",\"used\":1}");
    assertThat(answer.at("/usage/warnings").asJsonArray()).isEmpty();
  }

  @Test
  void warningsAreShownInTheCompanysTime() {
    admin.call(platform, OVERRIDE, "{\"l\":{\"messagesPerMonth\":1}}");
    admin.world.usage.take(current(), Metric.MESSAGES).used();

    Answer answer = admin.call(manager, "{ " + USAGE + " }");

    assertThat(answer.at("/usage/warnings"))
        .hasToString(
            "[{\"metric\":\"MESSAGES\",\"percent\":80,\"at\":\"2026-03-09T09:00:00-03:00\"},"
                + "{\"metric\":\"MESSAGES\",\"percent\":100,\"at\":\"2026-03-09T09:00:00-03:00\"}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13", "march", ""})
  void aMonthThatIsNoneIsRefused(String month) {
    Answer answer = admin.call(manager, "{ usage(month: \"" + month + "\") { month } }");

    assertThat(answer.refusal().code()).isEqualTo(ErrorCode.INVALID);
    assertThat(answer.refusal().field()).contains("month");
  }

  @Test
  void thePlatformOverridesAPlansLimitsAndTakesThatBack() {
    Answer own =
        admin.call(platform, OVERRIDE, "{\"l\":{\"messagesPerMonth\":7,\"tokensPerMonth\":null}}");
    assertThat(own.at("/overrideLimits/settings/limits"))
        .hasToString(
            "{\"messagesPerMonth\":7,\"bookingsPerMonth\":null,\"tokensPerMonth\":null,"
                + "\"requestsPerMinute\":null}");
    assertThat(current().limits().messagesPerMonth()).hasValue(7);

    Answer plans = admin.call(platform, OVERRIDE, "{\"l\":null}");
    assertThat(plans.at("/overrideLimits/settings/limits/messagesPerMonth")).hasToString("20000");
    assertThat(plans.at("/overrideLimits/version")).hasToString("3");
  }

  @Test
  void onlyThePlatformOverridesLimitsAndOnlyWithSense() {
    assertThat(admin.call(AdminWorld.member(salon.tenant, Role.OWNER), OVERRIDE).refusal().code())
        .isEqualTo(ErrorCode.FORBIDDEN);
    assertThat(admin.call(platform, OVERRIDE, "{\"l\":{\"messagesPerMonth\":-1}}").refusal().code())
        .isEqualTo(ErrorCode.INVALID);
    assertThat(admin.call(platform, OVERRIDE, "{\"l\":{\"requestsPerMinute\":0}}").refusal().code())
        .isEqualTo(ErrorCode.INVALID);
  }

  private Tenant current() {
    return admin.world.directory.find(salon.tenant.tenantId()).orElseThrow();
  }
}
