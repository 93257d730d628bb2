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
 */
public record Settings(
    String language,
    ZoneId zone,
    WidgetSettings widget,
    List<WeeklyWindow> openingHours,
    BookingSettings booking,
    AiSettings ai) {

  public Settings {
    openingHours = List.copyOf(openingHours);
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
        AiSettings.DEFAULT);
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
    return new Settings(language, zone, changed, openingHours, booking, ai);
  }

  public Settings with(BookingSettings changed) {
    return new Settings(language, zone, widget, openingHours, changed, ai);
  }

  public Settings with(AiSettings changed) {
    return new Settings(language, zone, widget, openingHours, booking, changed);
  }

  public Settings withHours(List<WeeklyWindow> changed) {
    return new Settings(language, zone, widget, changed, booking, ai);
  }

  public Settings in(String otherLanguage, ZoneId otherZone) {
    return new Settings(otherLanguage, otherZone, widget, openingHours, booking, ai);
  }
}
