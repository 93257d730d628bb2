package io.bookingchat.spi.notification;

import io.bookingchat.spi.error.StableCode;
import java.time.Duration;
import java.util.Optional;

/** What came of a try to deliver. Other kinds may be added; a channel only ever makes them. */
public sealed interface Delivery {

  /**
   * It was handed over.
   *
   * @param reference by which the other side knows it; at most 200 characters
   */
  record Delivered(Optional<String> reference) implements Delivery {
    private static final int LONGEST_REFERENCE = 200;

    public Delivered {
      if (reference.filter(text -> text.length() > LONGEST_REFERENCE).isPresent()) {
        throw new IllegalArgumentException("a reference has at most 200 characters");
      }
    }
  }

  /**
   * Not now: the other side is down, or asks to wait.
   *
   * @param after the least time until the next try; the platform may wait longer, and gives up
   *     after some tries
   * @param code stable reason, see {@link StableCode}
   */
  record Retry(Duration after, String code) implements Delivery {
    public Retry {
      StableCode.check(code);
      if (after.isNegative() || after.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException("the next try is within a day");
      }
    }
  }

  /**
   * Never: that address does not exist, or the settings are wrong.
   *
   * @param code stable reason, see {@link StableCode}
   */
  record Failed(String code) implements Delivery {
    public Failed {
      StableCode.check(code);
    }
  }

  /** It was handed over. */
  static Delivery delivered() {
    return new Delivered(Optional.empty());
  }

  /** Not now; the parts are described at {@link Retry}. */
  static Delivery retry(Duration after, String code) {
    return new Retry(after, code);
  }

  /** Never; the parts are described at {@link Failed}. */
  static Delivery failed(String code) {
    return new Failed(code);
  }
}
