// The application: what is behind the launcher, loaded by it on first interest.

import { h, render } from "preact";
import { graphql } from "./api/graphql";
import { operations } from "./api/operations";
import { Chat } from "./chat/chat";
import { browserMemory } from "./chat/memory";
import { keepListening } from "./chat/person";
import { keepWatch } from "./chat/waiting";
import { Form } from "./form/form";
import { storageKey } from "./loader/embed";
import { dress } from "./loader/sheet";
import type { App, Stage, Tell } from "./loader/stage";
import { firstSpoken, launcherWords } from "./loader/words";
import cards from "./look/cards.css?inline";
import { Chime } from "./look/chime";
import formSheet from "./look/form.css?inline";
import log from "./look/log.css?inline";
import panel from "./look/panel.css?inline";
import plain from "./look/plain.css?inline";
import { tints } from "./look/tint";
import { fitScreen } from "./look/viewport";
import { attend } from "./view/attend";
import { Panel } from "./view/panel";
import type { Actions, Scene } from "./view/scene";
import { when } from "./words/when";
import { localeFor, wordsFor } from "./words/words";

/** How one language reads: its words and its dates. */
type Tongue = Pick<Scene, "words" | "when"> & { language: string };

export function mount({ embed, widget, shadow, root, launcher, tell }: Stage): App {
  dress(shadow, plain + panel + log + cards + formSheet, embed.nonce);
  const place = root.insertBefore(document.createElement("div"), launcher.button);
  const { onLight, onDark } = tints(widget.primaryColor);
  root.style.setProperty("--on-light", onLight);
  root.style.setProperty("--on-dark", onDark);
  fitScreen(root);

  const language = () => firstSpoken(embed.pageLanguage, widget.language);
  const api = operations(graphql(embed), () => embed.identity);
  const follow = attend(shadow, launcher.button, () => `${storageKey(embed)}:open`);
  let tongue: Tongue | undefined;
  let opened = false;
  let due = false;
  let chat = begun();
  let form = widget.chat ? null : blank();
  const chime = new Chime();
  const { tenantId } = embed;
  const act: Actions = {
    open() {
      void chat.open(!form);
      form?.begin();
      tell("opened", { tenantId });
    },
    close() {
      chat.close();
      tell("closed", { tenantId });
    },
    say: (text) => void chat.say(text),
    choose: (id, label) => void chat.choose(id, label),
    take: (waitingId, label) => void chat.takeOffer(waitingId, label),
    decline: (waitingId) => void chat.decline(waitingId),
    leave: (waitingId) => void chat.leave(waitingId),
    retry: () => void chat.retry(),
    startOver: () => void chat.startOver(),
    more: () => void chat.more(),
    form(shown) {
      form = shown ? blank() : null;
      draw();
      form?.begin();
      if (!form) {
        void chat.open();
      }
    },
    sound(on) {
      chime.turn(on);
      draw();
    },
  };
  launcher.button.addEventListener("click", () => (chat.state.open ? act.close() : act.open()));
  paint();
  keepWatch(() => chat);
  keepListening(() => chat);
  addEventListener("offline", () => chat.connected(false));
  addEventListener("online", () => chat.connected(true));
  addEventListener("storage", ({ key }) => key === storageKey(embed) && void chat.follow());
  if (follow.wasOpen()) {
    act.open();
  } else {
    void chat.wake();
  }
  return {
    open: () => chat.state.open || act.open(),
    close: () => chat.state.open && act.close(),
    identify() {
      const { open } = chat.state;
      chat.retire();
      chat = begun();
      draw();
      void (open ? chat.open(!form) : chat.wake());
    },
    setLanguage: () => chat.speak(language()),
  };

  function begun(): Chat {
    const memory = browserMemory(storageKey(embed), () => localStorage);
    return new Chat(api, memory, language(), draw, told);
  }

  function blank(): Form {
    return new Form({
      api,
      today: () => speak(chat.state.language).when.localDate(now()),
      visitor: () => chat.visitor,
      changed: () => draw(),
      tell,
    });
  }

  function now(): Date {
    return new Date(Date.now() + widget.ahead);
  }

  function told(...[name, detail]: Parameters<Tell>): void {
    tell(name, detail);
    if (name === "message" && (document.hidden || !chat.state.open)) {
      chime.ring();
    }
  }

  /** Draws once, however much changed at a stroke. */
  function draw(): void {
    if (!due) {
      due = true;
      queueMicrotask(paint);
    }
  }

  function paint(): void {
    due = false;
    const { state } = chat;
    opened ||= state.open;
    const { words, when } = speak(state.language);
    const held = shadow.activeElement;
    launcher.show({ ...state, words: launcherWords(state.language) });
    if (opened) {
      render(<Panel {...{ state, widget, words, when, act, form, sound: chime.on }} />, place);
    }
    follow.drawn(state, held, form?.state.step);
  }

  /** Formatters are costly to make, so they are kept until the conversation changes its language. */
  function speak(language: string): Tongue {
    if (tongue?.language !== language) {
      const dates = when(localeFor(language, widget.language), widget.zone);
      tongue = { language, words: wordsFor(language), when: dates };
    }
    return tongue;
  }
}
