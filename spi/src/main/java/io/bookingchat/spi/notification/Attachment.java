package io.bookingchat.spi.notification;

import java.util.regex.Pattern;

/**
 * A file that goes with a notification.
 *
 * @param fileName such as {@code booking.ics}
 * @param mediaType such as {@code text/calendar; charset=utf-8; method=REQUEST}
 * @param text its content, at most 64,000 characters
 */
public record Attachment(String fileName, String mediaType, String text) {
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+(; ?[\\w=.-]+)*");
  private static final int LONGEST = 64_000;

  public Attachment {
    if (!FILE_NAME.matcher(fileName).matches()) {
      throw new IllegalArgumentException("a file's name is plain, such as booking.ics");
    }
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException("a media type is like text/calendar; charset=utf-8");
    }
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("an attachment has at most " + LONGEST + " characters");
    }
  }
}
