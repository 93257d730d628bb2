import { expect, it } from "vitest";
import { inChromium } from "./stage";

inChromium("the line in Chromium", (stage) => {
  const { item } = stage;

  it("goes down and comes back: what was said is sent then, once", async () => {
    await stage.visit();
    await stage.open();
    await stage.page.context().setOffline(true);
    await item("away").getByText("sin conexión").waitFor();
    expect(await stage.violations()).toEqual([]);
    await stage.say("Hola");
    await item("error").waitFor();
    await stage.page.context().setOffline(false);
    await item("slot").first().waitFor();
    expect(await item("error").count()).toBe(0);
    expect(await item("away").isVisible()).toBe(false);
    const turns = stage.asked("sendChatMessage").map(({ variables }) => variables.input.turnId);
    expect(new Set(turns).size).toBe(1);
    expect(await item("message").count()).toBe(3);
  });

  it("is shared by two tabs, which both show what is said in either", async () => {
    await stage.visit();
    await stage.open();
    const first = stage.page;
    const second = await first.context().newPage();
    stage.listen(second);
    await second.goto(`${stage.mock.url}/demo/harbor-dental.html`); // not the same company
    await second.goto(`${stage.mock.url}/demo/`);
    await second.getByTestId("launcher").click();
    await second.getByTestId("message").first().waitFor();
    await first.bringToFront();
    await stage.say("Hola");
    await item("slot").first().waitFor();
    await second.getByTestId("slot").first().waitFor();
    expect(await second.getByTestId("message").count()).toBe(3);
    await second.getByTestId("slot").first().click();
    await expect.poll(() => item("message").count()).toBe(5);
    expect(await item("slot").count()).toBe(0);
    expect(stage.asked("startConversation")).toHaveLength(1);
  });

  it("may break in mid-turn with the page: the reply is there after the reload", async () => {
    await stage.visit();
    await stage.open();
    let goOn = () => {};
    stage.mock.pause = new Promise((resolve) => (goOn = resolve));
    await stage.say("Hola");
    await item("heard").waitFor();
    await stage.page.reload();
    stage.mock.pause = undefined;
    goOn();
    await item("slot").first().waitFor();
    expect(await item("message").count()).toBe(3);
    const turns = stage.asked("sendChatMessage").map(({ variables }) => variables.input.turnId);
    expect(turns.length).toBeGreaterThanOrEqual(2);
    expect(new Set(turns).size).toBe(1);
  });
});
