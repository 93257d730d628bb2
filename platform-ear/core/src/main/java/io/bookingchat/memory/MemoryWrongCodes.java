package io.bookingchat.memory;

import io.bookingchat.booking.WrongCodes;
import io.bookingchat.tenancy.Realm;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@link WrongCodes} in memory. */
public final class MemoryWrongCodes implements WrongCodes {
  private record Id(Realm realm, String who) {}

  private final Map<Id, Tries> stored = new ConcurrentHashMap<>();

  @Override
  public Tries count(Realm realm, String who, Instant now) {
    return stored.compute(
        new Id(realm, who), (id, tries) -> Tries.counted(Optional.ofNullable(tries), now));
  }

  @Override
  public void forgive(Realm realm, String who, Instant now) {
    stored.computeIfPresent(new Id(realm, who), (id, tries) -> tries.forgiven());
  }

  @Override
  public Optional<Tries> find(Realm realm, String who) {
    return Optional.ofNullable(stored.get(new Id(realm, who)));
  }

  @Override
  public boolean forget(Realm realm, String who) {
    return stored.remove(new Id(realm, who)) != null;
  }
}
