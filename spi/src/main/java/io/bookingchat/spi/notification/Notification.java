package io.bookingchat.spi.notification;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something to be told to someone, in words that are ready to be sent. The platform implements it;
 * later versions may tell more.
 */
public interface Notification {

  /** The same whenever this notification is tried again, and no other's; at most 100 characters. */
  String idempotencyKey();

  NotificationKind kind();

  Recipient recipient();

  /** The language of its words. */
  Locale language();

  /** What it is about: one line of at most 200 characters, without control characters. */
  String subject();

  /**
   * The whole of it as plain text. It holds names that strangers typed: where it becomes HTML or
   * another format, escape it.
   */
  String text();

  /**
   * What it is made of, for channels with texts of their own, such as approved templates: {@code
   * company}, {@code customer}, {@code service}, {@code provider}, {@code date}, {@code time},
   * {@code code} where they apply, in the notification's language; others may be added.
   */
  Map<String, String> facts();

  /** Small files, such as a calendar entry. */
  List<Attachment> attachments();

  /**
   * Where the recipient says that they want no more of these; empty for what cannot be declined.
   */
  Optional<URI> unsubscribe();
}
