package io.bookingchat.widget.view;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Receipt;
import io.bookingchat.tenancy.Tenant;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A change that was really made. */
@Type("Receipt")
public record ReceiptView(@NonNull Action action, @NonNull BookingView booking) {
  static ReceiptView of(Receipt receipt, Tenant tenant) {
    return new ReceiptView(receipt.action(), BookingView.of(receipt.booking(), tenant));
  }
}
