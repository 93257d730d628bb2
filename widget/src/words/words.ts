import { en } from "./en";
import { es } from "./es";
import { pt } from "./pt";
import type { Action } from "../api/contract";

/** Every word that the widget itself says, in one language. */
export interface Words {
  close: string;
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
  days: string;
  moreTimes: string;
  allTimes: string;
  noTimes: string;
  /** Minutes and seconds follow. */
  heldFor: string;
  /** The hold ran out before the visitor said yes. */
  expired: string;
  options: string;
  sound: string;
  form: string;
  chat: string;
  move: string;
  /** What the button says for the visitor; the booking's code follows. */
  sayMove: string;
  cancel: string;
  sayCancel: string;
  /** The device has no connection. */
  away: string;
  hours: string;
  openNow: string;
  closedNow: string;
  closed: string;
  chooseService: string;
  chooseTime: string;
  details: string;
  step: string;
  name: string;
  phone: string;
  email: string;
  contactHint: string;
  /** Whoever is free. */
  anyone: string;
  confirm: string;
  back: string;
  anew: string;
  loading: string;
  formOffline: string;
}

const LANGUAGES: Record<string, Words> = { es, en, pt };

const base = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? "";

/** The words for a BCP 47 tag; English where the widget does not speak it. */
export const wordsFor = (tag: string): Words => LANGUAGES[base(tag)] ?? en;

/** The tag for dates: a language gets the company's region where it is the company's own. */
export const localeFor = (language: string, company: string): string =>
  base(language) === base(company) ? company : language;
