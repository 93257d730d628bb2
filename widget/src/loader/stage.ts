import type { Widget } from "../api/contract";
import type { Happenings } from "./api";
import type { Embed } from "./embed";
import type { Launcher } from "./launcher";

/** What the loader has put up, for the application to play on. */
export interface Stage {
  embed: Embed;
  widget: Widget;
  shadow: ShadowRoot;
  /** Painted with the company's colours; the launcher is its last child. */
  root: HTMLElement;
  launcher: Launcher;
  tell: Tell;
}

/** Lets the page's listeners hear of something. */
export type Tell = <Name extends keyof Happenings>(name: Name, detail: Happenings[Name]) => void;

/** What the application can be told to do. */
export interface App {
  open(): unknown;
  close(): unknown;
  /** The embed's identity, or its language, is another one now. */
  identify(): void;
  setLanguage(): void;
}

/** The module that the loader loads. */
export interface AppModule {
  mount(stage: Stage): App;
}
