package io.bookingchat.agent.embedded.dialogue;

import static io.bookingchat.agent.tools.ToolNames.FIND_MY_BOOKINGS;

import io.bookingchat.agent.ProviderChoice;
import io.bookingchat.agent.Unavailable;
import io.bookingchat.catalogue.Provider;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of the visitor's wish in this turn when it could not be had: why, in plain words. */
final class Outcome {
  private final Situation situation;
  private final Voice voice;

  Outcome(Situation situation, Voice voice) {
    this.situation = situation;
    this.voice = voice;
  }

  List<String> parts() {
    if (situation.draft().pending().isPresent()) {
      return List.of();
    }
    Optional<Refusal> refused = situation.state().refused();
    Optional<Unavailable> unavailable = situation.state().unavailable();
    if (unavailable.isPresent()) {
      return List.of(reason(unavailable.get(), refused));
    }
    boolean lookedUp = situation.calledLast(FIND_MY_BOOKINGS);
    // what was not understood is asked again by the question itself
    boolean told = refused.filter(refusal -> refusal.code() != ErrorCode.INVALID).isPresent();
    return told && !lookedUp ? List.of(refusal(refused.get())) : List.of();
  }

  private String reason(Unavailable wished, Optional<Refusal> refused) {
    String words = wished.words().get(situation.state().language());
    if (words != null) {
      return words;
    }
    if (voice.phrases().has("refusal." + wished.reason())) {
      return voice.say("refusal." + wished.reason());
    }
    boolean known = voice.phrases().has("reason." + wished.reason());
    Optional<String> own = refused.filter(refusal -> !known).flatMap(this::ownMessage);
    if (own.isPresent()) {
      return own.get();
    }
    String key = known ? "reason." + wished.reason() : "reason.OTHER";
    if (wished.start().isPresent()) {
      Instant start = wished.start().get();
      String text = voice.formats().moment(situation.zoned(start));
      boolean past = start.isBefore(situation.state().now());
      return sentence(reasonAt(past ? "reason.PAST" : key, text));
    }
    boolean partOfDay = known && situation.draft().wish().timeOfDay();
    String dayKey = partOfDay ? "reason.window" : key + ".day";
    return wished
        .date()
        .map(date -> sentence(voice.say(dayKey, "when", voice.formats().day(date))))
        .orElse("");
  }

  private String reasonAt(String key, String when) {
    Optional<String> provider =
        situation.draft().provider() instanceof ProviderChoice.Chosen chosen
            ? situation.state().provider(chosen.providerId()).map(Provider::name)
            : Optional.empty();
    String named = key + ".provider";
    return provider.isPresent() && voice.phrases().has(named)
        ? voice.say(named, Map.of("when", when, "provider", provider.get()))
        : voice.say(key, "when", when);
  }

  /** What a policy itself says in the visitor's language. */
  private Optional<String> ownMessage(Refusal refusal) {
    String message = refusal.message(situation.state().language());
    boolean translated =
        situation.state().language() == Language.EN || !message.equals(refusal.getMessage());
    return translated ? Optional.of(message) : Optional.empty();
  }

  private String refusal(Refusal refusal) {
    Optional<String> reason = refusal.reason();
    if (reason.filter(code -> voice.phrases().has("refusal." + code)).isPresent()) {
      return voice.say("refusal." + reason.get());
    }
    if (refusal.code() == ErrorCode.SLOT_TAKEN) {
      return voice.say("refusal.taken");
    }
    boolean explained =
        refusal.code() == ErrorCode.POLICY || refusal.code() == ErrorCode.QUOTA_EXCEEDED;
    return explained
        ? ownMessage(refusal).orElseGet(() -> voice.say("refusal.other"))
        : voice.say("refusal.other");
  }

  private static String sentence(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
