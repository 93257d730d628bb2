package io.bookingchat.dynamodb;

import static io.bookingchat.dynamodb.MovingServer.NOW;
import static io.bookingchat.dynamodb.MovingServer.SALON;
import static io.bookingchat.dynamodb.MovingServer.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.booking.Waiting;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Realm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A company moves while a request to the cell that it leaves is on its way: what is answered there,
 * where nothing is left, is not taken for true (hostile case 8).
 */
final class TestLateRequests {
  private final TwoCells cells = new TwoCells();
  private final MovingServer server = cells.server();
  private final Realm realm = server.salon.realm;

  @BeforeEach
  void aCompanyInThePool() {
    in(() -> server.directory.create(server.salon.tenant));
    in(() -> server.waiting.save(realm, place(1)));
  }

  @AfterEach
  void close() {
    cells.close();
  }

  @Test
  void aReadIsRepeatedWhereTheCompanyIs() {
    MovingServer late = cells.server(QueryRequest.class, 1, this::move);

    assertThat(in(() -> late.waiting.line(realm))).extracting(Waiting::waitingId).contains("w");
  }

  @Test
  void aWriteThatMetNothingIsNotTakenForOvertaken() {
    MovingServer late = cells.server(PutItemRequest.class, 1, this::move);

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> in(() -> late.waiting.save(realm, place(2))));

    assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
    assertThat(in(() -> server.waiting.save(realm, place(2)))).isTrue();
  }

  private void move() {
    server.mover(server.data, cells.pause(step -> {})).move(SALON, TwoCells.OTHER);
  }

  private static Waiting place(int version) {
    LocalDate day = LocalDate.of(2028, 3, 9);
    return new Waiting(
        "w",
        "v",
        "corte",
        Optional.empty(),
        day,
        day,
        Optional.empty(),
        NOW,
        Optional.empty(),
        List.of(),
        version);
  }
}
