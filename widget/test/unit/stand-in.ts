import type {
  Api,
  Booking,
  ChatMessage,
  ChatReply,
  Conversation,
  Customer,
  HeldSlot,
  Service,
  Slot,
  Turn,
  Visit,
  Visitor,
  WaitingEntry,
  Wanted,
} from "../../src/api/contract";
import { Chat } from "../../src/chat/chat";
import { browserMemory } from "../../src/chat/memory";

let count = 0;

export const message = (author: ChatMessage["author"], text: string): ChatMessage => ({
  messageId: `m${++count}`,
  author,
  text,
  at: "2026-03-10T15:30:00-03:00",
});

export const reply = (change: Partial<ChatReply> = {}): ChatReply => ({
  language: "es",
  messages: [message("ASSISTANT", "Claro.")],
  quickReplies: [],
  slots: [],
  proposal: null,
  receipts: [],
  handoff: false,
  waits: false,
  ...change,
});

/** An API that answers what it is told to and remembers what it was asked. */
export class StandInApi implements Api {
  starts = 0;
  turns: { visit: Visit; turn: Turn }[] = [];
  answers: (ChatReply | Error)[] = [];
  conversations: (Conversation | Error)[] = [];
  startFailures: Error[] = [];
  /** What the waiting list says, one answer after the other; the last again and again. */
  places: (WaitingEntry[] | Error)[] = [[]];
  looks = 0;
  given: string[] = [];

  startedAs: (string | undefined)[] = [];

  async start(_language = "", known?: Visitor) {
    this.startedAs.push(known?.visitorToken);
    const failure = this.startFailures.shift();
    if (failure) {
      throw failure;
    }
    this.starts++;
    return {
      conversationId: `c${this.starts}`,
      visitorToken: `t${this.starts}`,
      language: "es",
      greeting: message("ASSISTANT", "¡Hola!"),
      quickReplies: [{ id: "book", label: "Reservar" }],
    };
  }

  async resume() {
    return next(this.conversations);
  }

  async waitingList() {
    this.looks++;
    return next(this.places.length > 1 ? this.places : [...this.places]);
  }

  async leave(_visit: Visit, waitingId: string) {
    this.given.push(`leave ${waitingId}`);
    return true;
  }

  async decline(_visit: Visit, waitingId: string) {
    this.given.push(`decline ${waitingId}`);
    return true;
  }

  /** What is free, and what of it was asked for. */
  free: Slot[] = [];
  wanted: Wanted[] = [];
  offered: Service[] = [];
  held: (HeldSlot | Error)[] = [];
  booked: (Booking | Error)[] = [];

  services = async () => this.offered;
  providers = async () => [];

  async availability(wanted: Wanted) {
    this.wanted.push(wanted);
    return this.free.filter(({ start }) => start.slice(0, 10) >= wanted.from);
  }

  async hold(slotId: string, replacing?: string) {
    this.given.push(`hold ${slotId}${replacing ? ` for ${replacing}` : ""}`);
    return next(this.held);
  }

  async book(holdId: string, customer: Customer) {
    this.given.push(`book ${holdId} ${customer.name}`);
    return next(this.booked);
  }

  async send(visit: Visit, turn: Turn) {
    this.turns.push({ visit, turn });
    return next(this.answers);
  }
}

function next<T>(queue: (T | Error)[]): T {
  const answer = queue.shift();
  if (answer === undefined || answer instanceof Error) {
    throw answer ?? new Error("nothing left to answer");
  }
  return answer;
}

/** Web storage in memory; shared by the chats of one test, as by the pages of one site. */
export function storage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as Storage;
}

/** A chat as a freshly loaded page has it. */
export const page = (api: Api, store: Storage): Chat =>
  new Chat(
    api,
    browserMemory("booking-chat:andina", () => store),
    "es",
    () => {},
  );

export const texts = (chat: Chat): string[] =>
  chat.state.entries.map((entry) => (entry.kind === "message" ? entry.text : entry.kind));
