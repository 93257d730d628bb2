package io.bookingchat.bench.jmh;

import io.bookingchat.agent.Asks;
import io.bookingchat.agent.embedded.dates.DateGrammar;
import io.bookingchat.agent.embedded.dates.DateOrder;
import io.bookingchat.agent.embedded.understanding.Named;
import io.bookingchat.agent.embedded.understanding.Setting;
import io.bookingchat.agent.embedded.understanding.Understander;
import io.bookingchat.language.Language;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the embedded model does with a message before it acts: a conversation of ten turns is read,
 * each message for what it says and for the times in it. Nothing is kept from one to the next. What
 * follows in a turn, the choice of the next call and the tools, is not measured here.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HearingBenchmark {
  private static final int TURNS = 10;
  private static final LocalDateTime NOW = LocalDateTime.of(2027, 3, 3, 10, 0);
  private static final ZoneId ZONE = ZoneId.of("America/Santiago");
  private static final List<Named> SERVICES =
      List.of(
          new Named("cut", "Corte de pelo", List.of("haircut", "corte de cabelo")),
          new Named("colour", "Tintura", List.of("colour", "coloração")),
          new Named("nails", "Manicure", List.of()));
  private static final List<Named> PROVIDERS =
      List.of(
          new Named("ana", "Ana Rojas", List.of("Anita")),
          new Named("pedro", "Pedro Soto", List.of()));

  private static final List<Optional<Asks>> ASKED =
      List.of(
          Optional.empty(),
          Optional.of(Asks.SERVICE),
          Optional.of(Asks.PROVIDER),
          Optional.of(Asks.DATE),
          Optional.of(Asks.SLOT),
          Optional.of(Asks.SLOT),
          Optional.of(Asks.NAME),
          Optional.of(Asks.CONTACT),
          Optional.of(Asks.CONFIRMATION),
          Optional.of(Asks.NOTHING));

  private static final List<String> SPANISH =
      List.of(
          "hola, quisiera pedir una hora para esta semana, ojalá en la tarde",
          "un corte de pelo, y cuánto sale la tintura?",
          "con la Anita si se puede, y si no con quien esté libre",
          "el viernes no puedo, mejor el lunes 8 después de las cinco y media",
          "tienen algo más tarde? salgo de la oficina a un cuarto para las seis",
          "ya, entonces la segunda",
          "me llamo Josefina Undurraga, es para mi hija",
          "jose.undurraga@example.com o al +56 9 8765 4321",
          "sí, confirmo, pero que sea con la Ana",
          "muchas gracias, nos vemos el lunes entonces");

  private static final List<String> ENGLISH =
      List.of(
          "hi there, do you have anything free later this week, ideally in the afternoon?",
          "a haircut please, and how much is a colour?",
          "with Ana if possible, otherwise whoever is free",
          "Friday's no good, how about a week on Monday after half past five",
          "anything later? I finish work at a quarter to six",
          "ok, then the second one",
          "my name is Josephine O'Hara, it's for my daughter",
          "jo.ohara@example.com or +1 415 555 2671",
          "yes, go ahead, but make it with Ana",
          "thanks a lot, see you on Monday");

  private static final List<String> PORTUGUESE =
      List.of(
          "oi, queria marcar um horário essa semana, de preferência à tarde",
          "um corte de cabelo, e quanto custa a coloração?",
          "com a Ana se der, senão com quem estiver livre",
          "sexta não posso, melhor segunda dia 8 depois das cinco e meia",
          "tem algo mais tarde? saio do trabalho às quinze para as seis",
          "tá, então a segunda opção",
          "meu nome é Josefina Prado, é para a minha filha",
          "jo.prado@example.com ou +55 11 98765-4321",
          "sim, pode marcar, mas com a Ana",
          "muito obrigada, até segunda então");

  /** The visitor's. */
  @Param({"ES", "EN", "PT"})
  private Language language;

  /** Ten turns; the figure is for one. */
  @Benchmark
  @OperationsPerInvocation(TURNS)
  public void tenTurns(Blackhole blackhole) {
    List<String> messages = messages();
    for (int turn = 0; turn < TURNS; turn++) {
      String text = messages.get(turn);
      Setting setting =
          new Setting(language, ASKED.get(turn), turn == TURNS - 1, "CL", SERVICES, PROVIDERS);
      blackhole.consume(Understander.read(text, setting));
      blackhole.consume(DateGrammar.read(text, NOW, ZONE, language, DateOrder.DAY_MONTH));
    }
  }

  private List<String> messages() {
    return switch (language) {
      case ES -> SPANISH;
      case EN -> ENGLISH;
      case PT -> PORTUGUESE;
    };
  }
}
