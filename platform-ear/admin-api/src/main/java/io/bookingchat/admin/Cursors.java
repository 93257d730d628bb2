package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Signer;
import jakarta.inject.Inject;
import java.util.Arrays;

/**
 * Cursors of pages: where to go on, signed for one tenant and one query, so that a client can
 * neither alter one nor use it for anything else.
 */
@Component
public final class Cursors {
  private final Signer signer;

  @Inject
  public Cursors(Signer signer) {
    this.signer = signer;
  }

  /** The cursors of one query of one tenant. */
  public final class Query {
    private final Realm realm;
    private final String purpose;

    private Query(Realm realm, String purpose) {
      this.realm = realm;
      this.purpose = purpose;
    }

    /** The cursor of a position that a store named. */
    public String cursor(String position) {
      return signer.sign(purpose, realm, position);
    }

    /** The position of a cursor; INVALID when it is altered, or another tenant's or query's. */
    public String position(String cursor) {
      return signer
          .verify(purpose, realm, cursor)
          .orElseThrow(
              () -> Refusal.invalid("cursor", "The cursor does not belong to this query."));
    }
  }

  /** The cursors of an operation with these arguments. */
  public Query of(Realm realm, String operation, Object... arguments) {
    return new Query(realm, "cursor|" + operation + Arrays.toString(arguments));
  }
}
