package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.booking.WrongCodes;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Realm;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link WrongCodes} in DynamoDB: a counter that is written only on what was read. */
@Component
public final class StoredWrongCodes implements WrongCodes {
  private static final String TRIES = "tries";
  private static final int ATTEMPTS = 10;

  private final Store store;

  @Inject
  public StoredWrongCodes(Store store) {
    this.store = store;
  }

  @Override
  public Tries count(Realm realm, String who, Instant now) {
    return changed(realm, who, stored -> Optional.of(Tries.counted(stored, now))).orElseThrow();
  }

  @Override
  public void forgive(Realm realm, String who, Instant now) {
    changed(realm, who, stored -> stored.map(Tries::forgiven));
  }

  @Override
  public Optional<Tries> find(Realm realm, String who) {
    return store.get(Schema.WRONG_CODES, Keys.realm(realm), who).map(StoredWrongCodes::tries);
  }

  @Override
  public boolean forget(Realm realm, String who) {
    return store.delete(Schema.WRONG_CODES, Keys.realm(realm), who);
  }

  private Optional<Tries> changed(Realm realm, String who, UnaryOperator<Optional<Tries>> change) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Tries> stored = find(realm, who);
      Optional<Tries> wanted = change.apply(stored);
      if (wanted.equals(stored) || put(realm, who, stored, wanted.orElseThrow())) {
        return wanted;
      }
      // someone else tried at the same time: count on from theirs
    }
    throw Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.crowded");
  }

  private boolean put(Realm realm, String who, Optional<Tries> stored, Tries wanted) {
    return store.put(
        Schema.WRONG_CODES,
        Items.item(
            Items.key(Schema.WRONG_CODES, Keys.realm(realm), who),
            Map.of(
                TRIES,
                Items.number(wanted.number()),
                Table.FORGET_AT,
                Items.instant(wanted.forgetAt()))),
        stored
            .map(read -> Condition.still(TRIES, read.number()))
            .orElseGet(() -> Condition.absent(Schema.WRONG_CODES)));
  }

  private static Tries tries(Map<String, AttributeValue> item) {
    return new Tries(Items.number(item, TRIES), Items.instant(item, Table.FORGET_AT));
  }
}
