// chat-widget.js: the launcher, and on first interest everything else.

import type { BookingChat, Happenings } from "./api";
import { paint } from "./colour";
import { readEmbed, storageKey, type Embed } from "./embed";
import { launcher } from "./launcher";
import base from "./base.css?inline";
import { lookOf } from "./look";
import { loadApp } from "./module";
import { dress } from "./sheet";
import type { App, Stage, Tell } from "./stage";
import { firstSpoken, launcherWords } from "./words";

// only known while the script itself runs
const script = document.currentScript as HTMLScriptElement | null;

/** Listeners of the page by the name of what they hear. */
type Listeners = Map<string, Set<(detail: never) => void>>;

function begin(embed: Embed, { src: source, integrity }: HTMLScriptElement): BookingChat {
  const pinned = integrity !== "";
  const listeners: Listeners = new Map();
  const tell: Tell = (name, detail) =>
    listeners.get(name)?.forEach((listener) => {
      try {
        listener(detail as never);
      } catch (error) {
        console.error(error); // the page's own mistake, which must not stop the chat
      }
    });
  let wanted = false;
  let app: App | undefined;
  let load = () => {};

  void prepare().catch((error: unknown) => complain(error));
  return Object.freeze({
    open() {
      wanted = true;
      app ? app.open() : load();
    },
    close() {
      wanted = false;
      app?.close();
    },
    identify(identity: string) {
      embed.identity = identity;
      app?.identify();
    },
    setLanguage(tag: string) {
      embed.pageLanguage = tag;
      app?.setLanguage();
    },
    on<Name extends keyof Happenings>(name: Name, listener: (detail: Happenings[Name]) => void) {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard.add(listener as (detail: never) => void));
      return () => void heard.delete(listener as (detail: never) => void);
    },
  });

  async function prepare(): Promise<void> {
    const [widget] = await Promise.all([lookOf(embed), bodyReady()]);
    embed.pageLanguage ||= widget.language;
    const host = document.createElement("booking-chat");
    const shadow = host.attachShadow({ mode: "open" });
    dress(shadow, base, embed.nonce);
    const root = shadow.appendChild(document.createElement("div"));
    root.className = `root ${widget.position === "bottom-left" ? "left" : "right"}`;
    shade(root, embed.theme);
    const { accent, onAccent } = paint(widget.primaryColor);
    root.style.setProperty("--accent", accent);
    root.style.setProperty("--on-accent", onAccent);
    const button = launcher(root, () => {
      wanted = !app; // from then on it listens itself
      load();
    });
    const words = () => launcherWords(firstSpoken(embed.pageLanguage, widget.language));
    button.show({ open: false, unread: 0, words: words() });
    const stage: Stage = { embed, widget, shadow, root, launcher: button, tell };

    load = () => {
      button.busy(wanted);
      button.complain("");
      loadApp(source, pinned).then(
        ({ mount }) => {
          button.busy(false);
          app ??= mount(stage);
          load = () => {};
          if (wanted) {
            wanted = false;
            app.open();
          }
        },
        () => {
          button.busy(false);
          button.complain(wanted ? words().away : ""); // the next press tries again
        },
      );
    };
    for (const interest of ["pointerenter", "focus", "touchstart"]) {
      button.button.addEventListener(interest, () => load(), { once: true, passive: true });
    }
    document.body.append(host);
    tell("ready", { tenantId: embed.tenantId });
    if (wanted || underWay(embed)) {
      load();
    }
  }
}

/** Light or dark, as the page says or the visitor's device prefers. */
function shade(root: HTMLElement, theme: string): void {
  const preference = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => root.classList.toggle("dark", theme ? theme === "dark" : preference.matches);
  follow();
  preference.addEventListener("change", follow);
}

/** Whether the last page of this tab was left with the chat open, or a person's answer is awaited. */
function underWay(embed: Embed): boolean {
  const key = storageKey(embed);
  try {
    return (
      sessionStorage.getItem(`${key}:open`) === "1" ||
      !!localStorage.getItem(key)?.includes('"seen"')
    );
  } catch {
    return false; // no storage: nothing to go on with
  }
}

const bodyReady = (): Promise<void> =>
  new Promise((resolve) =>
    document.body ? resolve() : document.addEventListener("DOMContentLoaded", () => resolve()),
  );

/** For the page's author: a visitor sees no chat rather than a broken one. */
const complain = (error: unknown) =>
  console.error("Booking Chat:", error instanceof Error ? error.message : error);

// a second copy of the script on one page does nothing
if (!window.BookingChat) {
  try {
    window.BookingChat = begin(readEmbed(script, document.documentElement.lang), script!);
  } catch (error) {
    complain(error);
  }
}
