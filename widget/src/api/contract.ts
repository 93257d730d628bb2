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
  /** The time by the server's clock when it answered. */
  now: string;
  /** Whether someone answers in a chat; without, visitors book by the form. */
  chat: boolean;
  /** Milliseconds by which the server's clock is ahead of this device's; set by the loader. */
  ahead: number;
}

/** What can be booked. */
export interface Service {
  serviceId: string;
  name: string;
  description: string | null;
  durationMinutes: number;
  /** In the currency's smallest unit. */
  priceMinor: number | null;
  currency: string | null;
}

/** A professional who can be booked. */
export interface Provider {
  providerId: string;
  name: string;
  serviceIds: string[];
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
  serviceId: string;
  providerId: string;
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

/** A time that is held for the visitor. */
export interface HeldSlot extends Omit<Proposal, "action"> {
  holdId: string;
  /** By which the visitor is known from now on. */
  visitorToken: string;
  heldUntil: string;
}

/** Whom a held time is booked for; one of the contacts is needed. */
export interface Customer {
  name: string;
  phone: string;
  email: string;
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
export interface Visit extends Visitor {
  conversationId: string;
}

/** The operations of the API that a chat needs; every one may throw {@link ApiError}. */
export interface Api {
  /** `known` goes on being that visitor; anyone else becomes a new one. */
  start(language: string, known?: Visitor): Promise<StartedConversation>;
  resume(visit: Visit): Promise<Conversation>;
  /** `hear` is given words of the reply as they come, if they come early; the reply counts. */
  send(visit: Visit, turn: Turn, hear?: Hear): Promise<ChatReply>;
  waitingList(visit: Visit): Promise<WaitingEntry[]>;
  leave(visit: Visit, waitingId: string): Promise<boolean>;
  decline(visit: Visit, waitingId: string): Promise<boolean>;
  services(): Promise<Service[]>;
  providers(serviceId: string): Promise<Provider[]>;
  /** Free times of some local days, by start. */
  availability(wanted: Wanted): Promise<Slot[]>;
  /** Holds a time, for a stranger too; `replacing` is given back. */
  hold(slotId: string, replacing?: string, visitor?: Visitor): Promise<HeldSlot>;
  /** Books a held time; the same again gives the same booking. */
  book(holdId: string, customer: Customer, visitor: Visitor): Promise<Booking>;
}

/** What free times are asked for. */
export interface Wanted {
  serviceId: string;
  /** Empty: anyone who does the service. */
  providerId: string;
  /** The first local date. */
  from: string;
  days: number;
}

/** Who asks: the API gives a new token when this one grows old. */
export interface Visitor {
  visitorToken: string;
}
