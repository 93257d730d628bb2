package io.bookingchat.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.Asks;
import io.bookingchat.agent.QuickReply;
import io.bookingchat.language.Language;
import io.bookingchat.memory.Salon;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a wish cannot be had is said, and said again to whoever asks. */
final class TestReasonsAgain {
  private final AgentWorld world = new AgentWorld();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero una manicure mañana a las 10 | ¿por qué no puedo a esa hora?",
        "ES | quiero una manicure mañana a las 10 | por qué no?",
        "EN | I want a manicure tomorrow at 10am | why not?",
        "EN | I want a manicure tomorrow at 10am | why can't I come then?",
        "PT | quero uma manicure amanhã às 10h | por que não?",
        "PT | quero uma manicure amanhã às 10h | por que não posso?"
      })
  void theReasonIsSaidAgainToWhoAsks(Language language, String wish, String why) {
    AgentWorld.Visitor other = world.visitor();
    other.says("quiero una manicure mañana a las 10, soy Rosa Vidal, rosa@example.com");
    other.chooses("yes");
    AgentWorld.Visitor visitor = world.visitor(language);
    AgentReply refused = visitor.says(wish);
    assertThat(refused.unavailable()).as(visitor.transcript()).isPresent();

    AgentReply again = visitor.says(why);

    assertThat(again.texts()).as(visitor.transcript()).isEqualTo(refused.texts());
    assertThat(again.asks()).isEqualTo(Asks.SLOT);
    assertThat(again.slots()).isEqualTo(refused.slots());
    assertThat(again.quickReplies()).extracting(QuickReply::id).contains("wait");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ES | quiero una manicure hoy a las 9:00 | a las 9:00 ya pasó",
        "EN | I want a manicure today at 9:00 | at 9:00 has already passed",
        "PT | quero manicure hoje às 9:00 | às 9:00 já passou"
      })
  void anHourOfThisMorningIsPast(Language language, String wish, String words) {
    world.world.clock.set(LocalDateTime.parse("2026-03-09T10:00").atZone(Salon.ZONE).toInstant());
    AgentWorld.Visitor visitor = world.visitor(language);

    AgentReply reply = visitor.says(wish);

    assertThat(String.join(" ", reply.texts())).as(visitor.transcript()).contains(words);
    assertThat(reply.slots()).isNotEmpty();
  }
}
