import { beforeEach, describe, expect, it } from "vitest";
import { ApiError } from "../../src/api/error";
import type { Receipt } from "../../src/api/contract";
import { message, page, reply, StandInApi, storage, texts } from "./stand-in";

const RECEIPT: Receipt = {
  action: "BOOK",
  booking: {
    bookingId: "b1",
    code: "K7M-4QX",
    serviceName: "Corte",
    providerName: "Camila",
    start: "2026-03-10T15:30:00-03:00",
    end: "2026-03-10T16:15:00-03:00",
  },
};

let api: StandInApi;
let store: Storage;

beforeEach(() => {
  api = new StandInApi();
  store = storage();
});

describe("opening", () => {
  it("starts nothing before the visitor opens the chat", () => {
    page(api, store);
    expect(api.starts).toBe(0);
  });

  it("starts one conversation however often it is opened, and shows its greeting", async () => {
    const chat = page(api, store);
    await Promise.all([chat.open(), chat.open()]);
    chat.close();
    await chat.open();
    expect(api.starts).toBe(1);
    expect(texts(chat)).toEqual(["¡Hola!"]);
    expect(chat.state.quickReplies).toEqual([{ id: "book", label: "Reservar" }]);
  });

  it("offers another try when the beginning fails", async () => {
    api.startFailures = [new ApiError("OFFLINE")];
    const chat = page(api, store);
    await chat.open();
    expect(chat.state).toMatchObject({ ready: false, failure: { repeatable: true } });
    await chat.retry();
    expect(chat.state).toMatchObject({ ready: true, failure: null });
    expect(texts(chat)).toEqual(["¡Hola!"]);
  });

  it("counts what came while closed", async () => {
    api.answers = [reply()];
    const chat = page(api, store);
    await chat.open();
    const saying = chat.say("Hola");
    chat.close();
    await saying;
    expect(chat.state.unread).toBe(1);
    await chat.open();
    expect(chat.state.unread).toBe(0);
  });
});

describe("a turn", () => {
  it("sends words as text and a choice as its id, each under an id of its own", async () => {
    api.answers = [reply(), reply()];
    const chat = page(api, store);
    await chat.open();
    await chat.say("  Hola  ");
    await chat.choose("slot-1", "mar, 15:30");
    const [first, second] = api.turns.map(({ turn }) => turn);
    expect(first).toMatchObject({ text: "Hola" });
    expect(second).toMatchObject({ choice: "slot-1" });
    expect(second?.text).toBeUndefined();
    expect(first?.turnId).not.toBe(second?.turnId);
    expect(texts(chat)).toEqual(["¡Hola!", "Hola", "Claro.", "mar, 15:30", "Claro."]);
  });

  it("is one at a time, and silence is none", async () => {
    api.answers = [reply(), reply()];
    const chat = page(api, store);
    await chat.open();
    await chat.say("   ");
    await Promise.all([chat.say("uno"), chat.say("dos"), chat.choose("x", "tres")]);
    expect(api.turns).toHaveLength(1);
  });

  it("is repeated under the same id after a lost answer", async () => {
    api.answers = [new ApiError("OFFLINE"), new ApiError("UNAVAILABLE", "Un momento."), reply()];
    const chat = page(api, store);
    await chat.open();
    await chat.say("Hola");
    expect(chat.state.failure).toEqual({ text: "", repeatable: true, form: true });
    await chat.retry();
    expect(chat.state.failure).toEqual({ text: "Un momento.", repeatable: true, form: true });
    await chat.retry();
    expect(new Set(api.turns.map(({ turn }) => turn.turnId)).size).toBe(1);
    expect(api.turns).toHaveLength(3);
    expect(texts(chat)).toEqual(["¡Hola!", "Hola", "Claro."]);
    expect(chat.state.failure).toBeNull();
  });

  it("that is refused is not offered again, and its alternatives are", async () => {
    const slot = {
      slotId: "s2",
      serviceId: "s",
      providerId: "p",
      providerName: "Camila",
      start: "2026-03-10T16:00:00-03:00",
    };
    api.answers = [new ApiError("SLOT_TAKEN", "Esa hora se acaba de ocupar.", [slot])];
    const chat = page(api, store);
    await chat.open();
    await chat.choose("s1", "15:30");
    expect(chat.state.failure).toEqual({
      text: "Esa hora se acaba de ocupar.",
      repeatable: false,
      form: true,
    });
    expect(chat.state.slots).toEqual([slot]);
    expect(store.getItem("booking-chat:andina")).not.toContain('"choice"');
  });

  it("goes on in a new conversation when the old one is gone", async () => {
    api.answers = [new ApiError("NOT_FOUND"), reply()];
    const chat = page(api, store);
    await chat.open();
    await chat.say("Hola");
    expect(api.turns.map(({ visit }) => visit.conversationId)).toEqual(["c1", "c2"]);
    expect(texts(chat)).toEqual(["¡Hola!", "Hola", "Claro."]);
  });

  it("gives up when new conversations are gone as well", async () => {
    api.answers = [new ApiError("NOT_FOUND"), new ApiError("NOT_FOUND", "No existe.")];
    const chat = page(api, store);
    await chat.open();
    await chat.say("Hola");
    expect(api.starts).toBe(2);
    expect(chat.state.failure).toEqual({ text: "No existe.", repeatable: false, form: true });
  });

  it("announces a hand-off once", async () => {
    api.answers = [reply({ handoff: true }), reply({ handoff: true })];
    const chat = page(api, store);
    await chat.open();
    await chat.say("una persona");
    await chat.say("gracias");
    expect(texts(chat).filter((text) => text === "handoff")).toHaveLength(1);
  });

  it("changes the language with the reply", async () => {
    api.answers = [reply({ language: "en" })];
    const chat = page(api, store);
    await chat.open();
    await chat.say("Hello");
    expect(chat.state.language).toBe("en");
  });
});

describe("after a reload", () => {
  const transcript = () => ({
    conversationId: "c1",
    language: "es",
    messages: [message("ASSISTANT", "¡Hola!"), message("VISITOR", "Hola")],
    slots: [],
    quickReplies: [],
    handoff: false,
  });

  it("the conversation is resumed, receipts in their places", async () => {
    const confirmed = reply({ receipts: [RECEIPT] });
    api.answers = [confirmed];
    const before = page(api, store);
    await before.open();
    await before.say("Sí");
    const resumed = transcript();
    resumed.messages.push(...confirmed.messages, message("VISITOR", "Gracias"));
    api.conversations = [resumed];

    const after = page(api, store);
    await after.open();

    expect(api.starts).toBe(1);
    expect(texts(after)).toEqual(["¡Hola!", "Hola", "Claro.", "receipt", "Gracias"]);
  });

  it("an open proposal stands only while its message is the last", async () => {
    const proposal = { ...RECEIPT.booking, action: "BOOK" as const, heldUntil: null };
    const proposed = reply({ proposal });
    api.answers = [proposed];
    const before = page(api, store);
    await before.open();
    await before.say("El martes");

    const open = transcript();
    open.messages.push(...proposed.messages);
    const passed = transcript();
    passed.messages.push(...proposed.messages, message("ASSISTANT", "La hora ya no está."));
    api.conversations = [open, passed];
    const after = page(api, store);
    await after.open();
    expect(after.state.proposal).toEqual(proposal);
    const later = page(api, store);
    await later.open();
    expect(later.state.proposal).toBeNull();
  });

  it("a turn without an answer is sent again under its id", async () => {
    api.answers = [new ApiError("OFFLINE"), reply()];
    const before = page(api, store);
    await before.open();
    await before.say("Hola");
    api.conversations = [transcript()];

    const after = page(api, store);
    await after.open();

    const [first, second] = api.turns;
    expect(second).toEqual(first);
    expect(texts(after)).toEqual(["¡Hola!", "Hola"]);
    expect(store.getItem("booking-chat:andina")).not.toContain("unanswered");
  });

  it.each(["NOT_FOUND", "UNAUTHENTICATED"] as const)("%s begins anew", async (code) => {
    const before = page(api, store);
    await before.open();
    api.conversations = [new ApiError(code)];
    const after = page(api, store);
    await after.open();
    expect(api.starts).toBe(2);
    expect(store.getItem("booking-chat:andina")).toContain('"t2"');
  });

  it("a lost connection forgets nothing", async () => {
    const before = page(api, store);
    await before.open();
    api.conversations = [new ApiError("OFFLINE"), transcript()];
    const after = page(api, store);
    await after.open();
    expect(after.state.failure?.repeatable).toBe(true);
    await after.retry();
    expect(api.starts).toBe(1);
    expect(texts(after)).toEqual(["¡Hola!", "Hola"]);
  });

  it("starting over leaves the old conversation behind", async () => {
    const chat = page(api, store);
    await chat.open();
    await chat.startOver();
    expect(texts(chat)).toEqual(["¡Hola!"]);
    expect(store.getItem("booking-chat:andina")).toContain('"c2"');
  });

  it("who starts over goes on being the same visitor", async () => {
    const chat = page(api, store);
    await chat.open();
    api.startFailures = [new ApiError("OFFLINE")];
    await chat.startOver();
    await chat.retry();
    expect(api.startedAs).toEqual([undefined, "t1", "t1"]);
  });

  it("who is not known any more starts over as somebody new", async () => {
    const chat = page(api, store);
    await chat.open();
    api.startFailures = [new ApiError("UNAUTHENTICATED")];
    await chat.startOver();
    expect(api.startedAs).toEqual([undefined, "t1", undefined]);
    expect(texts(chat)).toEqual(["¡Hola!"]);
  });

  it("without storage the chat still works", async () => {
    const blocked = new Proxy({} as Storage, {
      get() {
        throw new Error("blocked");
      },
    });
    const chat = page(api, blocked);
    await chat.open();
    expect(texts(chat)).toEqual(["¡Hola!"]);
  });
});
