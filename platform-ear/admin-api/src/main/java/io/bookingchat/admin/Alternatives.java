package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.agent.OfferedSlot;
import io.bookingchat.agent.SlotHandles;
import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.SlotFinder;
import io.bookingchat.booking.SlotFinder.Search;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Offers the nearest free times when the wished one went to someone else. */
@Component
public final class Alternatives {
  private static final int OFFERED = 3;
  private static final Duration AROUND = Duration.ofDays(7);

  private final SlotFinder finder;
  private final SlotHandles handles;

  @Inject
  public Alternatives(SlotFinder finder, SlotHandles handles) {
    this.finder = finder;
    this.handles = handles;
  }

  /** Does the work; a SLOT_TAKEN carries {@code alternatives} on. */
  <T> T offeredFor(Tenant tenant, Appointment wanted, Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      throw refusal.code() == ErrorCode.SLOT_TAKEN
          ? refusal.with("alternatives", nearest(tenant, wanted))
          : refusal;
    }
  }

  private List<OfferedSlot> nearest(Tenant tenant, Appointment wanted) {
    Realm realm = Realm.live(tenant.tenantId());
    Instant start = wanted.start();
    Search search =
        new Search(
            tenant,
            realm,
            "",
            wanted.service(),
            List.of(wanted.provider()),
            start.minus(AROUND),
            start.plus(AROUND));
    return finder.open(search).stream()
        .sorted(
            Comparator.comparing((Appointment free) -> Duration.between(start, free.start()).abs()))
        .limit(OFFERED)
        .map(free -> handles.offer(realm, free))
        .toList();
  }
}
