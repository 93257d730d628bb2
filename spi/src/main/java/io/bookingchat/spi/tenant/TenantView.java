package io.bookingchat.spi.tenant;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A company, as a plugin may know it. The platform implements it; later versions may tell more. */
public interface TenantView {

  /** Id, unique on the installation; stable. */
  String id();

  /** Name as shown to customers. */
  String name();

  /** The zone of its local times. */
  ZoneId zone();

  /** The language that its chat speaks first, with the country where one is set. */
  Locale language();

  /** What kind of company it is, such as {@code salon}. */
  Optional<String> vertical();

  /** Its plan, such as {@code FREE}, {@code PRO}, {@code ENTERPRISE}; others may be added. */
  String plan();
}
