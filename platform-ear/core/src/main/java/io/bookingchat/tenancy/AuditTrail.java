package io.bookingchat.tenancy;

import java.util.List;
import java.util.Locale;

/** Where is written down who changed what. Features write to it; package audit keeps it. */
public interface AuditTrail {

  /**
   * Keeps that a change was made. To be called right after the change, which stands whatever comes
   * of its entry: when that cannot be stored it goes to the log, and nothing is thrown.
   */
  void changed(TenantId tenantId, Change change);

  /**
   * Keeps what a rule that is not ours made of a request, as far as the tenant's minute has room
   * for it. Nothing is thrown.
   */
  void judged(TenantId tenantId, Verdict verdict);

  /** Keeps nothing: for what does not really happen. */
  AuditTrail NONE =
      new AuditTrail() {
        @Override
        public void changed(TenantId tenantId, Change change) {}

        @Override
        public void judged(TenantId tenantId, Verdict verdict) {}
      };

  /**
   * What someone else's rule said.
   *
   * @param action what was judged
   * @param refused whether it was refused
   * @param reason a stable code
   */
  record Verdict(Actor actor, String action, boolean refused, String reason) {}

  /**
   * A change that was made.
   *
   * @param action what was called, such as {@code saveService}
   * @param targets what it was done to
   * @param fields the names of what changed, never values
   */
  record Change(Actor actor, String action, List<Target> targets, List<String> fields) {
    public Change {
      targets = List.copyOf(targets);
      fields = List.copyOf(fields);
    }
  }

  /**
   * Who did it.
   *
   * @param id a member's subject, a visitor's id, a key's id; never a name or a contact
   */
  record Actor(ActorKind kind, String id) {
    /** Nobody that we know: the request was refused for it. */
    public static final Actor UNKNOWN = new Actor(ActorKind.UNKNOWN, "");

    public static Actor visitor(String visitorId) {
      return new Actor(ActorKind.VISITOR, visitorId);
    }

    public static Actor plugin(String pluginId, String version) {
      return new Actor(ActorKind.PLUGIN, pluginId + "@" + version);
    }

    public static Actor of(Caller caller) {
      if (caller instanceof Caller.Member member) {
        return new Actor(ActorKind.MEMBER, member.subject());
      }
      return caller instanceof Caller.Platform platform
          ? new Actor(ActorKind.PLATFORM, platform.subject())
          : new Actor(ActorKind.PAGE, ((Caller.Page) caller).key().apiKeyId());
    }
  }

  /** What kind of someone that is. */
  enum ActorKind {
    MEMBER,
    VISITOR,
    PAGE,
    PLATFORM,
    /** A plugin of the tenant; its id and version. */
    PLUGIN,
    UNKNOWN
  }

  /** A record of the tenant's. */
  record Target(String kind, String id) {
    private static final String SUFFIX = "Id";

    /** The record that a field such as {@code bookingId} names. */
    public static Target named(String field, String id) {
      String kind =
          field.endsWith(SUFFIX) ? field.substring(0, field.length() - SUFFIX.length()) : field;
      return new Target(kind.toLowerCase(Locale.ROOT), id);
    }
  }
}
