import type { ChatMessage, ChatReply, Receipt, Turn } from "../api/contract";
import type { Remembered } from "./memory";
import type { Entry } from "./state";

/** A message as a line of the log. */
export const line = ({ messageId, author, text }: ChatMessage): Entry => ({
  kind: "message",
  id: messageId,
  author,
  text,
});

/** What the visitor said, shown before the server has heard it. */
export const said = ({ turnId, label }: Turn): Entry => ({
  kind: "message",
  id: turnId,
  author: "VISITOR",
  text: label,
});

/** The lines that a reply adds; a hand-off is announced once. */
export function lines(reply: ChatReply, before: Entry[]): Entry[] {
  const announced = before.some((entry) => entry.kind === "handoff");
  return [
    ...reply.messages.map(line),
    ...reply.receipts.map(card),
    ...(reply.handoff && !announced ? [{ kind: "handoff", id: "handoff" } as const] : []),
  ];
}

/** The whole log of a resumed conversation, with the receipts back in their places. */
export function transcript(messages: ChatMessage[], receipts: Remembered["receipts"]): Entry[] {
  return messages.flatMap((message) => [
    line(message),
    ...receipts
      .filter(({ after }) => after === message.messageId)
      .map(({ receipt }) => card(receipt)),
  ]);
}

const card = (receipt: Receipt): Entry => ({
  kind: "receipt",
  id: `${receipt.action}:${receipt.booking.bookingId}:${receipt.booking.start}`,
  receipt,
});
