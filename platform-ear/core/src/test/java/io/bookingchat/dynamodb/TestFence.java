package io.bookingchat.dynamodb;

import static io.bookingchat.dynamodb.MovingServer.SALON;
import static io.bookingchat.dynamodb.MovingServer.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Two servers that move one company: the first was given up and did not notice. */
final class TestFence {
  private final LocalTables tables = new LocalTables();
  private final Fence first = new Fence(tables.store, SALON, 1);
  private final Fence second = new Fence(tables.store, SALON, 2);

  @AfterEach
  void close() {
    tables.close();
  }

  @Test
  void whatTheFirstHadOnItsWayNeverArrives() {
    run(first::open);
    first.put(Schema.SERVICES, service("old"));
    run(second::open);
    second.put(Schema.SERVICES, service("new"));
    run(second::flush);

    assertThat(code(first::flush)).isEqualTo(ErrorCode.CONFLICT);
    assertThat(code(first::open)).isEqualTo(ErrorCode.CONFLICT);
    assertThat(code(first::close)).isEqualTo(ErrorCode.CONFLICT);
    assertThat(name()).isEqualTo("new");
  }

  @Test
  void nothingIsWrittenWholesaleOnceTheCellIsClosed() {
    run(second::open);
    second.put(Schema.SERVICES, service("copied"));
    run(second::flush);
    run(second::close);

    second.put(Schema.SERVICES, service("late"));
    assertThat(code(second::flush)).isEqualTo(ErrorCode.CONFLICT);
    second.delete(Schema.SERVICES, Items.key(Schema.SERVICES, Keys.tenant(SALON), "corte"));
    assertThat(code(second::flush)).isEqualTo(ErrorCode.CONFLICT);
    assertThat(code(second::open)).isEqualTo(ErrorCode.CONFLICT);
    assertThat(name()).isEqualTo("copied");
  }

  private static Map<String, AttributeValue> service(String name) {
    return Items.item(
        Items.key(Schema.SERVICES, Keys.tenant(SALON), "corte"), Map.of("name", Items.text(name)));
  }

  private String name() {
    return in(() -> tables.store.get(Schema.SERVICES, Keys.tenant(SALON), "corte"))
        .map(item -> Items.text(item, "name"))
        .orElseThrow();
  }

  private static void run(Runnable work) {
    in(
        () -> {
          work.run();
          return true;
        });
  }

  private static ErrorCode code(Runnable work) {
    return catchThrowableOfType(Refusal.class, () -> run(work)).code();
  }
}
