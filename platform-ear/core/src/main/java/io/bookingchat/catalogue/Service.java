package io.bookingchat.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bookingchat.error.Refusal;
import io.bookingchat.scheduling.Alignment;
import io.bookingchat.scheduling.ServiceRules;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that can be booked: one service, or several in one visit (see {@link Visit}).
 *
 * @param durationMinutes length of an appointment; a multiple of 5
 * @param stepMinutes distance between starts
 * @param bufferBeforeMinutes time the provider needs before; a multiple of 5
 * @param bufferAfterMinutes time the provider needs after; a multiple of 5
 * @param capacity customers who share one start; 1 for most services
 * @param priceMinor price in the currency's minor unit
 * @param currency ISO 4217
 * @param parts the services of a visit, in order; empty for an ordinary service. Visits are put
 *     together when they are wanted and never stored
 */
public record Service(
    String serviceId,
    String name,
    Optional<String> description,
    List<String> aliases,
    int durationMinutes,
    int stepMinutes,
    Alignment alignment,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    int capacity,
    OptionalInt priceMinor,
    Optional<String> currency,
    boolean active,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Service> parts) {

  /** The ledger's granule: durations and buffers are multiples of it. */
  private static final int GRANULE = 5;

  static final int LONGEST_MINUTES = 96 * GRANULE;

  public Service {
    aliases = List.copyOf(aliases);
    parts = parts == null ? List.of() : List.copyOf(parts);
    if (parts.isEmpty()) {
      Ids.check("serviceId", serviceId);
      Ids.checkName("name", name);
    }
    aliases.forEach(alias -> Ids.checkName("aliases", alias));
    length("durationMinutes", durationMinutes, GRANULE);
    length("bufferBeforeMinutes", bufferBeforeMinutes, 0);
    length("bufferAfterMinutes", bufferAfterMinutes, 0);
    if (bufferBeforeMinutes + durationMinutes + bufferAfterMinutes > LONGEST_MINUTES) {
      throw Refusal.invalid(
          "durationMinutes",
          "An appointment with its buffers lasts at most " + LONGEST_MINUTES + " minutes.");
    }
    if (stepMinutes < 1 || stepMinutes > 24 * 60) {
      throw Refusal.invalid("stepMinutes", "The step is between 1 and 1440 minutes.");
    }
    if (capacity < 1 || capacity > 500) {
      throw Refusal.invalid("capacity", "The capacity is between 1 and 500.");
    }
    if (priceMinor.isPresent() && priceMinor.getAsInt() < 0) {
      throw Refusal.invalid("priceMinor", "A price is not negative.");
    }
    if (priceMinor.isPresent() != currency.isPresent()
        || currency.filter(code -> !code.matches("[A-Z]{3}")).isPresent()) {
      throw Refusal.invalid("currency", "A price comes with its ISO 4217 currency, such as CLP.");
    }
  }

  /** An ordinary service. */
  public Service(
      String serviceId,
      String name,
      Optional<String> description,
      List<String> aliases,
      int durationMinutes,
      int stepMinutes,
      Alignment alignment,
      int bufferBeforeMinutes,
      int bufferAfterMinutes,
      int capacity,
      OptionalInt priceMinor,
      Optional<String> currency,
      boolean active) {
    this(
        serviceId,
        name,
        description,
        aliases,
        durationMinutes,
        stepMinutes,
        alignment,
        bufferBeforeMinutes,
        bufferAfterMinutes,
        capacity,
        priceMinor,
        currency,
        active,
        List.of());
  }

  /**
   * Minutes from the start of a visit to that of one of its {@code parts}.
   *
   * @param place of the part, from 0
   */
  public int startsAfterMinutes(int place) {
    return Visit.startsAfterMinutes(parts, place);
  }

  private static void length(String field, int minutes, int least) {
    if (minutes < least || minutes > LONGEST_MINUTES || minutes % GRANULE != 0) {
      throw Refusal.invalid(
          field,
          field + " is a multiple of 5 between " + least + " and " + LONGEST_MINUTES + " minutes.");
    }
  }

  /** What the slot engine needs to know of it. */
  public ServiceRules rules() {
    return new ServiceRules(
        serviceId,
        durationMinutes,
        stepMinutes,
        alignment,
        bufferBeforeMinutes,
        bufferAfterMinutes,
        capacity);
  }
}
