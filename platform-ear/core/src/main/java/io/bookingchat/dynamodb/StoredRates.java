package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.limits.RateStore;
import io.bookingchat.tenancy.TenantId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** {@link RateStore} in DynamoDB: a counter for each minute, forgotten soon after it. */
@Component
public final class StoredRates implements RateStore {
  private static final String GRANTED = "granted";
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int TRIES = 5;

  private final Store store;

  @Inject
  public StoredRates(Store store) {
    this.store = store;
  }

  @Override
  public long grant(TenantId tenantId, String who, Instant minute, long wanted, long most) {
    long asked = Math.min(wanted, most);
    for (int tries = 0; tries < TRIES && asked > 0; tries++) {
      Update.Outcome outcome =
          store.update(
              Schema.USAGE,
              Keys.tenant(tenantId),
              Keys.rate(minute, who),
              new Update()
                  .add(GRANTED, asked)
                  .set(Table.FORGET_AT, minute.plus(KEPT).getEpochSecond())
                  .ifAtMost(GRANTED, most - asked));
      if (outcome.made()) {
        return asked;
      }
      // the rest, then, unless someone else takes it meanwhile
      asked =
          outcome.item().containsKey(GRANTED)
              ? Math.min(asked, most - Items.number(outcome.item(), GRANTED))
              : asked;
    }
    return 0;
  }
}
