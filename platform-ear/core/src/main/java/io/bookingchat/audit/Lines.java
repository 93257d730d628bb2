package io.bookingchat.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Entries as lines of JSON, which is how they are stored and exported. The hash of an entry is the
 * SHA-256, in hex, over the UTF-8 of its canonical form: the JSON object without {@code hash}, on
 * one line, without spaces, all names in order of their characters. It does not depend on which
 * fields there are, so that entries of later versions can be verified too.
 */
final class Lines {
  static final String HASH = "hash";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // or a second "actor" behind the first would change what is read, but not the hash
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private Lines() {}

  /** The entry with its hash. */
  static AuditEntry hashed(AuditEntry entry) {
    return new AuditEntry(
        entry.time(),
        entry.tenantId(),
        entry.writer(),
        entry.sequence(),
        entry.event(),
        entry.previous(),
        hash(fields(text(entry))));
  }

  static String text(AuditEntry entry) {
    return write(entry);
  }

  static AuditEntry entry(String line) {
    try {
      return MAPPER.readValue(line, AuditEntry.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not an entry", e);
    }
  }

  /** The fields of a line, whatever they are. */
  static Map<?, ?> fields(String line) {
    try {
      return MAPPER.readValue(line, Map.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON object", e);
    }
  }

  /** The hash that an entry with these fields has. */
  static String hash(Map<?, ?> fields) {
    Map<Object, Object> content = new TreeMap<>(fields);
    content.remove(HASH);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(write(content).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every entry can be written", e);
    }
  }
}
