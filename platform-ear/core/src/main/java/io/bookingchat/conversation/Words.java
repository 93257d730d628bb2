package io.bookingchat.conversation;

import io.bookingchat.agent.QuickReply;
import io.bookingchat.language.Language;
import io.bookingchat.tenancy.Tenant;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What a conversation says of itself, before and beside the agent. */
final class Words {
  private static final String BUNDLE = "io.bookingchat.conversation.messages";

  private Words() {}

  /** The tenant's own greeting in the tenant's language; a friendly default in any other. */
  static String greeting(Tenant tenant, Language language) {
    return tenant
        .settings()
        .widget()
        .greetingMessage()
        .filter(own -> tenant.settings().spoken() == language)
        .orElseGet(() -> say(language, "greeting", tenant.name()));
  }

  /** What a conversation can begin with. */
  static List<QuickReply> starters(Language language) {
    return Stream.of("start.book", "start.move", "start.cancel")
        .map(key -> new QuickReply(key, say(language, key)))
        .toList();
  }

  /** That no person answers any more, and the assistant does again. */
  static String closed(Language language) {
    return say(language, "handoff.closed");
  }

  private static String say(Language language, String key, Object... arguments) {
    String pattern = ResourceBundle.getBundle(BUNDLE, language.locale()).getString(key);
    return new MessageFormat(pattern, language.locale()).format(arguments);
  }
}
