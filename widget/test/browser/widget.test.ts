import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { inChromium } from "./stage";

inChromium("the widget in Chromium", (stage) => {
  const { item } = stage;

  it.each([
    ["/demo/index.html", "Hola, quiero un corte", "Reserva confirmada"],
    ["/demo/harbor-dental.html", "Hello, a check-up please", "Booking confirmed"],
    ["/demo/clinica-vila.html", "Oi, quero uma consulta", "Agendamento confirmado"],
  ])("a whole booking by pointer: %s", async (path, wish, done) => {
    await stage.visit(path);
    expect(stage.asked("startConversation")).toHaveLength(0);
    await stage.open();
    await stage.say(wish);
    await item("slot").first().click();
    await stage.say("Sam, +56 9 5555 0123");
    await item("proposal").getByTestId("quick-reply").first().click();
    await item("receipt").waitFor();
    expect(await item("receipt").textContent()).toContain(done);
    expect(await item("receipt").textContent()).toContain("K7M-4QX");
    expect(stage.asked("startConversation")).toHaveLength(1);
    expect(stage.mock.requests.filter(({ url }) => url.includes("token"))).toEqual([]);

    await stage.page.reload();
    await item("receipt").waitFor();
    expect(stage.asked("startConversation")).toHaveLength(1);
  });

  it("a whole booking by keyboard alone", async () => {
    await stage.visit();
    await item("launcher").focus();
    await stage.page.keyboard.press("Enter");
    await item("quick-reply").first().waitFor();
    expect(await stage.focused()).toBe("input");
    await stage.page.keyboard.type("Hola");
    await stage.page.keyboard.press("Enter");
    await item("slot").first().waitFor();
    while ((await stage.focused()) !== "slot") {
      await stage.page.keyboard.press("Shift+Tab");
    }
    await stage.page.keyboard.press("Space");
    await item("message").nth(4).waitFor();
    expect(await stage.focused()).toBe("input");
    await stage.page.keyboard.type("Sofía, +56 9 5555 0123");
    await stage.page.keyboard.press("Enter");
    await item("proposal").waitFor();
    while ((await stage.focused()) !== "quick-reply") {
      await stage.page.keyboard.press("Shift+Tab");
    }
    await stage.page.keyboard.press("Shift+Tab");
    await stage.page.keyboard.press("Enter");
    await item("receipt").waitFor();
    await stage.page.keyboard.press("Escape");
    expect(await item("panel").isVisible()).toBe(false);
    expect(await stage.focused()).toBe("launcher");
  });

  it("a whole booking by names and roles alone, as assistive technology has them", async () => {
    await stage.visit();
    const { page } = stage;
    await page.getByRole("button", { name: "Abrir el chat de reservas", expanded: false }).click();
    const dialog = page.getByRole("dialog", { name: "Andina Peluquería y Belleza" });
    await dialog.getByRole("group", { name: "Respuestas rápidas" }).waitFor();
    const log = dialog.getByRole("log", { name: "Conversación" }); // what comes is read aloud
    await dialog.getByRole("textbox", { name: "Escribe tu mensaje…" }).fill("Quiero un corte");
    await dialog.getByRole("button", { name: "Enviar" }).click();
    const times = log.getByRole("region", { name: "Horas disponibles" });
    await times.getByRole("tab", { name: "jue 26 nov", selected: false }).click();
    await times
      .getByRole("tabpanel", { name: "jueves, 26 de noviembre" })
      .getByRole("button", { name: /jue.*26 nov.*11:30.*Diego Fuentes/ })
      .click();
    await log.getByText("¿A nombre de quién").waitFor();
    await stage.say("Sofía, +56 9 5555 0123");
    const proposal = log.getByRole("region", { name: "¿Reservamos?" });
    await proposal.getByRole("timer").waitFor();
    await proposal.getByRole("button", { name: "Sí, reservar" }).click();
    const receipt = log.getByRole("region", { name: "Reserva confirmada" });
    await receipt.getByRole("link", { name: "Agregar al calendario" }).waitFor();
    await receipt.getByRole("heading", { name: "Reserva confirmada" }).waitFor();
  });

  it("a lost answer is asked for again, and nothing happens twice", async () => {
    await stage.visit();
    await stage.open();
    // by stream and by mutation, twice
    stage.mock.faults.push("drop-answer", "drop-answer", "drop-answer", "drop-answer");
    await stage.say("Hola");
    await item("retry").click();
    await item("retry").waitFor();
    await stage.page.reload();
    await item("slot").first().waitFor();
    const turns = stage.asked("sendChatMessage").map(({ variables }) => variables.input.turnId);
    expect(turns.length).toBeGreaterThanOrEqual(3);
    expect(new Set(turns).size).toBe(1);
    expect(await item("message").count()).toBe(3);
  });

  it("a reply is shown while it is written", async () => {
    await stage.visit();
    await stage.open();
    let goOn = () => {};
    stage.mock.pause = new Promise((resolve) => (goOn = resolve));
    await stage.say("Hola");
    await item("heard").waitFor();
    expect(await item("heard").innerText()).toBe(
      "Estas son las horas más cercanas para un corte de pelo. ",
    );
    expect(await item("slot").count()).toBe(0);
    goOn();
    await item("slot").first().waitFor();
    expect(await item("heard").count()).toBe(0);
    expect(await item("message").last().innerText()).toContain("¿Cuál te acomoda?");
    expect(stage.mock.requests.map(({ url }) => url)).toContain("/widget/chat/stream");
    expect(stage.asked("mutation($input")).toHaveLength(0);
  });

  it("fills a phone's screen and keeps the focus inside", async () => {
    await stage.visit("/demo/", { viewport: { width: 390, height: 844 }, hasTouch: true });
    await item("launcher").tap();
    await item("quick-reply").first().waitFor();
    expect(await item("panel").boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    expect(await item("launcher").isVisible()).toBe(false);
    const seen = new Set<string | null>();
    for (let step = 0; step < 12; step++) {
      await stage.page.keyboard.press("Tab");
      seen.add(await stage.page.evaluate(() => document.activeElement?.localName ?? null));
    }
    expect([...seen]).toEqual(["booking-chat"]);
    await item("close").tap();
    await item("launcher").waitFor();
  });

  it.each(["light", "dark"] as const)("is accessible in every state, %s", async (colorScheme) => {
    await stage.visit("/demo/clinica-vila.html", { colorScheme });
    expect(await stage.violations()).toEqual([]);
    await stage.open();
    expect(await stage.violations()).toEqual([]);
    await stage.say("Oi");
    await item("slot").first().click();
    await stage.say("Sam, +55 11 5555 0123");
    await item("proposal").waitFor();
    expect(await stage.violations()).toEqual([]);
    await item("quick-reply").first().click();
    await item("receipt").waitFor();
    stage.mock.faults.push("UNAVAILABLE");
    await stage.say("Oi");
    await item("error").waitFor();
    expect(await stage.violations()).toEqual([]);
  });

  /** A visitor in the waiting list, and then a time that came free for them. */
  const offered = async () => {
    await stage.open();
    await stage.say("lista de espera");
    await item("waiting").waitFor();
    stage.mock.freeTime();
    await stage.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await item("offer").waitFor();
  };

  it("a time that came free is shown, taken and booked", async () => {
    await stage.visit();
    await offered();
    expect(await item("offer").textContent()).toContain("15:30");
    expect(await item("offer").textContent()).toContain("10:10");
    expect(await stage.violations()).toEqual([]);
    await item("offer").getByTestId("quick-reply").first().click();
    await stage.say("Sofía, +56 9 5555 0123");
    await item("proposal").getByTestId("quick-reply").first().click();
    await item("receipt").waitFor();
    expect(await item("offer").count()).toBe(0);
    expect(await item("waiting").count()).toBe(0);
  });

  it("an offer is declined, and then the line is left", async () => {
    await stage.visit();
    await offered();
    await item("offer").getByTestId("quick-reply").nth(1).click();
    await item("waiting").waitFor();
    expect(await item("offer").count()).toBe(0);
    expect(await stage.violations()).toEqual([]);
    await item("leave").click();
    await item("waiting").waitFor({ state: "detached" });
    expect(stage.asked("leaveWaitingList")).toHaveLength(1);
  });

  it("a booking goes into the visitor's calendar, as a file, under the page's policy", async () => {
    await stage.visit();
    await stage.open();
    await stage.say("Hola");
    await item("slot").first().click();
    await stage.say("Sofía, +56 9 5555 0123");
    await item("proposal").getByTestId("quick-reply").first().click();
    const loading = stage.page.waitForEvent("download");
    await item("calendar").click();
    const file = await loading;
    expect(file.suggestedFilename()).toBe("K7M-4QX.ics");
    expect(readFileSync(await file.path(), "utf8")).toContain("Corte de pelo, 100 % Andina");
    expect(await stage.violations()).toEqual([]);
  });
});
