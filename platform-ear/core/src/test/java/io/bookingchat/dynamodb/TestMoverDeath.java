package io.bookingchat.dynamodb;

import static io.bookingchat.dynamodb.MovingServer.NOW;
import static io.bookingchat.dynamodb.MovingServer.SALON;
import static io.bookingchat.dynamodb.MovingServer.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Waiting;
import io.bookingchat.tenancy.MoveState;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantMove;
import io.bookingchat.tenancy.TenantState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * The server that moves a company is killed or stands still, between two of the transactions that
 * it copies and deletes by, and another one goes on in its place (hostile case 8).
 */
final class TestMoverDeath {
  private static final int PLACES = 25;

  private final TwoCells cells = new TwoCells();
  private final MovingServer watching = cells.server();
  private final Realm realm = watching.salon.realm;
  private Map<String, Set<String>> before;

  /** Nothing notes it down: not that it failed, nor anything else. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @BeforeEach
  void aCompanyInThePool() {
    Tenant tenant = in(() -> watching.directory.create(watching.salon.tenant));
    for (int i = 0; i < PLACES; i++) {
      Waiting place = place("w" + i);
      in(() -> watching.waiting.save(realm, place));
    }
    in(
        () ->
            watching.world.bookings.book(
                tenant,
                realm,
                watching.salon.at(watching.salon.beard, watching.salon.pedro, "2028-03-13T10:00"),
                new Customer("Rosa", Optional.of("rosa@mail.example"), Optional.empty()),
                true,
                "b1"));
    before = cells.inPool(SALON);
  }

  @AfterEach
  void close() {
    cells.close();
  }

  @Test
  void ofServersThatAreKilledOneAfterAnotherTheLastBringsItToItsEnd() {
    int killed = 0;
    while (last().filter(move -> move.state() == MoveState.DONE).isEmpty()) {
      MovingServer server = server(killed, 3, TestMoverDeath::killed);
      try {
        move(server, TwoCells.OTHER);
      } catch (Killed expected) {
        killed++;
        assertThat(last().orElseThrow().state()).isEqualTo(MoveState.COPYING);
        assertThat(move(at(killed - 1), TwoCells.OTHER).run())
            .as("nobody takes its place before a minute is over")
            .isEqualTo(killed);
      }
    }

    assertThat(killed).as("in the copy and in the deletion").isGreaterThan(3);
    assertThat(stored().cell()).isEqualTo(TwoCells.OTHER);
    assertThat(stored().state()).isEqualTo(TenantState.ACTIVE);
    assertThat(cells.inOther(SALON)).isEqualTo(before);
    assertThat(cells.inPool(SALON)).allSatisfy((table, items) -> assertThat(items).isEmpty());
  }

  @Test
  void theMoveOfAKilledServerIsTakenBackByAnother() {
    MovingServer first = server(0, 5, TestMoverDeath::killed);
    assertThatExceptionOfType(Killed.class).isThrownBy(() -> move(first, TwoCells.OTHER));
    assertThat(cells.inOther(SALON).get("WaitingList")).as("half of it").isNotEmpty();

    move(at(0), Tenant.POOL);

    assertThat(stored().cell()).isEqualTo(Tenant.POOL);
    assertThat(stored().state()).isEqualTo(TenantState.ACTIVE);
    assertThat(in(() -> watching.waiting.save(realm, place("after")))).isTrue();
    assertThat(in(() -> watching.waiting.remove(realm, "after"))).isPresent();
    assertThat(cells.inPool(SALON)).isEqualTo(before);
    assertThat(cells.inOther(SALON)).allSatisfy((table, items) -> assertThat(items).isEmpty());
  }

  /** It was only paused: what it had on its way must not undo what was done since. */
  @Test
  void aServerThatComesBackChangesNothingAnyMore() {
    Map<String, Set<String>> since = new TreeMap<>();
    MovingServer first =
        server(
            0,
            4, // in the middle of the places in line
            () -> {
              move(at(1), TwoCells.OTHER);
              for (int i = 0; i < PLACES / 2; i++) {
                String id = "w" + i * 2;
                in(() -> watching.waiting.remove(realm, id));
              }
              since.putAll(cells.inOther(SALON));
            });

    move(first, TwoCells.OTHER);

    assertThat(since.get("WaitingList")).hasSize(PLACES - PLACES / 2);
    assertThat(cells.inOther(SALON)).isEqualTo(since);
    assertThat(last().orElseThrow().run()).isEqualTo(2);
    assertThat(last().orElseThrow().state()).isEqualTo(MoveState.DONE);
    assertThat(stored().cell()).isEqualTo(TwoCells.OTHER);
    assertThat(stored().state()).isEqualTo(TenantState.ACTIVE);
    assertThat(cells.inPool(SALON)).allSatisfy((table, items) -> assertThat(items).isEmpty());
  }

  /** It had copied all, and the company was changed in its old cell since. */
  @Test
  void aMoveThatWasTakenBackDoesNotCome() {
    MovingServer first = at(0);
    Consumer<String> takenBack =
        step -> {
          if (step.equals("closed")) {
            move(at(0), Tenant.POOL);
            in(() -> watching.waiting.remove(realm, "w0"));
          }
        };

    first
        .mover(new TwoCells.Told(first.data, takenBack), cells.pause(step -> {}))
        .move(SALON, TwoCells.OTHER);

    assertThat(stored().cell()).isEqualTo(Tenant.POOL);
    assertThat(stored().state()).isEqualTo(TenantState.ACTIVE);
    assertThat(in(() -> watching.waiting.line(realm))).hasSize(PLACES - 1);
    assertThat(last().orElseThrow().to()).isEqualTo(Tenant.POOL);
    assertThat(last().orElseThrow().state()).isEqualTo(MoveState.DONE);
  }

  private static void killed() {
    throw new Killed();
  }

  /** A server after so many minutes of others' silence. */
  private MovingServer at(int minutes) {
    return late(cells.server(), minutes);
  }

  /** The same, to which something happens before that one of its transactions. */
  private MovingServer server(int minutes, int transaction, Runnable happening) {
    return late(cells.server(TransactWriteItemsRequest.class, transaction, happening), minutes);
  }

  private static MovingServer late(MovingServer server, int minutes) {
    server.world.clock.set(NOW.plus(Duration.ofMinutes(minutes)));
    return server;
  }

  private TenantMove move(MovingServer server, String to) {
    return server.mover(server.data, cells.pause(step -> {})).move(SALON, to);
  }

  private Optional<TenantMove> last() {
    return in(() -> watching.moves.find(SALON));
  }

  private Tenant stored() {
    return in(() -> watching.directory.fresh(SALON)).orElseThrow();
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
}
