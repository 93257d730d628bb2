package io.bookingchat.admin.schema;

import io.bookingchat.audit.AuditEntry;
import io.bookingchat.audit.AuditEvent;
import io.bookingchat.audit.AuditOutcome;
import io.bookingchat.tenancy.AuditTrail.ActorKind;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * An entry of the audit trail.
 *
 * @param action an operation, a tool of the chat, or what was refused
 * @param changed names of fields, never values
 * @param reason why it was refused, as a stable code
 * @param suppressed so many refusals before this one have no entry, because there were too many
 * @param writer one server's run of entries, numbered by {@code sequence} from 1 without gaps
 * @param previous the hash of the writer's entry before
 */
@Type("AuditEntry")
public record AuditView(
    OffsetDateTime time,
    ActorKind actorKind,
    String actor,
    Optional<String> apiKeyId,
    String correlationId,
    String action,
    List<@NonNull Target> targets,
    List<@NonNull String> changed,
    AuditOutcome outcome,
    Optional<String> reason,
    int suppressed,
    String writer,
    int sequence,
    String previous,
    String hash) {

  /** A record that it was done to. */
  @Type("AuditTarget")
  public record Target(String kind, String id) {}

  /** Some entries, and where to go on when there are more. */
  @Type("AuditPage")
  public record Page(List<@NonNull AuditView> items, Optional<String> nextCursor) {}

  public static AuditView of(AuditEntry entry, ZoneId zone) {
    AuditEvent event = entry.event();
    return new AuditView(
        Times.at(entry.time(), zone),
        event.actor().kind(),
        event.actor().id(),
        event.apiKeyId(),
        event.correlationId(),
        event.action(),
        event.targets().stream().map(each -> new Target(each.kind(), each.id())).toList(),
        event.changed(),
        event.outcome(),
        event.reason(),
        Math.toIntExact(event.suppressed()),
        entry.writer(),
        Math.toIntExact(entry.sequence()),
        entry.previous(),
        entry.hash());
  }
}
