import { expect, it } from "vitest";
import { inChromium } from "./stage";

inChromium("the form in Chromium", (stage) => {
  const { item } = stage;

  it("stands in for a chat that nobody answers, and books by keyboard alone", async () => {
    stage.mock.chat = false;
    await stage.visit("/demo/harbor-dental.html");
    await stage.page.keyboard.press("Tab"); // from wherever the page begins
    await item("launcher").focus();
    await stage.page.keyboard.press("Enter");
    await item("service").first().waitFor();
    expect(stage.asked("startConversation")).toHaveLength(0);
    expect(await stage.violations()).toEqual([]);
    await stage.press("Tab", "service");
    await stage.page.keyboard.press("Enter");
    await item("slot").first().waitFor();
    expect(await stage.violations()).toEqual([]);
    await stage.press("Tab", "day");
    await stage.page.keyboard.press("ArrowRight");
    expect(await item("day").nth(1).getAttribute("aria-selected")).toBe("true");
    await stage.page.keyboard.press("End");
    await stage.page.keyboard.press("Home");
    expect(await item("day").first().getAttribute("aria-selected")).toBe("true");
    await stage.press("Tab", "slot");
    await stage.page.keyboard.press("Space");
    await item("confirm").waitFor();
    await stage.press("Tab", "name");
    await stage.page.keyboard.press("Enter"); // nothing written yet
    await item("wrong").waitFor();
    expect(await item("name").getAttribute("aria-invalid")).toBe("true");
    expect(await stage.violations()).toEqual([]);
    await stage.press("Shift+Tab", "name");
    await stage.page.keyboard.type("Sam Reed");
    await stage.page.keyboard.press("Tab");
    await stage.page.keyboard.type("+1 617 555 0123");
    await stage.page.keyboard.press("Enter");
    await item("receipt").waitFor();
    expect(await item("receipt").textContent()).toContain("K7M-4QX");
    expect(await stage.violations()).toEqual([]);
    await item("anew").click();
    await item("service").first().waitFor();
    expect(stage.asked("bookSlot").map(({ variables }) => variables.input)).toMatchObject([
      { name: "" },
      { name: "Sam Reed", phone: "+1 617 555 0123" },
    ]);
    expect(stage.asked("bookSlot")[0]!.headers["x-visitor-token"]).toBe("token-of-the-form");
  });

  it("is offered where the chat fails, and goes back to it", async () => {
    await stage.visit();
    stage.mock.faults.push("UNAVAILABLE");
    await item("launcher").click();
    await item("error").waitFor();
    await item("show-form").click();
    await item("service").first().click();
    await item("slot").first().waitFor();
    await item("provider").selectOption("diego");
    await expect.poll(() => item("slot").first().textContent()).toContain("Diego");
    await item("options").click();
    await item("show-chat").click();
    await item("quick-reply").first().waitFor();
  });

  it("gives a time that was lost back for another, and keeps what was written", async () => {
    await stage.visit();
    await stage.open();
    await item("options").click();
    await item("show-form").click();
    await item("service").first().click();
    await item("slot").first().click();
    await item("name").fill("Sofía");
    await item("phone").fill("9 5555 0123");
    stage.mock.faults.push("SLOT_TAKEN");
    await item("confirm").click();
    await item("error").waitFor();
    await item("slot").nth(1).click();
    expect(await item("name").inputValue()).toBe("Sofía");
    await item("back").click();
    await item("slot").nth(2).click();
    await item("confirm").waitFor();
    await item("confirm").click();
    await item("receipt").waitFor();
    const held = stage.asked("holdSlot").map(({ variables }) => variables as unknown);
    expect(held).toMatchObject([{}, {}, { replacing: expect.stringContaining("hold-") }]);
    // the chat's own visitor books
    expect(stage.asked("holdSlot")[0]!.headers["x-visitor-token"]).toBe("token-c1");
  });

  it("says when nothing is free", async () => {
    await stage.visit();
    await stage.open();
    await item("options").click();
    await item("show-form").click();
    await item("service").last().click();
    await item("none").waitFor();
    expect(await stage.violations()).toEqual([]);
  });
});
