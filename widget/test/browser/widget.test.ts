import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromiumPath, launch } from "./chromium.mjs";
import { startMock, type Mock } from "../mock/server.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

if (!chromiumPath) {
  console.warn("SKIPPED: the widget's browser tests need Chromium (or CHROMIUM=path); none found.");
}

describe.skipIf(!chromiumPath)("in Chromium", () => {
  let browser: Browser;
  let mock: Mock;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    mock = await startMock();
    complaints = [];
  });
  afterEach(async () => {
    await page.context().close();
    await mock.stop();
    // among them every violation of the page's strict content security policy
    expect(complaints).toEqual([]);
  });

  async function visit(path = "/demo/", options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ reducedMotion: "reduce", ...options });
    page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (line) => {
      if (line.type() === "error" && !line.text().includes("net::ERR_")) {
        complaints.push(line.text());
      }
    });
    await page.goto(mock.url + path);
    await item("launcher").waitFor();
  }

  const item = (testId: string) => page.getByTestId(testId);
  const open = async () => {
    await item("launcher").click();
    await item("quick-reply").first().waitFor();
  };
  const say = async (text: string) => {
    await item("input").fill(text);
    await item("input").press("Enter");
  };
  const asked = (operation: string) =>
    mock.requests.filter(({ query }) => query.includes(operation));
  const violations = () =>
    page.evaluate(`${AXE}; axe.run("booking-chat").then((report) =>
      report.violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`);
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.shadowRoot?.activeElement?.getAttribute("data-testid") ?? null,
    );

  it.each([
    ["/demo/index.html", "Hola, quiero un corte", "Reserva confirmada"],
    ["/demo/harbor-dental.html", "Hello, a check-up please", "Booking confirmed"],
    ["/demo/clinica-vila.html", "Oi, quero uma consulta", "Agendamento confirmado"],
  ])("a whole booking by pointer: %s", async (path, wish, done) => {
    await visit(path);
    expect(asked("startConversation")).toHaveLength(0);
    await open();
    await say(wish);
    await item("slot").first().click();
    await say("Sam, +56 9 5555 0123");
    await item("proposal").getByTestId("quick-reply").first().click();
    await item("receipt").waitFor();
    expect(await item("receipt").textContent()).toContain(done);
    expect(await item("receipt").textContent()).toContain("K7M-4QX");
    expect(asked("startConversation")).toHaveLength(1);
    expect(mock.requests.filter(({ url }) => url.includes("token"))).toEqual([]);

    await page.reload();
    await item("receipt").waitFor();
    expect(asked("startConversation")).toHaveLength(1);
  });

  it("a whole booking by keyboard alone", async () => {
    await visit();
    await item("launcher").focus();
    await page.keyboard.press("Enter");
    await item("quick-reply").first().waitFor();
    expect(await focused()).toBe("input");
    await page.keyboard.type("Hola");
    await page.keyboard.press("Enter");
    await item("slot").first().waitFor();
    while ((await focused()) !== "slot") {
      await page.keyboard.press("Shift+Tab");
    }
    await page.keyboard.press("Space");
    await item("message").nth(4).waitFor();
    expect(await focused()).toBe("input");
    await page.keyboard.type("Sofía, +56 9 5555 0123");
    await page.keyboard.press("Enter");
    await item("proposal").waitFor();
    while ((await focused()) !== "quick-reply") {
      await page.keyboard.press("Shift+Tab");
    }
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await item("receipt").waitFor();
    await page.keyboard.press("Escape");
    expect(await item("panel").isVisible()).toBe(false);
    expect(await focused()).toBe("launcher");
  });

  it("a lost answer is asked for again, and nothing happens twice", async () => {
    await visit();
    await open();
    // by stream and by mutation, twice
    mock.faults.push("drop-answer", "drop-answer", "drop-answer", "drop-answer");
    await say("Hola");
    await item("retry").click();
    await item("retry").waitFor();
    await page.reload();
    await item("slot").first().waitFor();
    const turns = asked("sendChatMessage").map(({ variables }) => variables.input.turnId);
    expect(turns.length).toBeGreaterThanOrEqual(3);
    expect(new Set(turns).size).toBe(1);
    expect(await item("message").count()).toBe(3);
  });

  it("a reply is shown while it is written", async () => {
    await visit();
    await open();
    let goOn = () => {};
    mock.pause = new Promise((resolve) => (goOn = resolve));
    await say("Hola");
    await item("heard").waitFor();
    expect(await item("heard").innerText()).toBe(
      "Estas son las horas más cercanas para un corte de pelo. ",
    );
    expect(await item("slot").count()).toBe(0);
    goOn();
    await item("slot").first().waitFor();
    expect(await item("heard").count()).toBe(0);
    expect(await item("message").last().innerText()).toContain("¿Cuál te acomoda?");
    expect(mock.requests.map(({ url }) => url)).toContain("/widget/chat/stream");
    expect(asked("mutation($input")).toHaveLength(0);
  });

  it("what looks like HTML is shown as text", async () => {
    await visit();
    await open();
    await say("<b>html</b>");
    await item("message").nth(2).waitFor();
    expect(await item("message").nth(1).textContent()).toContain("<b>html</b>");
    expect(await item("message").nth(2).textContent()).toContain("<img src=x");
    expect(await page.locator("booking-chat .log img, booking-chat .log b").count()).toBe(0);
  });

  it("a hostile page's styles stay outside", async () => {
    await visit();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `* { all: unset !important; color: red !important; font-size: 3px !important }
         booking-chat { display: none !important; transform: scale(2) !important; opacity: 0 !important }`,
      );
      document.adoptedStyleSheets = [sheet];
    });
    await open();
    const size = await item("panel").boundingBox();
    expect(size?.width).toBe(396);
    const style = await item("message")
      .first()
      .evaluate((element) => {
        const { fontSize, color } = getComputedStyle(element);
        return { fontSize, color };
      });
    expect(style).toEqual({ fontSize: "15px", color: "rgb(29, 31, 39)" });
  });

  it("fills a phone's screen and keeps the focus inside", async () => {
    await visit("/demo/", { viewport: { width: 390, height: 844 }, hasTouch: true });
    await item("launcher").tap();
    await item("quick-reply").first().waitFor();
    expect(await item("panel").boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    expect(await item("launcher").isVisible()).toBe(false);
    const seen = new Set<string | null>();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press("Tab");
      seen.add(await page.evaluate(() => document.activeElement?.localName ?? null));
    }
    expect([...seen]).toEqual(["booking-chat"]);
    await item("close").tap();
    await item("launcher").waitFor();
  });

  it.each(["light", "dark"] as const)("is accessible in every state, %s", async (colorScheme) => {
    await visit("/demo/clinica-vila.html", { colorScheme });
    expect(await violations()).toEqual([]);
    await open();
    expect(await violations()).toEqual([]);
    await say("Oi");
    await item("slot").first().click();
    await say("Sam, +55 11 5555 0123");
    await item("proposal").waitFor();
    expect(await violations()).toEqual([]);
    await item("quick-reply").first().click();
    await item("receipt").waitFor();
    mock.faults.push("UNAVAILABLE");
    await say("Oi");
    await item("error").waitFor();
    expect(await violations()).toEqual([]);
  });

  /** A visitor in the waiting list, and then a time that came free for them. */
  const offered = async () => {
    await open();
    await say("lista de espera");
    await item("waiting").waitFor();
    mock.freeTime();
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await item("offer").waitFor();
  };

  it("a time that came free is shown, taken and booked", async () => {
    await visit();
    await offered();
    expect(await item("offer").textContent()).toContain("15:30");
    expect(await item("offer").textContent()).toContain("10:10");
    expect(await violations()).toEqual([]);
    await item("offer").getByTestId("quick-reply").first().click();
    await say("Sofía, +56 9 5555 0123");
    await item("proposal").getByTestId("quick-reply").first().click();
    await item("receipt").waitFor();
    expect(await item("offer").count()).toBe(0);
    expect(await item("waiting").count()).toBe(0);
  });

  it("an offer is declined, and then the line is left", async () => {
    await visit();
    await offered();
    await item("offer").getByTestId("quick-reply").nth(1).click();
    await item("waiting").waitFor();
    expect(await item("offer").count()).toBe(0);
    expect(await violations()).toEqual([]);
    await item("leave").click();
    await item("waiting").waitFor({ state: "detached" });
    expect(asked("leaveWaitingList")).toHaveLength(1);
  });

  it("a booking goes into the visitor's calendar, as a file, under the page's policy", async () => {
    await visit();
    await open();
    await say("Hola");
    await item("slot").first().click();
    await say("Sofía, +56 9 5555 0123");
    await item("proposal").getByTestId("quick-reply").first().click();
    const loading = page.waitForEvent("download");
    await item("calendar").click();
    const file = await loading;
    expect(file.suggestedFilename()).toBe("K7M-4QX.ics");
    expect(readFileSync(await file.path(), "utf8")).toContain("Corte de pelo, 100 % Andina");
    expect(await violations()).toEqual([]);
  });

  it("leaves one name behind, which opens and closes", async () => {
    await visit();
    await page.evaluate(() => window.BookingChat?.open());
    await item("panel").waitFor();
    await page.evaluate(() => window.BookingChat?.close());
    expect(await item("panel").isVisible()).toBe(false);
    const names = await page.evaluate(() =>
      Object.keys(window).filter((name) => /chat/i.test(name)),
    );
    expect(names).toEqual(["BookingChat"]);
  });
});
