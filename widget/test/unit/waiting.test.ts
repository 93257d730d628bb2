import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "../../src/api/error";
import type { WaitingEntry } from "../../src/api/contract";
import { Chat } from "../../src/chat/chat";
import { browserMemory } from "../../src/chat/memory";
import { keepWatch } from "../../src/chat/waiting";
import { message, page, reply, StandInApi, storage } from "./stand-in";

const WAITS: WaitingEntry = {
  waitingId: "w1",
  serviceName: "Manicure",
  from: "2026-03-10",
  to: "2026-03-10",
  offered: null,
  offeredUntil: null,
};

const held = (slotId = "s1"): WaitingEntry => ({
  ...WAITS,
  offered: {
    slotId,
    serviceId: "s",
    providerId: "p",
    providerName: "Camila",
    start: "2026-03-10T09:00:00-03:00",
  },
  offeredUntil: "2026-03-09T10:10:00-03:00",
});

let api: StandInApi;
let store: Storage;

beforeEach(() => {
  api = new StandInApi();
  store = storage();
});

/** A look is not waited for by what causes it. */
const settled = () => new Promise((done) => setTimeout(done));

describe("the waiting list", () => {
  it("is not asked for by those who do not wait", async () => {
    api.answers = [reply()];
    const chat = page(api, store);
    await chat.open();
    await chat.say("Hola");
    await settled();
    expect(api.looks).toBe(0);
  });

  it("is asked for when a reply says that the visitor waits", async () => {
    api.answers = [reply({ waits: true })];
    api.places = [[WAITS]];
    const chat = page(api, store);
    await chat.open();
    await chat.say("Avísame si se libera");
    await settled();
    expect(chat.state.places).toEqual([WAITS]);
  });

  it("is asked for when a conversation is resumed", async () => {
    await page(api, store).open();
    api.conversations = [
      {
        conversationId: "c1",
        language: "es",
        messages: [message("ASSISTANT", "¡Hola!")],
        slots: [],
        quickReplies: [],
        handoff: false,
      },
    ];
    api.places = [[held()]];
    const after = page(api, store);
    await after.open();
    await settled();
    expect(after.state.places).toEqual([held()]);
  });

  it("stays as it was when it cannot be asked for", async () => {
    const chat = await waiting();
    api.places = [new ApiError("OFFLINE")];
    await chat.look();
    expect(chat.state.places).toEqual([WAITS]);
    expect(chat.state.failure).toBeNull();
  });
});

describe("an offered time", () => {
  it("is drawn once, and taken by its freshest handle", async () => {
    let drawings = 0;
    const chat = await waiting(() => drawings++);
    api.places = [[held("s1")]];
    await chat.look();
    const once = drawings;
    api.places = [[held("s2")]];
    await chat.look();
    expect(drawings).toBe(once);
    api.answers = [reply({ waits: true })];
    await chat.takeOffer("w1", "mar, 10 mar, 9:00");
    expect(api.turns.at(-1)?.turn).toMatchObject({ choice: "s2" });
    expect(chat.state.taken).toBe(held().offered?.start);
  });

  it("is offered again when it was not booked after all", async () => {
    const chat = await waiting();
    api.places = [[held()]];
    await chat.look();
    api.answers = [
      reply({ waits: true }),
      reply({ waits: true, quickReplies: [{ id: "offer:h1", label: "Sí, reservar" }] }),
    ];
    await chat.takeOffer("w1", "9:00");
    await chat.say("no");
    expect(chat.state.taken).toBeNull();
  });

  it("counts as unread while the chat is closed", async () => {
    const chat = await waiting();
    chat.close();
    api.places = [[held()]];
    await chat.look();
    await chat.look();
    expect(chat.state.unread).toBe(1);
  });

  it("is declined, and the wait is left, and what the API then says is shown", async () => {
    const chat = await waiting();
    api.places = [[held()]];
    await chat.look();
    api.places = [[WAITS]];
    await chat.decline("w1");
    expect(chat.state.places).toEqual([WAITS]);
    api.places = [[]];
    await chat.leave("w1");
    expect(chat.state.places).toEqual([]);
    expect(api.given).toEqual(["decline w1", "leave w1"]);
  });
});

describe("the watch", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("looks every half minute while the visitor waits and sees the page", async () => {
    const chat = page(api, store);
    const seen = { hidden: false, addEventListener: vi.fn() };
    keepWatch(() => chat, seen as unknown as Document);
    await chat.open();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(api.looks).toBe(0);

    api.places = [[WAITS]];
    await chat.look();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(api.looks).toBe(3);

    seen.hidden = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(api.looks).toBe(3);
    seen.hidden = false;
    const [event, look] = seen.addEventListener.mock.calls[0]!;
    expect(event).toBe("visibilitychange");
    look();
    expect(api.looks).toBe(4);
  });
});

async function waiting(changed: () => void = () => {}): Promise<Chat> {
  const chat = new Chat(
    api,
    browserMemory("booking-chat:andina", () => store),
    "es",
    changed,
  );
  await chat.open();
  api.places = [[WAITS]];
  await chat.look();
  return chat;
}
