package io.bookingchat.dynamodb;

import static io.bookingchat.dynamodb.MovingServer.NOW;
import static io.bookingchat.dynamodb.MovingServer.SALON;
import static io.bookingchat.dynamodb.MovingServer.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.agent.Draft;
import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Waiting;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Earlier;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * A second server that writes all the time while a company moves (hostile case 8): what it knows of
 * the company is as old as it may be, and some of its writes are held up on their way into the cell
 * that the company is leaving. What it acknowledges is there afterwards.
 */
final class TestStaleServer {
  /** Of a move, each counted twice at most. Each gets a write that is held up until then. */
  private static final int STEPS = 17;

  private static final ThreadLocal<CountDownLatch> SENT = new ThreadLocal<>();
  private static final ThreadLocal<CountDownLatch> GATE = new ThreadLocal<>();

  private final TwoCells cells = new TwoCells();
  private final DynamoDbClient held = LocalTables.seenBy(new HeldUp());
  private final MovingServer mover = cells.server();
  private final MovingServer stale = cells.server(held);
  private final Realm realm = mover.salon.realm;
  private final Map<Integer, Late> late = new TreeMap<>();
  private final Map<String, Integer> acknowledged = new TreeMap<>();
  private final Map<String, Integer> refused = new TreeMap<>();
  private final List<String> steps = new ArrayList<>();
  private final List<String> known = new ArrayList<>();
  private Tenant tenant;

  /** A write that has left the stale server, and waits. */
  private record Late(CountDownLatch sent, CountDownLatch gate, CompletableFuture<Boolean> done) {}

  /** Stops the writes of threads that have a gate. */
  private static final class HeldUp implements ExecutionInterceptor {
    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes executionAttributes) {
      CountDownLatch here = GATE.get();
      boolean write =
          context.request() instanceof PutItemRequest
              || context.request() instanceof TransactWriteItemsRequest;
      if (here != null && write) {
        SENT.get().countDown();
        await(here);
      }
    }
  }

  @BeforeEach
  void aCompanyInThePool() {
    tenant = in(() -> mover.directory.create(mover.salon.tenant));
    in(() -> stale.directory.find(SALON));
  }

  @AfterEach
  void close() {
    held.close();
    cells.close();
  }

  @Test
  void nothingThatItAcknowledgesIsLost() {
    for (int step = 0; step < STEPS; step++) {
      late.put(step, late(step));
    }
    late.values().forEach(each -> await(each.sent()));

    mover
        .mover(new TwoCells.Told(mover.data, this::step), cells.pause(this::step))
        .move(SALON, TwoCells.OTHER);

    assertThat(steps).as("%s", steps).hasSize(STEPS);
    List<String> line =
        in(() -> mover.waiting.line(realm)).stream().map(Waiting::waitingId).toList();
    for (int step = 0; step < STEPS; step++) {
      if (kept("w_late" + step)) {
        assertThat(line).as(steps.get(step)).contains("w_late" + step);
      }
      if (kept("w" + step)) {
        assertThat(line).as(steps.get(step)).contains("w" + step);
      }
      String id = "c" + step;
      if (kept(id)) {
        assertThat(in(() -> mover.conversations.find(realm, id))).as(steps.get(step)).isPresent();
      }
      String booking = "b" + step;
      if (kept(booking)) {
        var made = in(() -> mover.world.bookingStore.find(realm, booking)).orElseThrow();
        LocalDate day = LocalDate.ofInstant(made.start(), ZoneOffset.UTC);
        assertThat(in(() -> mover.world.ledger.days(realm, "pedro", day, day)).get(day).starts())
            .isEqualTo(1);
      }
    }
    for (String kind : List.of("w_late", "w", "c", "b")) {
      assertThat(acknowledged).as("some were in time").containsKey(kind);
      assertThat(refused).as("some were not").containsKey(kind);
    }
  }

  private boolean kept(String id) {
    return known.contains(id);
  }

  /** What the stale server does at each step: what was held up arrives, and it tries anew. */
  private void step(String name) {
    if (steps.stream().filter(name::equals).count() == 2) {
      return; // else what arrives late would make it look again and again
    }
    int step = steps.size();
    steps.add(name);
    Late before = late.get(step);
    before.gate().countDown();
    note("w_late", step, before.done().orTimeout(1, TimeUnit.MINUTES).join());
    note("w", step, tried(() -> stale.waiting.save(realm, place("w" + step))));
    note(
        "c",
        step,
        tried(
            () -> {
              stale.conversations.create(realm, conversation("c" + step));
              return true;
            }));
    note("b", step, tried(() -> book(step)));
  }

  private boolean book(int step) {
    String day = LocalDate.of(2028, 3, 13).plusDays(step / 5 * 7L + step % 5).toString();
    return !stale
        .world
        .bookings
        .book(
            tenant,
            realm,
            stale.salon.at(stale.salon.beard, stale.salon.pedro, day + "T10:00"),
            new Customer("Rosa", Optional.of("rosa@mail.example"), Optional.empty()),
            true,
            "b" + step)
        .bookingId()
        .isEmpty();
  }

  private void note(String kind, int step, boolean done) {
    (done ? acknowledged : refused).merge(kind, 1, Integer::sum);
    if (done) {
      known.add(kind + step);
    }
  }

  private Late late(int step) {
    CountDownLatch left = new CountDownLatch(1);
    CountDownLatch arrives = new CountDownLatch(1);
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              SENT.set(left);
              GATE.set(arrives);
              try {
                done.complete(tried(() -> stale.waiting.save(realm, place("w_late" + step))));
              } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
              }
            },
            "late-" + step);
    thread.setDaemon(true);
    thread.start();
    return new Late(left, arrives, done);
  }

  private static boolean tried(Supplier<Boolean> write) {
    try {
      return in(write);
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(2, TimeUnit.MINUTES)) {
        throw new AssertionError("the other side never came");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Waiting place(String id) {
    LocalDate day = LocalDate.of(2028, 3, 9);
    return new Waiting(
        id,
        "v",
        "corte",
        Optional.empty(),
        day,
        day,
        Optional.empty(),
        NOW,
        Optional.empty(),
        List.of(),
        1);
  }

  private static Conversation conversation(String id) {
    return new Conversation(
        id,
        "v",
        Language.ES,
        0,
        List.of(),
        Earlier.NOTHING,
        Draft.EMPTY,
        List.of(),
        Optional.empty(),
        NOW,
        NOW.plus(Duration.ofDays(90)),
        1);
  }
}
