package io.bookingchat.conversation;

import io.bookingchat.agent.Receipt;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a model is told of messages that it no longer sees: made by rules, from what was really
 * changed and what the visitor said. What is still open stands in the draft.
 *
 * @param done the last changes, oldest first
 * @param said the last things that the visitor said, shortened, oldest first
 */
public record Earlier(List<String> done, List<String> said) {
  private static final int MOST = 6;
  private static final int LONGEST = 120;

  public static final Earlier NOTHING = new Earlier(List.of(), List.of());

  public Earlier {
    done = List.copyOf(done);
    said = List.copyOf(said);
  }

  /** With these changes too. */
  Earlier doing(List<Receipt> receipts, ZoneId zone) {
    return new Earlier(last(done, receipts.stream().map(receipt -> text(receipt, zone))), said);
  }

  /** With these messages too, which leave the window. */
  Earlier saying(List<Message> leaving) {
    return new Earlier(
        done,
        last(
            said,
            leaving.stream()
                .filter(message -> message.author() == Author.VISITOR)
                .map(message -> shortened(message.text()))));
  }

  /** In words, for a model; empty when there is nothing that it does not see. */
  Optional<String> text() {
    if (said.isEmpty()) {
      return Optional.empty(); // nothing has left the window, so no change has
    }
    return Optional.of(
        (done.isEmpty() ? "" : "done: " + String.join("; ", done) + ". ")
            + "the visitor said: "
            + String.join(" / ", said));
  }

  private static String text(Receipt receipt, ZoneId zone) {
    return receipt.action()
        + " "
        + receipt.booking().serviceName()
        + ", "
        + receipt.booking().providerName()
        + ", "
        + LocalDateTime.ofInstant(receipt.booking().start(), zone);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private static List<String> last(List<String> before, Stream<String> added) {
    List<String> all = Stream.concat(before.stream(), added).toList();
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }
}
