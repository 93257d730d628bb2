package io.bookingchat.agent.model;

import io.bookingchat.agent.TurnState;
import io.bookingchat.language.Language;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Notices words that say something was booked, moved or cancelled. Sentence by sentence; one that
 * asks, denies, or speaks of what may come is no claim. Used only where nothing was changed, so a
 * sentence noticed here is untrue.
 */
final class Claims {
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?\\n])\\s+|\\n|;\\s");

  /** A sentence with one of these is a question, a denial, a condition or a plan. */
  private static final Map<Language, Pattern> HARMLESS =
      Map.of(
          Language.ES,
          words(
              "no|nunca|aún|aun|todavía|si|cuando|antes|hasta|puedo|podría|podemos|quieres|quiere|deseas?|una"
                  + " vez",
              "voy a|vamos a|va a|para"
                  + " (?:reservar|confirmar|cambiar|cancelar)|será|quedará|quedaría|sería|en"
                  + " cuanto|por favor"),
          Language.EN,
          words(
              "not|never|no|yet|if|once|when|until|before|would|will|can|cannot|could|shall|should|may|might",
              "to (?:book|confirm|move|cancel)|going to|let me|please|\\w+n['’]t|\\w+['’]ll"),
          Language.PT,
          words(
              "não|nao|nunca|ainda|se|quando|antes|até|posso|podemos|poderia|quer|deseja|gostaria",
              "vou|vamos|vai|para"
                  + " (?:marcar|reservar|confirmar|mudar|cancelar)|será|ficará|seria|ficaria|assim"
                  + " que|por favor"));

  /** Someone did it, or it has changed: untrue whatever bookings there were before. */
  private static final Map<Language, Pattern> DEEDS =
      Map.of(
          Language.ES,
          words(
              "(?:he|hemos|se han?|ha sido|han sido|fue|fueron|ya"
                  + " están?|quedó|quedaron|quedan?|están?) (?:ya"
                  + " )?(?:cancelad|anulad|reagendad|reprogramad|cambiad|movid)[oa]s?",
              "(?:he|hemos) (?:ya )?(?:reservado|agendado|confirmado|programado|anotado)",
              "(?:te |le |ya"
                  + " )?(?:reservé|agendé|confirmé|cancelé|anulé|reprogramé|reagendé|moví|programé)"),
          Language.EN,
          words(
              "(?:I|we)(?:['’]ve| have)? (?:just |now |already |successfully"
                  + " )*(?:booked|scheduled|reserved|confirmed|moved|rescheduled|cancell?ed)",
              "(?:is|are|was|were|has been|have been|it['’]s been) (?:just |now |already"
                  + " |successfully )*(?:cancell?ed|moved|rescheduled|changed to)"),
          Language.PT,
          words(
              "(?:foi|foram|está|estão|ficou|ficaram) (?:já"
                  + " )?(?:cancelad|desmarcad|remarcad|reagendad|alterad|mudad)[oa]s?",
              "(?:já"
                  + " )?(?:reservei|agendei|marquei|confirmei|cancelei|desmarquei|remarquei|reagendei|mudei|alterei)"));

  /** It is booked: true of a booking there was before, untrue otherwise. */
  private static final Map<Language, Pattern> STATES =
      Map.of(
          Language.ES,
          words(
              "(?:está|queda|quedó|ha quedado|ha sido|fue|ya tienes?) (?:ya |todo"
                  + " )?(?:reservad|agendad|confirmad|programad)[oa]s?",
              "(?:cita|reserva|hora|turno) (?:reservad|agendad|confirmad)[oa]",
              "(?:tu|su|el) código (?:de reserva |de confirmación )?es"),
          Language.EN,
          words(
              "(?:is|are|was|has been|have been|you['’]re|it['’]s) (?:now |all |already"
                  + " |successfully )*(?:booked|scheduled|reserved|confirmed|all set)",
              "you(?:['’]re| are) (?:now )?all set",
              "(?:booking|appointment|reservation) confirmed",
              "(?:confirmation|booking) (?:code|number) is"),
          Language.PT,
          words(
              "(?:está|ficou|foi) (?:já |tudo )?(?:reservad|agendad|marcad|confirmad)[oa]s?",
              "(?:reserva|consulta|horário|agendamento) (?:reservad|agendad|marcad|confirmad)[oa]",
              "(?:seu|o) código (?:de reserva |de confirmação )?é"));

  /** What a claim is made of, or begins with: enough to wait for the rest. */
  private static final Map<Language, Pattern> TRACES =
      Map.of(
          Language.ES,
          words(
              "list[oa]s?|hecho|ya está|todo bien|felicidades|felicitaciones",
              "(?:reserv|agend|confirm|cancel|anul|program|reprogram|reagend|cambi|anot|apart)ad[oa]s?|movid[oa]s?"),
          Language.EN,
          words(
              "done|all set|all good|great news|congratulations|success\\w*",
              "(?:un)?(?:booked|scheduled|reserved|confirmed|moved|rescheduled|changed|cancell?ed)"),
          Language.PT,
          words(
              "pront[oa]s?|feito|tudo certo|parabéns",
              "(?:reserv|agend|marc|confirm|cancel|desmarc|remarc|reagend|alter|mud)ad[oa]s?"));

  private Claims() {}

  /** Whether the text claims a change that this turn has not made. */
  static boolean made(String text, TurnState state) {
    boolean before = !state.found().isEmpty() || state.draft().bookingId().isPresent();
    return made(text, state.language(), before);
  }

  /**
   * Whether the text claims a change.
   *
   * @param before whether it may be speaking of a booking that the visitor had before
   */
  static boolean made(String text, Language language, boolean before) {
    return SENTENCES.splitAsStream(text).anyMatch(sentence -> claims(sentence, language, before));
  }

  /**
   * Whether the text claims a change or might turn out to, together with what is said next: what is
   * better heard late than taken back.
   */
  static boolean possible(String text, TurnState state) {
    return SENTENCES
        .splitAsStream(text)
        .anyMatch(
            sentence ->
                claims(sentence, state.language(), false)
                    || found(sentence, state.language(), TRACES));
  }

  private static boolean claims(String sentence, Language spoken, boolean before) {
    return found(sentence, spoken, DEEDS) || (!before && found(sentence, spoken, STATES));
  }

  /** In any language: a model does not always answer in the one it was asked to. */
  private static boolean found(String sentence, Language spoken, Map<Language, Pattern> telling) {
    return !sentence.contains("?")
        && !HARMLESS.get(spoken).matcher(sentence).find()
        && Stream.of(Language.values())
            .filter(language -> !HARMLESS.get(language).matcher(sentence).find())
            .anyMatch(language -> telling.get(language).matcher(sentence).find());
  }

  private static Pattern words(String... alternatives) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + String.join("|", alternatives) + ")(?!\\p{L})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
