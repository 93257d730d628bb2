import { h, render } from "preact";
import type { Api, Widget } from "./api/contract";
import { Chat } from "./chat/chat";
import { browserMemory } from "./chat/memory";
import { keepListening } from "./chat/person";
import type { ChatState } from "./chat/state";
import { keepWatch } from "./chat/waiting";
import { personOf, type Embed } from "./embed";
import base from "./look/base.css?inline";
import { palette } from "./look/colour";
import log from "./look/log.css?inline";
import panel from "./look/panel.css?inline";
import { dress } from "./look/sheet";
import { fitScreen } from "./look/viewport";
import { attend } from "./view/attend";
import { App } from "./view/app";
import type { Actions, Scene } from "./view/scene";
import { when } from "./words/when";
import { firstSpoken, localeFor, wordsFor } from "./words/words";

/** How one language reads: its words and its dates. */
type Tongue = Pick<Scene, "words" | "when"> & { language: string };

/** Puts the widget on the page and gives what the page may do with it. */
export function mount(embed: Embed, api: Api, widget: Widget): Pick<Actions, "open" | "close"> {
  const host = document.createElement("booking-chat");
  const shadow = host.attachShadow({ mode: "open" });
  dress(shadow, base + log + panel, embed.nonce);
  const root = shadow.appendChild(document.createElement("div"));
  root.className = `root ${widget.position === "bottom-left" ? "left" : "right"}`;
  paint(root, widget.primaryColor);
  fitScreen(root);

  const language = firstSpoken(embed.pageLanguage, widget.language);
  const person = personOf(embed.identity);
  const whose = person ? `${embed.tenantId}:${person}` : embed.tenantId;
  const memory = browserMemory(whose, () => localStorage);
  const chat = new Chat(api, memory, language, draw);
  const act: Actions = {
    open: () => void chat.open(),
    close: () => chat.close(),
    say: (text) => void chat.say(text),
    choose: (id, label) => void chat.choose(id, label),
    take: (waitingId, label) => void chat.takeOffer(waitingId, label),
    decline: (waitingId) => void chat.decline(waitingId),
    leave: (waitingId) => void chat.leave(waitingId),
    retry: () => void chat.retry(),
    startOver: () => void chat.startOver(),
  };
  const follow = attend(shadow, embed.tenantId);
  let tongue: Tongue | undefined;
  let opened = false;
  draw(chat.state);
  document.body.append(host);
  keepWatch(chat);
  keepListening(chat);
  if (follow.wasOpen()) {
    act.open();
  } else {
    void chat.wake();
  }
  return act;

  function draw(state: ChatState): void {
    opened ||= state.open;
    const { words, when } = speak(state.language);
    const held = shadow.activeElement;
    render(<App scene={{ state, widget, words, when, act }} opened={opened} />, root);
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

function paint(root: HTMLElement, primaryColor: string | null): void {
  const { accent, onAccent, onLight, onDark } = palette(primaryColor);
  root.style.setProperty("--accent", accent);
  root.style.setProperty("--on-accent", onAccent);
  root.style.setProperty("--on-light", onLight);
  root.style.setProperty("--on-dark", onDark);
}
