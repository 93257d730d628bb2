import { describe, expect, it } from "vitest";
import { personOf, readEmbed, storageKey } from "../../src/loader/embed";
import { newTurnId } from "../../src/chat/turns";

const script = (dataset: Record<string, string>) =>
  ({
    src: "https://chat.example/widget/chat-widget.js?v=1",
    dataset,
    nonce: "n",
  }) as unknown as HTMLScriptElement;

describe("the embedding script", () => {
  it("gives tenant, key and the endpoint beside it", () => {
    const embed = readEmbed(script({ tenantId: "andina", publicKey: "pk_live_a" }), "es-CL");
    expect(embed).toEqual({
      tenantId: "andina",
      publicKey: "pk_live_a",
      endpoint: "https://chat.example/widget/graphql",
      stream: "https://chat.example/widget/chat/stream",
      pageLanguage: "es-CL",
      theme: "",
      nonce: "n",
      identity: "",
    });
  });

  it("may ask for a language of its own", () => {
    const dataset = { tenantId: "andina", publicKey: "pk_live_a", language: "pt" };
    expect(readEmbed(script(dataset), "es").pageLanguage).toBe("pt");
  });

  it.each([
    ["no script", null],
    ["no key", script({ tenantId: "andina" })],
    ["no tenant", script({ publicKey: "pk_live_a" })],
  ])("is refused with a sentence for the page's author: %s", (_, element) => {
    expect(() => readEmbed(element, "es")).toThrow(/data-tenant-id and data-public-key/);
  });
});

describe("the person whom the site vouches for", () => {
  const statement = (claims: object) => `h.${btoa(JSON.stringify(claims))}.s`;

  it("is told from others by the sub", () => {
    expect(personOf(statement({ sub: "ana" }))).toBe("ana");
    expect(personOf(statement({ sub: 7 }))).toBe("7");
  });

  it.each(["", "x", "a.b.c", statement({})])("is nobody where there is none: %s", (identity) => {
    expect(personOf(identity)).toBe("");
  });
});

describe("the name under which a visit is kept", () => {
  it("is the tenant's, and the person's where the site vouches for one", () => {
    const embed = readEmbed(script({ tenantId: "andina", publicKey: "pk_live_a" }), "es");
    expect(storageKey(embed)).toBe("booking-chat:andina");
    const identity = `h.${btoa(JSON.stringify({ sub: "ana" }))}.s`;
    expect(storageKey({ ...embed, identity })).toBe("booking-chat:andina:ana");
  });
});

describe("turn ids", () => {
  it("are 128 bits and never the same", () => {
    const ids = Array.from({ length: 1000 }, () => newTurnId());
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) {
      expect(id).toMatch(/^[\da-f]{32}$/);
    }
  });
});
