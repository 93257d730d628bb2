package io.bookingchat.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bookingchat.tenancy.AuditTrail.Actor;
import io.bookingchat.tenancy.AuditTrail.Change;
import io.bookingchat.tenancy.AuditTrail.Target;
import io.bookingchat.tenancy.AuditTrail.Verdict;
import io.bookingchat.tenancy.Trace;
import java.util.List;
import java.util.Optional;

/**
 * What an entry says. It names records by id, and never holds a secret or a customer's data.
 *
 * @param action an operation, a tool, or what was refused
 * @param changed names of fields, never values
 * @param reason why it was refused, or passed where a rule could not be asked, as a stable code;
 *     empty when it was done
 * @param suppressed so many refusals before this one have no entry, because there were too many
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AuditEvent(
    Actor actor,
    Optional<String> apiKeyId,
    String correlationId,
    String action,
    List<Target> targets,
    List<String> changed,
    AuditOutcome outcome,
    Optional<String> reason,
    long suppressed) {
  public AuditEvent {
    targets = List.copyOf(targets);
    changed = List.copyOf(changed);
  }

  static AuditEvent done(Trace trace, Change change) {
    return new AuditEvent(
        change.actor(),
        trace.apiKeyId(),
        trace.correlationId(),
        change.action(),
        change.targets(),
        change.fields(),
        AuditOutcome.DONE,
        Optional.empty(),
        0);
  }

  static AuditEvent judged(Trace trace, Verdict verdict, long suppressed) {
    return new AuditEvent(
        verdict.actor(),
        trace.apiKeyId(),
        trace.correlationId(),
        verdict.action(),
        List.of(),
        List.of(),
        verdict.refused() ? AuditOutcome.REFUSED : AuditOutcome.DONE,
        Optional.of(verdict.reason()),
        suppressed);
  }

  static AuditEvent refused(
      Trace trace, Actor actor, String action, String reason, long suppressed) {
    return new AuditEvent(
        actor,
        trace.apiKeyId(),
        trace.correlationId(),
        action,
        List.of(),
        List.of(),
        AuditOutcome.REFUSED,
        Optional.of(reason),
        suppressed);
  }
}
