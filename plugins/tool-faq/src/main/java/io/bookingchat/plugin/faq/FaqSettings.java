package io.bookingchat.plugin.faq;

import io.bookingchat.spi.settings.Setting;
import java.util.List;
import java.util.Optional;

/** The company's documents. */
record FaqSettings(
    @Setting(
            en = "What visitors may ask about",
            es = "Aquello por lo que pueden preguntar los visitantes",
            pt = "Aquilo sobre o que os visitantes podem perguntar",
            least = 1,
            most = 100)
        List<Document> documents) {

  /** A text; blank lines end a passage. */
  record Document(
      @Setting(
              en = "Title, named as the source",
              es = "Título, se cita como fuente",
              pt = "Título, citado como fonte",
              least = 1,
              most = 120)
          String title,
      @Setting(en = "Text", es = "Texto", pt = "Texto", least = 1, most = 20_000) String text,
      @Setting(
              en = "Its language; without one it answers in all",
              es = "Su idioma; sin él responde en todos",
              pt = "Seu idioma; sem ele responde em todos")
          Optional<Spoken> language) {}

  /** The languages of the chat. */
  enum Spoken {
    es,
    en,
    pt
  }
}
