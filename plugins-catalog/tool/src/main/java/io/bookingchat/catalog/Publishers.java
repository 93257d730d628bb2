package io.bookingchat.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The publishers that an installation accepts: a file that only its operator may write. */
public final class Publishers {
  /** Nobody is accepted. */
  public static final Publishers NONE = new Publishers(List.of());

  private final Map<String, Publisher> byId;

  public Publishers(List<Publisher> publishers) {
    this.byId =
        publishers.stream()
            .collect(Collectors.toUnmodifiableMap(Publisher::id, Function.identity()));
  }

  /**
   * Reads the file, a JSON list.
   *
   * @throws PluginRefused when it is malformed, which makes nobody accepted
   */
  public static Publishers read(Path file) {
    try {
      return new Publishers(
          Json.MAPPER.readValue(Files.readAllBytes(file), new TypeReference<List<Publisher>>() {}));
    } catch (IOException | IllegalStateException e) {
      throw new PluginRefused("the publishers in " + file.getFileName() + " cannot be read");
    }
  }

  /**
   * The publisher who made that signature over those bytes.
   *
   * @param domain what kind of thing was signed, so that no signature passes for another kind's
   * @throws PluginRefused when it is not known, no longer valid, or the signature not its own
   */
  public Publisher verify(SignedBy signature, String domain, byte[] message, LocalDate today) {
    Publisher publisher = byId.get(signature.publisher());
    if (publisher == null) {
      throw new PluginRefused(
          "its publisher \"" + signature.publisher() + "\" is not among the accepted ones");
    }
    if (today.isAfter(publisher.validUntil())) {
      throw new PluginRefused(
          "its publisher " + publisher.id() + " was accepted until " + publisher.validUntil());
    }
    if (!signature.by(publisher.key(), domain, message)) {
      throw new PluginRefused(
          "its signature is not one of " + publisher.id() + " over these bytes: it was altered");
    }
    return publisher;
  }
}
