package io.bookingchat.tenancy;

import io.bookingchat.error.Refusal;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.language.Language;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/**
 * How a tenant wants its chat and its bookings.
 *
 * @param language BCP 47 tag of the language it speaks first, such as {@code es-CL}
 * @param zone IANA zone of its local times
 * @param openingHours when the company is open; empty: only the providers' hours count
 * @param retentionDays how long a conversation is kept after its last message, 1 to 3,650
 */
public record Settings(
    String language,
    ZoneId zone,
    WidgetSettings widget,
    List<WeeklyWindow> openingHours,
    BookingSettings booking,
    AiSettings ai,
    int retentionDays) {
  private static final int RETENTION_DAYS = 90;
  private static final int MOST_RETENTION_DAYS = 3_650;

  public Settings {
    openingHours = List.copyOf(openingHours);
    // settings that were stored before it was one of them have none
    retentionDays = retentionDays == 0 ? RETENTION_DAYS : retentionDays(retentionDays);
    if (Language.of(language).isEmpty()) {
      throw Refusal.invalid("language", "The language must be Spanish, English or Portuguese.");
    }
  }

  /** The defaults of a new tenant. */
  public static Settings of(String language, ZoneId zone) {
    return new Settings(
        language,
        zone,
        WidgetSettings.DEFAULT,
        List.of(),
        BookingSettings.DEFAULT,
        AiSettings.DEFAULT,
        RETENTION_DAYS);
  }

  /** A BCP 47 tag in canonical form; INVALID when it is none or not a language we speak. */
  public static String languageTag(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw Refusal.invalidSaying("language", "language.tag");
    }
  }

  /** An IANA zone; INVALID when there is none of that name. */
  public static ZoneId zone(String id) {
    if (!ZoneId.getAvailableZoneIds().contains(id)) {
      throw Refusal.invalid("zone", "The zone is an IANA name such as \"America/Santiago\".");
    }
    return ZoneId.of(id);
  }

  /** A number of days that conversations can be kept; INVALID for any other. */
  public static int retentionDays(int days) {
    if (days < 1 || days > MOST_RETENTION_DAYS) {
      throw Refusal.invalidSaying("retentionDays", "retention.days", MOST_RETENTION_DAYS);
    }
    return days;
  }

  /** The language the tenant's chat speaks unless the visitor writes in another. */
  public Language spoken() {
    return Language.of(language).orElseThrow();
  }

  /** The country of the language tag, else that of the language: what a bare phone belongs to. */
  public String region() {
    String country = Locale.forLanguageTag(language).getCountry();
    if (!country.isEmpty()) {
      return country;
    }
    return switch (spoken()) {
      case ES -> "CL";
      case EN -> "US";
      case PT -> "BR";
    };
  }

  public Settings with(WidgetSettings changed) {
    return new Settings(language, zone, changed, openingHours, booking, ai, retentionDays);
  }

  public Settings with(BookingSettings changed) {
    return new Settings(language, zone, widget, openingHours, changed, ai, retentionDays);
  }

  public Settings with(AiSettings changed) {
    return new Settings(language, zone, widget, openingHours, booking, changed, retentionDays);
  }

  public Settings withHours(List<WeeklyWindow> changed) {
    return new Settings(language, zone, widget, changed, booking, ai, retentionDays);
  }

  public Settings in(String otherLanguage, ZoneId otherZone) {
    return new Settings(otherLanguage, otherZone, widget, openingHours, booking, ai, retentionDays);
  }
}
