package io.bookingchat.catalogue;

import io.bookingchat.error.Refusal;
import io.bookingchat.scheduling.Alignment;
import io.bookingchat.scheduling.ServiceRules;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that can be booked.
 *
 * @param durationMinutes length of an appointment; a multiple of 5
 * @param stepMinutes distance between starts
 * @param bufferBeforeMinutes time the provider needs before; a multiple of 5
 * @param bufferAfterMinutes time the provider needs after; a multiple of 5
 * @param capacity customers who share one start; 1 for most services
 * @param priceMinor price in the currency's minor unit
 * @param currency ISO 4217
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
    boolean active) {

  /** The ledger's granule: durations and buffers are multiples of it. */
  private static final int GRANULE = 5;

  private static final int LONGEST = 96 * GRANULE;

  public Service {
    aliases = List.copyOf(aliases);
    Ids.check("serviceId", serviceId);
    Ids.checkName("name", name);
    aliases.forEach(alias -> Ids.checkName("aliases", alias));
    length("durationMinutes", durationMinutes, GRANULE);
    length("bufferBeforeMinutes", bufferBeforeMinutes, 0);
    length("bufferAfterMinutes", bufferAfterMinutes, 0);
    if (bufferBeforeMinutes + durationMinutes + bufferAfterMinutes > LONGEST) {
      throw Refusal.invalid(
          "durationMinutes",
          "An appointment with its buffers lasts at most " + LONGEST + " minutes.");
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

  private static void length(String field, int minutes, int least) {
    if (minutes < least || minutes > LONGEST || minutes % GRANULE != 0) {
      throw Refusal.invalid(
          field, field + " is a multiple of 5 between " + least + " and " + LONGEST + " minutes.");
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
