import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { inChromium } from "./stage";

const APP = /^app\/chat\.[\da-f]{16}\.js$/;

inChromium("the loader in Chromium", (stage) => {
  const apps = () => stage.mock.scripts.filter((name) => name.startsWith("app/"));

  it("brings the application on first interest, once and checked by its hash", async () => {
    await stage.visit();
    expect(apps()).toEqual([]);
    await stage.item("launcher").hover();
    await expect.poll(apps).toHaveLength(1);
    expect(apps()[0]).toMatch(APP);
    expect(await stage.item("panel").count()).toBe(0);
    await stage.open();
    await stage.item("launcher").click();
    await stage.item("launcher").click();
    expect(apps()).toHaveLength(1);
    const link = stage.page.locator("head link[rel=modulepreload]");
    expect(await link.getAttribute("integrity")).toMatch(/^sha384-/);
  });

  it("takes the application of another build from its place without a hash", async () => {
    await stage.visit();
    stage.mock.renewed = true;
    stage.provoked = /404/;
    await stage.open();
    expect(apps().at(-1)).toBe("app/chat.js");
  });

  it("runs no application but its own on a page that pins it by its hash", async () => {
    const loader = readFileSync(new URL("../../dist/chat-widget.js", import.meta.url));
    const hash = createHash("sha384").update(loader).digest("base64");
    stage.mock.altered = true;
    stage.provoked = /integrity|altered|Failed to load/i;
    await stage.visit("/pinned", {}, undefined, (page) =>
      page.route("**/pinned", (route) =>
        route.fulfill({
          contentType: "text/html",
          body:
            '<!doctype html><html lang=es><title>Pinned</title><body><script async src="/widget/' +
            'chat-widget.js" data-tenant-id=andina data-public-key=pk_live_andina ' +
            `integrity="sha384-${hash}" crossorigin=anonymous></script>`,
        }),
      ),
    );
    await stage.item("launcher").click();
    await stage.page.getByRole("alert").getByText("No pudimos conectarnos").waitFor();
    expect(await stage.page.evaluate("window.altered")).toBeUndefined();
  });

  it("says when the application cannot be had, and tries again", async () => {
    await stage.visit();
    stage.mock.withoutApp = true;
    stage.provoked = /404/;
    await stage.item("launcher").click();
    await stage.page.getByRole("alert").getByText("No pudimos conectarnos").waitFor();
    expect(await stage.violations()).toEqual([]);
    stage.mock.withoutApp = false;
    await stage.open();
    expect(await stage.page.getByText("No pudimos conectarnos").count()).toBe(0);
  });

  it("leaves one name behind, with what a page may do", async () => {
    await stage.visit();
    await stage.page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      for (const name of ["opened", "closed", "message", "booked"] as const) {
        window.BookingChat!.on(name, (detail) => heard.push([name, detail]));
      }
      window.BookingChat!.on("opened", () => heard.push("not heard any more"))();
      window.BookingChat!.open();
    });
    await stage.item("quick-reply").first().waitFor();
    await stage.say("Hola");
    await stage.item("slot").first().click();
    await stage.say("Sofía, +56 9 5555 0123");
    await stage.item("proposal").getByTestId("quick-reply").first().click();
    await stage.item("receipt").waitFor();
    await stage.page.evaluate(() => window.BookingChat!.close());
    expect(await stage.item("panel").isVisible()).toBe(false);

    const heard = (await stage.page.evaluate("heard")) as [string, Record<string, string>][];
    const names = heard.map(([name]) => name);
    expect(names[0]).toBe("opened");
    expect(names.at(-1)).toBe("closed");
    expect(names.filter((name) => name === "booked")).toHaveLength(1);
    const [, booked] = heard.find(([name]) => name === "booked")!;
    expect(Object.keys(booked).sort()).toEqual(
      ["bookingId", "end", "providerName", "serviceName", "start"], // and no customer
    );
    const authors = heard.filter(([name]) => name === "message").map(([, { author }]) => author);
    expect(authors.slice(0, 2)).toEqual(["VISITOR", "ASSISTANT"]);
    const global = await stage.page.evaluate(() =>
      Object.keys(window).filter((name) => /chat/i.test(name)),
    );
    expect(global).toEqual(["BookingChat"]);
  });

  it("lets the page change the language and say who the visitor is", async () => {
    await stage.visit();
    await stage.page.evaluate(() => window.BookingChat!.setLanguage("pt-BR"));
    await stage.open();
    expect(await stage.item("message").first().textContent()).toContain("Olá");
    await stage.page.evaluate(() => window.BookingChat!.setLanguage("en"));
    expect(await stage.item("close").getAttribute("aria-label")).toBe("Close the chat");
    expect(await stage.item("launcher").getAttribute("aria-label")).toBe("Close the chat");

    const identity = `h.${Buffer.from('{"sub":"ana"}').toString("base64url")}.s`;
    await stage.page.evaluate((jwt) => window.BookingChat!.identify(jwt), identity);
    await expect.poll(() => stage.asked("startConversation").length).toBe(2);
    expect(stage.asked("startConversation")[1]!.variables).toMatchObject({ identity });
    const kept = () => stage.page.evaluate(() => Object.keys(localStorage).sort());
    await expect.poll(kept).toEqual(["booking-chat:andina", "booking-chat:andina:ana"]);
  });

  it("is loaded from code by the npm package", async () => {
    const options = '{ server: location.origin, tenantId: "andina", publicKey: "pk_live_andina" }';
    await stage.visit("/from-code", {}, undefined, (page) =>
      page.route("**/from-code", (route) =>
        route.fulfill({
          contentType: "text/html",
          body:
            "<!doctype html><title>From code</title><script type=module>" +
            `import { load } from "/npm/index.js"; load(${options}).then((chat) => chat.open());` +
            "</script>",
        }),
      ),
    );
    await stage.item("quick-reply").first().waitFor();
  });
});
