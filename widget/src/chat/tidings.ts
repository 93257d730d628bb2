import type { Action, ChatReply } from "../api/contract";
import type { Tell } from "../loader/stage";

const NAMES = { BOOK: "booked", RESCHEDULE: "moved", CANCEL: "cancelled" } as const;

/** Tells the page what came of a turn: that someone wrote, and what was really changed. */
export function announce({ messages, receipts }: ChatReply, tell: Tell): void {
  messages.forEach(({ author }) => tell("message", { author }));
  receipts.forEach(({ action, booking }) => changed(action, booking, tell));
}

/** Copied field by field: no name and no contact of the visitor's leaves the chat. */
export function changed(action: Action, booking: ChatReply["receipts"][0]["booking"], tell: Tell) {
  const { bookingId, serviceName, providerName, start, end } = booking;
  tell(NAMES[action], { bookingId, serviceName, providerName, start, end });
}
