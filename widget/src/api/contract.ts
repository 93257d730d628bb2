import type { Hear } from "./stream";

/** The widget API's answers, as far as the widget asks for them. */

export interface OpeningHours {
  /** MONDAY to SUNDAY. */
  day: string;
  /** `09:00`; a `to` of `24:00` is midnight. */
  from: string;
  to: string;
}

/** How the company presents itself before a chat. */
export interface Widget {
  tenantId: string;
  name: string;
  /** BCP 47, with a region where the company has one. */
  language: string;
  /** IANA name; every time is shown in it. */
  zone: string;
  primaryColor: string | null;
  greetingMessage: string | null;
  position: string | null;
  logoUrl: string | null;
  openingHours: OpeningHours[] | null;
}

export type Author = "VISITOR" | "ASSISTANT" | "STAFF" | "SYSTEM";

export interface ChatMessage {
  messageId: string;
  author: Author;
  text: string;
  at: string;
}

export interface QuickReply {
  id: string;
  label: string;
}

export interface Slot {
  slotId: string;
  providerName: string;
  start: string;
}

export type Action = "BOOK" | "RESCHEDULE" | "CANCEL";

/** What a "yes" would do. */
export interface Proposal {
  action: Action;
  serviceName: string;
  providerName: string;
  start: string;
  end: string;
  heldUntil: string | null;
}

export interface Booking {
  bookingId: string;
  code: string;
  serviceName: string;
  providerName: string;
  start: string;
  end: string;
  /** The event as iCalendar text; a browser may remember receipts from before it was asked for. */
  calendar?: string;
}

/** What a turn really changed. */
export interface Receipt {
  action: Action;
  booking: Booking;
}

export interface StartedConversation {
  conversationId: string;
  visitorToken: string;
  language: string;
  greeting: ChatMessage;
  quickReplies: QuickReply[];
}

export interface Conversation {
  conversationId: string;
  language: string;
  messages: ChatMessage[];
  slots: Slot[];
  quickReplies: QuickReply[];
  /** The visitor waits for a person, and the assistant is silent. */
  handoff: boolean;
}

export interface ChatReply {
  language: string;
  messages: ChatMessage[];
  quickReplies: QuickReply[];
  slots: Slot[];
  proposal: Proposal | null;
  receipts: Receipt[];
  handoff: boolean;
  /** The visitor is in the waiting list. */
  waits: boolean;
}

/** A place in the waiting list. */
export interface WaitingEntry {
  waitingId: string;
  serviceName: string;
  /** First and last local date. */
  from: string;
  to: string;
  /** A time that came free and is held for the visitor, and until when. */
  offered: Slot | null;
  offeredUntil: string | null;
}

/** One thing the visitor says: words of their own, or the id of something that was offered. */
export interface Turn {
  /** Sent again unchanged when the turn is repeated, so that nothing is done twice. */
  turnId: string;
  text?: string;
  choice?: string;
  /** What the visitor sees of a choice. */
  label: string;
}

/** A visitor's own conversation and the token that opens it. */
export interface Visit {
  conversationId: string;
  visitorToken: string;
}

/** The operations of the API that a chat needs; every one may throw {@link ApiError}. */
export interface Api {
  widget(): Promise<Widget>;
  start(language: string): Promise<StartedConversation>;
  resume(visit: Visit): Promise<Conversation>;
  /** `hear` is given words of the reply as they come, if they come early; the reply counts. */
  send(visit: Visit, turn: Turn, hear?: Hear): Promise<ChatReply>;
  waitingList(visit: Visit): Promise<WaitingEntry[]>;
  leave(visit: Visit, waitingId: string): Promise<boolean>;
  decline(visit: Visit, waitingId: string): Promise<boolean>;
}
