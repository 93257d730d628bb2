import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "../../src/api/error";
import type { ChatMessage, Conversation } from "../../src/api/contract";
import type { Chat } from "../../src/chat/chat";
import { keepListening } from "../../src/chat/person";
import { message, page, reply, StandInApi, storage, texts } from "./stand-in";

let api: StandInApi;
let store: Storage;

beforeEach(() => {
  api = new StandInApi();
  store = storage();
});

const stands = (messages: ChatMessage[], handoff = true): Conversation => ({
  conversationId: "c1",
  language: "es",
  messages,
  slots: [],
  quickReplies: [],
  handoff,
});

/** A chat whose visitor waits for a person. */
async function waiting(): Promise<Chat> {
  api.answers = [reply({ handoff: true, messages: [message("ASSISTANT", "Te comunico.")] })];
  const chat = page(api, store);
  await chat.open();
  await chat.say("una persona");
  return chat;
}

describe("a person's messages", () => {
  it("are shown once, with those of the system, and the visitor's own are not repeated", async () => {
    const chat = await waiting();
    const said = [message("VISITOR", "una persona"), message("STAFF", "¡Hola! Soy Rosa.")];
    api.conversations = [stands(said), stands([...said, message("SYSTEM", "Cerrado.")], false)];

    expect(await chat.hear()).toBe(true);
    expect(await chat.hear()).toBe(true);

    expect(texts(chat).slice(-4)).toEqual([
      "Te comunico.",
      "handoff",
      "¡Hola! Soy Rosa.",
      "Cerrado.",
    ]);
    expect(chat.state.handoff).toBe(false);
  });

  it("are asked for only while one is waited for", async () => {
    api.answers = [reply()];
    const chat = page(api, store);
    await chat.open();
    await chat.say("Hola");
    expect(await chat.hear()).toBe(false); // the API has nothing to answer, and is not asked
    expect(chat.state.failure).toBeNull();
  });

  it("count as unread while the chat is closed", async () => {
    const chat = await waiting();
    chat.close();
    api.conversations = [stands([message("STAFF", "uno"), message("STAFF", "dos")])];
    await chat.hear();
    expect(chat.state.unread).toBe(2);
  });

  it("that came while no page was there are unread on the next one, unless read", async () => {
    const chat = await waiting();
    chat.close();
    const before = [
      message("ASSISTANT", "¡Hola!"),
      message("VISITOR", "una persona"),
      message("ASSISTANT", "Te comunico."),
    ];
    const after = [...before, message("STAFF", "¡Hola! Soy Rosa.")];

    api.conversations = [stands(after)];
    const next = page(api, store);
    await next.wake();
    expect(next.state.open).toBe(false);
    expect(next.state.unread).toBe(1);
    expect(texts(next).slice(-2)).toEqual(["handoff", "¡Hola! Soy Rosa."]);
    await next.open();
    expect(next.state.unread).toBe(0);

    api.conversations = [stands(after)];
    const third = page(api, store);
    await third.wake();
    expect(third.state.unread).toBe(0);
  });

  it("wake no page whose visitor waits for nobody", async () => {
    api.answers = [reply()];
    const chat = page(api, store);
    await chat.open();
    await chat.say("Hola");
    const next = page(api, store);
    await next.wake();
    expect(next.state.ready).toBe(false);
  });

  it("are waited for in silence when the API cannot be reached", async () => {
    const chat = await waiting();
    api.conversations = [new ApiError("OFFLINE")];
    expect(await chat.hear()).toBe(false);
    expect(chat.state).toMatchObject({ failure: null, handoff: true });
  });
});

describe("a second hand-off", () => {
  it("is announced again", async () => {
    const chat = await waiting();
    api.conversations = [stands([message("SYSTEM", "Cerrado.")], false)];
    await chat.hear();
    api.answers = [reply({ handoff: true }), reply({ handoff: true, messages: [] })];
    await chat.say("otra vez una persona");
    await chat.say("gracias");
    expect(texts(chat).filter((text) => text === "handoff")).toHaveLength(2);
  });
});

describe("listening", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("happens while the page is seen, less and less often, and again once someone wrote", async () => {
    let asked = 0;
    let messages: ChatMessage[] = [];
    api.resume = async () => {
      asked++;
      return stands(messages);
    };
    const seen = { hidden: false, addEventListener: vi.fn() };
    const chat = await waiting();
    keepListening(() => chat, seen as unknown as Document);

    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toBe(2); // after 3 and 6 seconds, then later and later
    await vi.advanceTimersByTimeAsync(300_000);
    const slow = asked;
    expect(slow).toBeLessThan(20);

    messages = [message("STAFF", "¡Hola!")];
    await vi.advanceTimersByTimeAsync(30_000);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(asked).toBeGreaterThan(slow + 2);

    seen.hidden = true;
    const hidden = asked;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(asked).toBe(hidden);
    seen.hidden = false;
    const [event, look] = seen.addEventListener.mock.calls[0]!;
    expect(event).toBe("visibilitychange");
    look();
    expect(asked).toBe(hidden + 1);
  });
});
