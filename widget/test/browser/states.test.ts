import { expect, it } from "vitest";
import { inChromium } from "./stage";

/** What each state of the style guide must show; the guide itself names the states. */
const SHOWN: Record<string, string> = {
  closed: "launcher",
  unread: "unread",
  greeting: "quick-reply",
  options: "sound",
  typing: "typing",
  services: "quick-reply",
  providers: "quick-reply",
  slots: "slot",
  proposal: "countdown",
  expired: "proposal",
  booked: "calendar",
  moved: "calendar",
  cancelled: "receipt",
  waiting: "waiting",
  offer: "offer",
  handoff: "handoff",
  failed: "error",
  suspended: "error",
  offline: "away",
  "form-service": "service",
  "form-time": "slot",
  "form-details": "confirm",
  "form-wrong": "wrong",
  "form-done": "receipt",
  "form-failed": "error",
};

inChromium("every state in Chromium", (stage) => {
  const address = (state: string, more: Record<string, string>) =>
    `/demo/widget-state.html?${new URLSearchParams({ state, ...more })}`;

  const show = async (state: string, shown: string, more: Record<string, string>) => {
    await stage.page.goto(stage.mock.url + address(state, more));
    await stage.item(shown).first().waitFor();
  };

  it("is among those that are looked at here", async () => {
    await stage.visit(address("greeting", {}));
    const states = await stage.page.evaluate("Object.keys(guide.scene('es').states)");
    expect(states).toEqual(Object.keys(SHOWN));
  });

  it.each([
    ["light", "es", "f2c94c"],
    ["dark", "pt", "7a3b69"],
  ])(
    "is accessible: %s, %s, #%s",
    async (theme, lang, colour) => {
      await stage.visit(address("greeting", {}));
      const found: string[] = [];
      for (const [state, shown] of Object.entries(SHOWN)) {
        await show(state, shown, { theme, lang, colour });
        for (const violation of (await stage.violations()) as string[]) {
          found.push(`${state}: ${violation}`);
        }
      }
      expect(found).toEqual([]);
    },
    60_000,
  );

  it("is usable at four times its size, and moves nothing where motion is unwanted", async () => {
    // 400 % of a window of 1280 by 1024 leaves 320 by 256 points
    await stage.visit(address("greeting", {}), { viewport: { width: 320, height: 256 } });
    for (const [state, shown] of Object.entries(SHOWN)) {
      await show(state, shown, {});
      const sideways = await stage.page.evaluate(() => {
        const root = document.querySelector("booking-chat")!.shadowRoot!;
        const wide = [...root.querySelectorAll<HTMLElement>(".panel, .log, .lines")];
        return wide.filter((each) => each.scrollWidth > each.clientWidth + 1).length;
      });
      expect(sideways, state).toBe(0);
    }
    await show("slots", "slot", {});
    await stage.item("slot").first().click(); // reached by scrolling
    expect(await stage.item("input").isVisible()).toBe(true);
    await stage.item("typing").waitFor();
    const motion = await stage.page.evaluate(() => {
      const root = document.querySelector("booking-chat")!.shadowRoot!;
      return [".typing i", ".panel", ".launcher"].map(
        (selector) => getComputedStyle(root.querySelector(selector)!).animationName,
      );
    });
    expect(motion).toEqual(["none", "none", "none"]);
  });

  it("stands right to left as well", async () => {
    await stage.visit(address("slots", {}));
    await stage.page.evaluate(() => {
      document.querySelector("booking-chat")!.shadowRoot!.querySelector<HTMLElement>(".root")!.dir =
        "rtl";
    });
    const mine = (await stage.item("message").nth(1).boundingBox())!;
    const theirs = (await stage.item("message").first().boundingBox())!;
    expect(mine.x).toBeLessThan(theirs.x);
    expect(await stage.violations()).toEqual([]);
  });
});
