package io.bookingchat.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.bookingchat.booking.ContactPoint;
import io.bookingchat.tenancy.KeyMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A person's file as text that another system can read. */
final class ExportText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private ExportText() {}

  static String of(ContactPoint contact, Map<KeyMode, CustomerFile> files) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("contact", contact.text());
    files.forEach((mode, file) -> text.put(mode.name(), file));
    try {
      return MAPPER.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every stored record can be written", e);
    }
  }
}
