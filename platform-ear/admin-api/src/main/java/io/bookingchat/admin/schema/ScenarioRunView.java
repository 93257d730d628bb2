package io.bookingchat.admin.schema;

import io.bookingchat.agent.Action;
import io.bookingchat.scenario.ScenarioEnd;
import io.bookingchat.scenario.ScenarioRun;
import io.bookingchat.tenancy.Tenant;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What came of a scenario.
 *
 * @param turns how many the visitor took
 * @param receipts what would have been changed; the bookings exist nowhere
 */
@Type("ScenarioRun")
public record ScenarioRunView(
    boolean reached,
    ScenarioEnd end,
    int turns,
    List<@NonNull MessageView> messages,
    List<@NonNull Receipt> receipts) {

  /** A change that would have been made. */
  @Type("Receipt")
  public record Receipt(Action action, BookingView booking) {}

  public static ScenarioRunView of(ScenarioRun run, Tenant tenant) {
    return new ScenarioRunView(
        run.reached(),
        run.end(),
        run.turns(),
        run.messages().stream()
            .map(message -> MessageView.of(message, tenant.settings().zone()))
            .toList(),
        run.receipts().stream()
            .map(
                receipt -> new Receipt(receipt.action(), BookingView.of(receipt.booking(), tenant)))
            .toList());
  }
}
