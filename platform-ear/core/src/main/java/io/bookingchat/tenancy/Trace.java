package io.bookingchat.tenancy;

import io.bookingchat.tenancy.AuditTrail.Actor;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What every log line and every audit entry of a request says of it. It belongs to the thread that
 * serves the request, and its fields are on all that the thread logs meanwhile.
 *
 * @param correlationId finds the request in logs, answers and audit entries
 * @param tenantId whose request it is, once that is known
 * @param apiKeyId the id of the page's key, never the key
 * @param actor who was let in; empty until then
 */
public record Trace(
    String correlationId,
    Optional<TenantId> tenantId,
    Optional<String> apiKeyId,
    Optional<Actor> actor) {
  private static final ThreadLocal<Trace> CURRENT = new ThreadLocal<>();

  /** Without the characters that our keys and tokens have, so that no secret passes for an id. */
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private static final String CORRELATION = "correlationId";
  private static final String TENANT = "tenant";
  private static final String KEY = "apiKeyId";

  /** A caller's own id for its request, if it can serve as one. */
  public static Optional<String> correlationId(String sent) {
    return Optional.ofNullable(sent).filter(id -> WELL_FORMED.matcher(id).matches());
  }

  /** Begins the trace of a request on this thread; {@link #end} must follow. */
  public static void begin(String correlationId) {
    set(fresh(correlationId));
  }

  /** From now on it is known who asks; without a trace, nothing happens. */
  public static void caller(Caller caller) {
    if (caller instanceof Caller.Page page) {
      known(
          Optional.of(page.tenant().tenantId()),
          Optional.of(page.key().apiKeyId()),
          Optional.of(Actor.of(caller)));
    } else if (caller instanceof Caller.Member member) {
      known(
          Optional.of(member.tenant().tenantId()), Optional.empty(), Optional.of(Actor.of(caller)));
    } else {
      known(Optional.empty(), Optional.empty(), Optional.of(Actor.of(caller)));
    }
  }

  /** A refused request named a tenant, or a key of one; who sent it is not known. */
  public static void claimed(TenantId tenantId, Optional<String> apiKeyId) {
    known(Optional.of(tenantId), apiKeyId, Optional.empty());
  }

  private static void known(
      Optional<TenantId> tenantId, Optional<String> apiKeyId, Optional<Actor> actor) {
    if (CURRENT.get() != null) {
      set(new Trace(CURRENT.get().correlationId(), tenantId, apiKeyId, actor));
    }
  }

  /** The trace of this thread's request; work that no request asked for has a new one. */
  public static Trace current() {
    Trace current = CURRENT.get();
    return current != null ? current : fresh(UUID.randomUUID().toString());
  }

  private static Trace fresh(String correlationId) {
    return new Trace(correlationId, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A pooled thread keeps nothing of the request it served. */
  public static void end() {
    CURRENT.remove();
    LogLines.remove(CORRELATION);
    LogLines.remove(TENANT);
    LogLines.remove(KEY);
  }

  private static void set(Trace trace) {
    CURRENT.set(trace);
    LogLines.put(CORRELATION, trace.correlationId());
    trace.tenantId().ifPresent(id -> LogLines.put(TENANT, id.value()));
    trace.apiKeyId().ifPresent(id -> LogLines.put(KEY, id));
  }
}
