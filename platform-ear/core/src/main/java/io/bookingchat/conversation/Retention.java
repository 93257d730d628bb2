package io.bookingchat.conversation;

import io.bookingchat.tenancy.KeyMode;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a conversation is kept. A company's from its last message on, a test's from its first.
 */
record Retention(KeyMode mode, Duration kept, Clock realClock) {
  private static final Duration TEST = Duration.ofHours(24);

  static Retention of(Tenant tenant, Realm realm, Clock realClock) {
    return switch (realm.mode()) {
      case LIVE ->
          new Retention(
              realm.mode(), Duration.ofDays(tenant.settings().retentionDays()), realClock);
      case TEST -> new Retention(realm.mode(), TEST, realClock);
    };
  }

  /** When one that begins now may be forgotten. */
  Instant first() {
    return realClock.instant().plus(kept);
  }

  /** When one in which something is said now may be forgotten. */
  Instant next(Conversation conversation) {
    return switch (mode) {
      case LIVE -> first();
      case TEST -> conversation.expiresAt();
    };
  }
}
