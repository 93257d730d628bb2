import { describe, expect, it } from "vitest";
import { graphql } from "../../src/api/graphql";
import { operations } from "../../src/api/operations";

const EMBED = {
  tenantId: "andina",
  publicKey: "pk_live_a",
  endpoint: "https://chat.example/widget/graphql",
  stream: "https://chat.example/widget/chat/stream",
  pageLanguage: "es",
  theme: "",
  nonce: "",
  identity: "",
};
const VISIT = { conversationId: "c1", visitorToken: "secret" };

function api(answer: () => Response | Promise<Response>, embed = EMBED, identity = "") {
  const calls: { url: string; init: RequestInit }[] = [];
  const send = (async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    return answer();
  }) as typeof fetch;
  return { calls, api: operations(graphql(embed, send), () => identity) };
}

const json =
  (body: object, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status });

describe("a request", () => {
  it("carries key, tenant and visitor in headers, and no cookies", async () => {
    const { calls, api: widgetApi } = api(json({ data: { sendChatMessage: {} } }));
    await widgetApi.send(VISIT, { turnId: "t1", text: "Hola", label: "Hola" });
    const { url, init } = calls[0]!;
    expect(url).toBe(EMBED.endpoint);
    expect(init.credentials).toBe("omit");
    expect(init.headers).toMatchObject({
      "x-api-key": "pk_live_a",
      "x-tenant-id": "andina",
      "x-visitor-token": "secret",
    });
    expect(JSON.parse(init.body as string).variables).toEqual({
      input: { conversationId: "c1", turnId: "t1", text: "Hola" },
    });
  });

  it("has no visitor header before there is a visitor", async () => {
    const { calls, api: widgetApi } = api(json({ data: { startConversation: {} } }));
    await widgetApi.start("es");
    expect(calls[0]!.init.headers).not.toHaveProperty("x-visitor-token");
  });
});

describe("a visitor's token", () => {
  it("is exchanged for the one that the answer brings", async () => {
    const visit = { ...VISIT };
    const { calls, api: widgetApi } = api(
      () =>
        new Response(JSON.stringify({ data: { sendChatMessage: {} } }), {
          headers: { "x-visitor-token": "newer" },
        }),
    );
    await widgetApi.send(visit, { turnId: "t1", text: "Hola", label: "Hola" });
    await widgetApi.send(visit, { turnId: "t2", text: "Hola", label: "Hola" });
    expect(visit.visitorToken).toBe("newer");
    expect(calls[1]!.init.headers).toMatchObject({ "x-visitor-token": "newer" });
  });

  it("comes with what the site signed, where it signed something", async () => {
    const { calls, api: widgetApi } = api(
      json({ data: { startConversation: {} } }),
      EMBED,
      "a.b.c",
    );
    await widgetApi.start("es");
    expect(JSON.parse(calls[0]!.init.body as string).variables).toEqual({
      language: "es",
      identity: "a.b.c",
    });
  });
});

describe("the language of refusals", () => {
  const spoken = (calls: { init: RequestInit }[]) =>
    calls.map(({ init }) => new Headers(init.headers).get("accept-language"));

  it("is the page's at first, then the conversation's", async () => {
    const answers = ["pt", "pt"].map((language) => ({ language }));
    const { calls, api: widgetApi } = api(() => {
      const answer = answers[calls.length - 1];
      const data = { startConversation: answer, sendChatMessage: answer };
      return new Response(JSON.stringify({ data }));
    });
    await widgetApi.start("es");
    await widgetApi.send(VISIT, { turnId: "t1", text: "Oi", label: "Oi" });
    expect(spoken(calls)).toEqual(["es", "pt"]);
  });

  it("is not said where it is no tag", async () => {
    const answer = json({ data: { startConversation: {} } });
    for (const pageLanguage of ["", "español 🇨🇱"]) {
      const { calls, api: widgetApi } = api(answer, { ...EMBED, pageLanguage });
      await widgetApi.start("es");
      expect(spoken(calls)).toEqual([null]);
    }
  });
});

describe("a refusal", () => {
  const failing = (answer: () => Response | Promise<Response>) =>
    api(answer)
      .api.resume(VISIT)
      .catch((error: unknown) => error);

  it("keeps the code and the words of the server, whatever the status", async () => {
    const body = { errors: [{ message: "Más lento.", extensions: { code: "RATE_LIMITED" } }] };
    expect(await failing(json(body, 429))).toMatchObject({
      code: "RATE_LIMITED",
      message: "Más lento.",
      repeatable: true,
    });
  });

  it.each([
    ["NOT_FOUND", true, false],
    ["UNAUTHENTICATED", true, false],
    ["FORBIDDEN", false, false],
    ["POLICY", false, false],
    ["CONFLICT", false, true],
    ["UNAVAILABLE", false, true],
  ])("%s: lost %s, repeatable %s", async (code, lost, repeatable) => {
    const error = await failing(json({ data: null, errors: [{ extensions: { code } }] }));
    expect(error).toMatchObject({ code, lost, repeatable });
  });

  it.each([
    ["no connection", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["a proxy's page", () => new Response("<html>", { status: 502 })],
  ])("%s is offered again", async (_, answer) => {
    expect(await failing(answer)).toMatchObject({ code: "OFFLINE", repeatable: true });
  });

  it("an empty answer is offered again", async () => {
    expect(await failing(json({ data: null }))).toMatchObject({ code: "UNAVAILABLE" });
  });
});

describe("a turn that is heard", () => {
  const TURN = { turnId: "t1", text: "Hola", label: "Hola" };
  const events = (...pieces: string[]) =>
    new Response(
      new ReadableStream({
        start(controller) {
          pieces.forEach((piece) => controller.enqueue(new TextEncoder().encode(piece)));
          controller.close();
        },
      }),
      { headers: { "content-type": "text/event-stream;charset=UTF-8" } },
    );
  const mutation = () =>
    new Response(JSON.stringify({ data: { sendChatMessage: { language: "pt" } } }));

  it("gives words as they come, then the reply", async () => {
    const heard: string[] = [];
    const { calls, api: widgetApi } = api(() =>
      events(
        'event: delta\ndata: {"text":"Ho',
        'la. "}\n\nevent: delta\ndata: {"text":"¿Qué?"}\n\nevent: reply\n',
        'data: {"language":"es"}\n\n',
      ),
    );
    const reply = await widgetApi.send(VISIT, TURN, (words) => heard.push(words));
    expect(heard).toEqual(["Hola. ", "¿Qué?"]);
    expect(reply).toEqual({ language: "es" });
    expect(calls.map(({ url }) => url)).toEqual([EMBED.stream]);
    expect(JSON.parse(calls[0]!.init.body as string)).toEqual({
      conversationId: "c1",
      turnId: "t1",
      text: "Hola",
    });
    expect(calls[0]!.init.headers).toMatchObject({ "x-visitor-token": "secret" });
  });

  it.each([
    ["no such address", () => new Response('{"errors":[{}]}', { status: 404 })],
    ["a proxy's page", () => new Response("<html>", { status: 502 })],
    ["no connection", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["a stream without an event", () => events("")],
    ["a stream that breaks off", () => events('event: delta\ndata: {"text":"Hola"}\n\n')],
  ])("is sent as the same turn to the mutation after %s", async (_, first) => {
    const { calls, api: widgetApi } = api(() => (calls.length === 1 ? first() : mutation()));
    expect(await widgetApi.send(VISIT, TURN, () => {})).toEqual({ language: "pt" });
    expect(calls.map(({ url }) => url)).toEqual([EMBED.stream, EMBED.endpoint]);
    expect(JSON.parse(calls[1]!.init.body as string).variables.input.turnId).toBe("t1");
  });

  it("is not asked for again where there is no such address", async () => {
    const { calls, api: widgetApi } = api(() =>
      calls.length === 1 ? new Response("{}", { status: 404 }) : mutation(),
    );
    await widgetApi.send(VISIT, TURN, () => {});
    await widgetApi.send(VISIT, { ...TURN, turnId: "t2" }, () => {});
    expect(calls.map(({ url }) => url)).toEqual([EMBED.stream, EMBED.endpoint, EMBED.endpoint]);
  });

  it.each([
    [
      "an event",
      () => events('event: error\ndata: {"extensions":{"code":"POLICY"}}\n\n'),
      "POLICY",
    ],
    [
      "a status",
      () => new Response('{"errors":[{"extensions":{"code":"RATE_LIMITED"}}]}', { status: 429 }),
      "RATE_LIMITED",
    ],
  ])("is refused by %s", async (_, answer, code) => {
    const { calls, api: widgetApi } = api(answer);
    const error = await widgetApi.send(VISIT, TURN, () => {}).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code });
    expect(calls).toHaveLength(1);
  });
});
