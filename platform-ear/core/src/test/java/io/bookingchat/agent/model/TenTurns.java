package io.bookingchat.agent.model;

import io.bookingchat.agent.Agent;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.AgentTurn;
import io.bookingchat.agent.Audience;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.Line;
import io.bookingchat.agent.QuickReply;
import io.bookingchat.agent.VisitorInput;
import io.bookingchat.language.Language;
import io.bookingchat.memory.Salon;
import java.util.ArrayList;
import java.util.List;

/**
 * A visitor of the salon who talks as people do, ten turns from a greeting to a booking that is
 * made: for whoever wants to know what turns cost, or what they depend on.
 */
public final class TenTurns {
  public static final int COUNT = 10;

  private static final List<String> SPANISH =
      List.of(
          "hola, buenos días",
          "¿cuánto sale la tintura, y el corte de pelo?",
          "ya, quiero pedir hora para un corte entonces",
          "con la Anita si se puede",
          "el viernes no puedo, mejor el jueves después de las cinco y media",
          "¿y algo más temprano, tipo once?",
          "la segunda",
          "soy Josefina Undurraga",
          "josefina.undurraga@example.com, o al +56 9 8765 4321",
          "sí, confirmo, gracias");

  private static final List<String> ENGLISH =
      List.of(
          "hi there, good morning",
          "how much is a manicure, and when are you open?",
          "great, then I'd like to book one",
          "with Camila please",
          "Friday's no good, how about Thursday after half past five",
          "anything earlier, around eleven?",
          "the second one",
          "my name is Josephine O'Hara",
          "jo.ohara@example.com, or +1 415 555 2671",
          "yes, go ahead please");

  private static final List<String> PORTUGUESE =
      List.of(
          "oi, bom dia",
          "quanto custa a manicure, e que horas vocês abrem?",
          "tá, então queria marcar uma",
          "com a Camila, por favor",
          "sexta não posso, melhor quinta depois das cinco e meia",
          "tem algo mais cedo, lá pelas onze?",
          "a segunda opção",
          "meu nome é Josefina Prado",
          "jo.prado@example.com, ou +55 11 98765-4321",
          "sim, pode confirmar, obrigada");

  private final Salon salon;
  private final Language language;
  private final List<Line> history = new ArrayList<>();
  private Draft draft = Draft.EMPTY;
  private List<QuickReply> quickReplies = List.of();
  private int turns;

  public TenTurns(Salon salon, Language language) {
    this.salon = salon;
    this.language = language;
  }

  /** Says the next thing to this agent, which may be another than the one before. */
  public AgentReply next(Agent agent) {
    String said = messages().get(turns++);
    AgentReply reply =
        agent.answer(
            new AgentTurn(
                salon.tenant,
                salon.realm,
                "visitor",
                "conversation",
                "turn-" + turns,
                language,
                List.copyOf(history),
                draft,
                quickReplies,
                new VisitorInput.Text(said)),
            Audience.NONE);
    history.add(new Line(true, said));
    reply.texts().forEach(text -> history.add(new Line(false, text)));
    draft = reply.draft();
    quickReplies = reply.quickReplies();
    return reply;
  }

  /** What was said so far. */
  public List<Line> history() {
    return List.copyOf(history);
  }

  private List<String> messages() {
    return switch (language) {
      case ES -> SPANISH;
      case EN -> ENGLISH;
      case PT -> PORTUGUESE;
    };
  }
}
