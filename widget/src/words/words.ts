import { en } from "./en";
import { es } from "./es";
import { pt } from "./pt";
import type { Action } from "../api/contract";

/** Every word that the widget itself says, in one language. */
export interface Words {
  open: string;
  close: string;
  unread: string;
  conversation: string;
  startOver: string;
  bookOnline: string;
  today: string;
  closedToday: string;
  typing: string;
  you: string;
  /** A person of the company. */
  team: string;
  write: string;
  send: string;
  choices: string;
  times: string;
  /** Said of times when the visitor's clock shows others; the zone's name follows. */
  timesIn: string;
  with: string;
  propose: Record<Action, string>;
  done: Record<Action, string>;
  service: string;
  provider: string;
  when: string;
  code: string;
  held: string;
  /** A time of the waiting list is held for the visitor. */
  freed: string;
  waits: string;
  leave: string;
  take: string;
  decline: string;
  calendar: string;
  yes: string;
  no: string;
  offline: string;
  refused: string;
  retry: string;
  handoff: string;
}

const LANGUAGES: Record<string, Words> = { es, en, pt };

const base = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? "";

/** The words for a BCP 47 tag; English where the widget does not speak it. */
export const wordsFor = (tag: string): Words => LANGUAGES[base(tag)] ?? en;

/** The first of the tags that the widget speaks. */
export const firstSpoken = (...tags: string[]): string =>
  tags.find((tag) => base(tag) in LANGUAGES) ?? "en";

/** The tag for dates: a language gets the company's region where it is the company's own. */
export const localeFor = (language: string, company: string): string =>
  base(language) === base(company) ? company : language;
