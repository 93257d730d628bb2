package io.bookingchat.tenancy;

import io.bookingchat.error.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the chat looks on the company's page.
 *
 * @param primaryColor {@code #rrggbb}
 * @param greetingMessage the first message; empty: a friendly default in the visitor's language
 * @param position {@code bottom-right} or {@code bottom-left}
 */
public record WidgetSettings(
    Optional<String> primaryColor,
    Optional<String> greetingMessage,
    Optional<String> position,
    Optional<String> logoUrl) {

  public static final WidgetSettings DEFAULT =
      new WidgetSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern POSITION = Pattern.compile("bottom-(right|left)");
  private static final Pattern LOGO = Pattern.compile("https://[^\\s\"'<>]{1,500}");

  public WidgetSettings {
    check(primaryColor, COLOR, "widget.primaryColor", "A colour is written #rrggbb.");
    check(position, POSITION, "widget.position", "The position is bottom-right or bottom-left.");
    check(logoUrl, LOGO, "widget.logoUrl", "The logo is an https address.");
    greetingMessage
        .filter(text -> text.length() > 500)
        .ifPresent(
            text -> {
              throw Refusal.invalid(
                  "widget.greetingMessage", "A greeting has at most 500 characters.");
            });
  }

  private static void check(Optional<String> value, Pattern form, String field, String message) {
    if (value.isPresent() && !form.matcher(value.get()).matches()) {
      throw Refusal.invalid(field, message);
    }
  }
}
