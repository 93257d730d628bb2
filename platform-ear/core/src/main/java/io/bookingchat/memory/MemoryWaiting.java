package io.bookingchat.memory;

import io.bookingchat.booking.Waiting;
import io.bookingchat.booking.WaitingStore;
import io.bookingchat.tenancy.Realm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link WaitingStore} in memory. */
public final class MemoryWaiting implements WaitingStore {
  private final Map<Realm, Map<String, Waiting>> lines = new HashMap<>();

  @Override
  public synchronized List<Waiting> line(Realm realm) {
    return places(realm).values().stream().sorted(IN_LINE).toList();
  }

  @Override
  public synchronized boolean save(Realm realm, Waiting to) {
    Waiting stored = places(realm).get(to.waitingId());
    boolean asRead = (stored == null ? 0 : stored.version()) == to.version() - 1;
    if (asRead) {
      places(realm).put(to.waitingId(), to);
    }
    return asRead;
  }

  @Override
  public synchronized Optional<Waiting> remove(Realm realm, String waitingId) {
    return Optional.ofNullable(places(realm).remove(waitingId));
  }

  private Map<String, Waiting> places(Realm realm) {
    return lines.computeIfAbsent(realm, line -> new HashMap<>());
  }
}
