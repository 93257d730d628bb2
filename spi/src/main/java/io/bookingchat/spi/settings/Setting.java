package io.bookingchat.spi.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a settings record: what the company's owner reads beside it, and what
 * it may be. Bounds that do not apply to the component's type are not looked at.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {
  /** What it is for, in English. */
  String en();

  /** What it is for, in Spanish. */
  String es();

  /** What it is for, in Portuguese. */
  String pt();

  /**
   * What it is when it is not set: as text; a list as its elements joined by commas. A component
   * that has neither this nor an {@link java.util.Optional} type has to be set.
   */
  String[] standard() default {};

  /** Numbers: the least; texts and lists: the least length. */
  long least() default 0;

  /** Numbers: the greatest; texts and lists: the greatest length. */
  long most() default 10_000;

  /** Texts: a regular expression that the whole text matches, such as {@code [a-z]+}. */
  String form() default "";
}
