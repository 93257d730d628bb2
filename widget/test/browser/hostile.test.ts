import { expect, it } from "vitest";
import { inChromium } from "./stage";

/** Trusted Types, which TypeScript does not know yet. */
interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string },
  ): { createScriptURL(text: string): string };
}

inChromium("a hostile page in Chromium", (stage) => {
  const { item } = stage;

  const book = async () => {
    await stage.open();
    await stage.say("Hola");
    await item("slot").first().click();
    await stage.say("Sofía, +56 9 5555 0123");
    await item("proposal").getByTestId("quick-reply").first().click();
    await item("receipt").waitFor();
  };

  it("keeps its styles outside", async () => {
    await stage.visit();
    await stage.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `* { all: unset !important; color: red !important; font-size: 3px !important }
         booking-chat { display: none !important; transform: scale(2) !important; opacity: 0 !important }`,
      );
      document.adoptedStyleSheets = [sheet];
    });
    await stage.open();
    expect((await item("panel").boundingBox())?.width).toBe(396);
    const style = await item("message")
      .first()
      .evaluate((element) => {
        const { fontSize, color } = getComputedStyle(element);
        return { fontSize, color };
      });
    expect(style).toEqual({ fontSize: "15px", color: "rgb(29, 31, 39)" });
  });

  it("does not break the chat by what it has put on every prototype", async () => {
    await stage.visit("/demo/", {}, () => {
      // as libraries of the years around 2008 did, and worse
      const everywhere = { extra: () => "extra", each: () => "each" };
      for (const prototype of [Object.prototype, Array.prototype, Function.prototype]) {
        Object.assign(prototype, everywhere);
      }
      Object.assign(Array.prototype, { toJSON: () => "an array" });
      Object.assign(String.prototype, { toJSON: () => "a text" });
      Object.assign(Element.prototype, { hide: () => {}, show: () => {} });
      Object.assign(window, { $: () => {}, h: 1, render: 2, Fragment: 3, chat: 4 });
    });
    await book();
    await stage.page.reload();
    await item("receipt").waitFor();
    expect(await item("message").count()).toBeGreaterThan(4);
  });

  it("may have the script twice, also of another company: the first one stays", async () => {
    await stage.visit();
    await stage.page.evaluate(() => {
      const other = document.createElement("script");
      other.dataset.tenantId = "clinica-vila";
      other.dataset.publicKey = "pk_live_vila";
      // the page's policy wants trusted addresses; a parser would take this one as well
      const address = "/widget/chat-widget.js?again";
      const { trustedTypes } = window as never as { trustedTypes: Policies };
      other.src = trustedTypes
        .createPolicy("second", { createScriptURL: (text) => text })
        .createScriptURL(address);
      document.head.append(other);
      return new Promise((loaded) => (other.onload = loaded));
    });
    expect(await stage.page.locator("booking-chat").count()).toBe(1);
    await book();
    const tenants = new Set(stage.mock.requests.map(({ headers }) => headers["x-tenant-id"]));
    expect([...tenants]).toEqual(["andina"]);
  });

  it("may name a company and people as it likes: HTML stays text", async () => {
    stage.mock.named = '<img src=x onerror="alert(1)"> & <b>Sons</b>';
    await stage.visit();
    await stage.open();
    await stage.say("<b>html</b>");
    await item("message").nth(2).waitFor();
    expect(await item("panel").getAttribute("aria-labelledby")).toBe("name");
    expect(await item("panel").locator("h2").textContent()).toBe(stage.mock.named);
    expect(await item("message").nth(1).textContent()).toContain("<b>html</b>");
    expect(await item("message").nth(2).textContent()).toContain("<img src=x");
    expect(await stage.page.locator("booking-chat .panel :is(img, .message b)").count()).toBe(0);
  });
});
