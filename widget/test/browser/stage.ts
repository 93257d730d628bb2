import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { chromiumPath, launch } from "./chromium.mjs";
import { startMock, type Mock } from "../mock/server.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

if (!chromiumPath) {
  console.warn("SKIPPED: the widget's browser tests need Chromium (or CHROMIUM=path); none found.");
}

/** The built widget on a page of the demo, in Chromium, over the stand-in server. */
export class Stage {
  mock!: Mock;
  page!: Page;
  /** Errors and refusals of the page's strict policy. */
  complaints: string[] = [];
  /** What of them a test provokes. */
  provoked: RegExp | undefined;

  constructor(private readonly browser: () => Browser) {}

  async begin(): Promise<void> {
    this.mock = await startMock();
    this.complaints = [];
    this.provoked = undefined;
  }

  async end(): Promise<void> {
    await this.page.context().close();
    await this.mock.stop();
    expect(this.complaints.filter((text) => !this.provoked?.test(text))).toEqual([]);
  }

  /**
   * @param first runs in the page before any of its own scripts
   * @param prepare is given the page before it goes anywhere
   */
  async visit(
    path = "/demo/",
    options: BrowserContextOptions = {},
    first?: () => void,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<void> {
    const context = await this.browser().newContext({ reducedMotion: "reduce", ...options });
    if (first) {
      await context.addInitScript(first);
    }
    this.page = await context.newPage();
    this.listen(this.page);
    await prepare?.(this.page);
    await this.page.goto(this.mock.url + path);
    await this.item("launcher").waitFor({ state: "attached" });
  }

  listen(page: Page): void {
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (line) => {
      if (line.type() === "error" && !line.text().includes("net::ERR_")) {
        this.complaints.push(line.text());
      }
    });
  }

  item = (testId: string) => this.page.getByTestId(testId);

  async open(): Promise<void> {
    await this.item("launcher").click();
    await this.item("quick-reply").first().waitFor();
  }

  async say(text: string): Promise<void> {
    await this.item("input").fill(text);
    // nothing is sent while an answer is awaited
    await this.page.locator("[data-testid=send]:enabled").waitFor();
    await this.item("input").press("Enter");
  }

  asked = (operation: string) =>
    this.mock.requests.filter(({ query }) => query.includes(operation));

  /** What axe-core has against the widget. */
  violations = () =>
    this.page.evaluate(`${AXE}; axe.run("booking-chat").then((report) =>
      report.violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`);

  /** The test id, else the tag, of what has the focus inside the widget. */
  focused = () =>
    this.page.evaluate(() => {
      const inside = document.activeElement?.shadowRoot?.activeElement;
      return inside?.getAttribute("data-testid") ?? inside?.localName ?? null;
    });

  /** Presses a key until something has the focus. */
  async press(key: string, until: string): Promise<void> {
    for (let times = 0; (await this.focused()) !== until; times++) {
      expect(times, `${key} never comes to ${until}`).toBeLessThan(60);
      await this.page.keyboard.press(key);
    }
  }
}

/** Tests that each have a fresh stand-in server and one browser between them. */
export function inChromium(name: string, tests: (stage: Stage) => void): void {
  describe.skipIf(!chromiumPath)(name, () => {
    let browser: Browser;
    const stage = new Stage(() => browser);
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser.close());
    beforeEach(() => stage.begin());
    afterEach(() => stage.end());
    tests(stage);
  });
}
