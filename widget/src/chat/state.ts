import type {
  Author,
  Proposal,
  QuickReply,
  Receipt,
  Service,
  Slot,
  WaitingEntry,
} from "../api/contract";

/** What someone said. */
export interface Spoken {
  kind: "message";
  id: string;
  author: Author;
  text: string;
}

/** One line of the log. */
export type Entry =
  Spoken | { kind: "receipt"; id: string; receipt: Receipt } | { kind: "handoff"; id: string };

/** What went wrong last. An empty text stands for "no connection", worded by the view. */
export interface Failure {
  text: string;
  /** Whether trying again makes sense. */
  repeatable: boolean;
  /** Whether the form would do better: not where the company is not served at all. */
  form: boolean;
}

/** All that the view shows. Replaced, never changed in place. */
export interface ChatState {
  open: boolean;
  /** A conversation stands, so the visitor may speak. */
  ready: boolean;
  /** BCP 47; follows the conversation. */
  language: string;
  entries: Entry[];
  quickReplies: QuickReply[];
  slots: Slot[];
  /** More times are on their way, or there are none. */
  more: "" | "loading" | "none";
  proposal: Proposal | null;
  /** The visitor's places in the waiting list. */
  places: WaitingEntry[];
  /** When the offered time begins that the visitor is about to book; its offer is not shown. */
  taken: string | null;
  /** The visitor waits for a person, whose messages come without being asked for by a turn. */
  handoff: boolean;
  /** An answer is on its way. */
  waiting: boolean;
  /** What is heard of it already. */
  heard: string;
  failure: Failure | null;
  /** Known once the visitor is asked which: what a choice of a service costs and takes. */
  services: Service[];
  /** The device has a connection. */
  online: boolean;
  /** Answers that came while the panel was closed. */
  unread: number;
}

/** Nothing is on offer. */
export const NOTHING_OFFERED = {
  quickReplies: [],
  slots: [],
  more: "" as const,
  proposal: null,
};

/** Before anything was said. */
export const silent = (language: string): ChatState => ({
  open: false,
  ready: false,
  language,
  entries: [],
  ...NOTHING_OFFERED,
  places: [],
  taken: null,
  handoff: false,
  waiting: false,
  heard: "",
  failure: null,
  services: [],
  online: true,
  unread: 0,
});
