// The application: what is behind the launcher, loaded by it on first interest.

import { h, render } from "preact";
import { graphql } from "./api/graphql";
import { operations } from "./api/operations";
import { Chat } from "./chat/chat";
import { browserMemory } from "./chat/memory";
import { keepListening } from "./chat/person";
import type { ChatState } from "./chat/state";
import { keepWatch } from "./chat/waiting";
import { storageKey } from "./loader/embed";
import { dress } from "./loader/sheet";
import type { App, Stage } from "./loader/stage";
import { firstSpoken, launcherWords } from "./loader/words";
import cards from "./look/cards.css?inline";
import log from "./look/log.css?inline";
import panel from "./look/panel.css?inline";
import plain from "./look/plain.css?inline";
import { fitScreen } from "./look/viewport";
import { attend } from "./view/attend";
import { Panel } from "./view/panel";
import type { Actions, Scene } from "./view/scene";
import { when } from "./words/when";
import { localeFor, wordsFor } from "./words/words";

/** How one language reads: its words and its dates. */
type Tongue = Pick<Scene, "words" | "when"> & { language: string };

export function mount({ embed, widget, shadow, root, launcher, tell }: Stage): App {
  dress(shadow, plain + panel + log + cards, embed.nonce);
  const place = root.insertBefore(document.createElement("div"), launcher.button);
  fitScreen(root);

  const language = () => firstSpoken(embed.pageLanguage, widget.language);
  const api = operations(graphql(embed), () => embed.identity);
  const follow = attend(shadow, launcher.button, () => `${storageKey(embed)}:open`);
  let tongue: Tongue | undefined;
  let opened = false;
  let chat = begun();
  const { tenantId } = embed;
  const act: Actions = {
    open() {
      void chat.open();
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
  };
  launcher.button.addEventListener("click", () => (chat.state.open ? act.close() : act.open()));
  draw(chat.state);
  keepWatch(() => chat);
  keepListening(() => chat);
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
      draw(chat.state);
      void (open ? chat.open() : chat.wake());
    },
    setLanguage: () => chat.speak(language()),
  };

  function begun(): Chat {
    const memory = browserMemory(storageKey(embed), () => localStorage);
    return new Chat(api, memory, language(), draw, tell);
  }

  function draw(state: ChatState): void {
    opened ||= state.open;
    const { words, when } = speak(state.language);
    const held = shadow.activeElement;
    launcher.show({ ...state, words: launcherWords(state.language) });
    if (opened) {
      render(<Panel {...{ state, widget, words, when, act }} />, place);
    }
    follow.drawn(state, held);
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
