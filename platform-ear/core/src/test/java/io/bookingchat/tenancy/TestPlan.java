package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class TestPlan {
  @Test
  void everyPlanHasItsLimits() {
    assertThat(Plan.FREE.limits())
        .isEqualTo(
            new Limits(
                OptionalInt.of(500),
                OptionalInt.of(50),
                OptionalInt.of(200_000),
                OptionalInt.of(60)));
    assertThat(Plan.PRO.limits().messagesPerMonth()).hasValue(20_000);
    assertThat(Plan.ENTERPRISE.limits().messagesPerMonth()).isEmpty();
    assertThat(Plan.ENTERPRISE.limits().requestsPerMinute()).hasValue(6_000);
    assertThat(Plan.FREE.adminRequestsPerMinute()).isEqualTo(300);
  }

  @Test
  void aFileThatLeavesANumberOutIsOurMistake() {
    assertThatThrownBy(() -> new PlanFile("half-plans.properties"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("FREE.bookingsPerMonth");
  }
}
