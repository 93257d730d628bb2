package io.bookingchat.widget.view;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Proposal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What a "yes" would do.
 *
 * @param services what would be done when, in order; more than one in a visit of several services
 */
@Type("Proposal")
public record ProposalView(
    @NonNull Action action,
    @NonNull String serviceId,
    @NonNull String serviceName,
    @NonNull String providerId,
    @NonNull String providerName,
    @NonNull OffsetDateTime start,
    @NonNull OffsetDateTime end,
    OffsetDateTime heldUntil,
    @NonNull List<@NonNull BookedServiceView> services) {
  static ProposalView of(Proposal proposal, ZoneId zone) {
    return new ProposalView(
        proposal.action(),
        proposal.serviceId(),
        proposal.serviceName(),
        proposal.providerId(),
        proposal.providerName(),
        proposal.start().atZone(zone).toOffsetDateTime(),
        proposal.end().atZone(zone).toOffsetDateTime(),
        proposal.heldUntil().map(until -> until.atZone(zone).toOffsetDateTime()).orElse(null),
        BookedServiceView.of(proposal.services(), zone));
  }
}
