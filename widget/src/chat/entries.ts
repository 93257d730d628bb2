import type { ChatMessage, ChatReply, Conversation, Receipt, Turn } from "../api/contract";
import type { Remembered } from "./memory";
import type { ChatState, Entry, Spoken } from "./state";

/** A message as a line of the log. */
export const line = ({ messageId, author, text }: ChatMessage): Spoken => ({
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

/** The lines that a reply adds; a hand-off is announced once, when it begins. */
export function lines(reply: ChatReply, handedOff: boolean): Entry[] {
  return [
    ...reply.messages.map(line),
    ...reply.receipts.map(card),
    ...(reply.handoff && !handedOff ? [announced(reply.messages.at(-1))] : []),
  ];
}

/** The whole log of a resumed conversation, with what is no message back in its place. */
function transcript(
  { messages, handoff }: Conversation,
  receipts: Remembered["receipts"],
): Entry[] {
  const last = messages.filter(({ author }) => author === "ASSISTANT").at(-1);
  return messages.flatMap((message) => [
    line(message),
    ...receipts
      .filter(({ after }) => after === message.messageId)
      .map(({ receipt }) => card(receipt)),
    ...(handoff && message === last ? [announced(message)] : []),
  ]);
}

/** A conversation as the server has it, in place of what was shown. */
export function resumed(
  conversation: Conversation,
  kept: Remembered,
  open: boolean,
): Partial<ChatState> {
  const last = conversation.messages.at(-1)?.messageId;
  const entries = transcript(conversation, kept.receipts);
  const { seen = entries.length } = kept;
  return {
    ready: true,
    language: conversation.language,
    entries,
    handoff: conversation.handoff,
    unread: open ? 0 : Math.max(0, entries.length - seen),
    quickReplies: conversation.quickReplies,
    slots: conversation.slots,
    more: "",
    proposal: kept.proposal?.after === last ? (kept.proposal?.proposal ?? null) : null,
    waiting: false,
  };
}

/** What people of the company, and the system on their behalf, wrote since. */
export const news = ({ messages }: Conversation, before: Entry[]): Spoken[] =>
  messages
    .filter(({ author }) => author === "STAFF" || author === "SYSTEM")
    .map(line)
    .filter(({ id }) => before.every((entry) => entry.id !== id));

const announced = (after: ChatMessage | undefined): Entry => ({
  kind: "handoff",
  id: `handoff:${after?.messageId}`,
});

const card = (receipt: Receipt): Entry => ({
  kind: "receipt",
  id: `${receipt.action}:${receipt.booking.bookingId}:${receipt.booking.start}`,
  receipt,
});
