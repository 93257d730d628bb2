// Pictures of the main states over the mock, into target/shots: `npm run build && npm run shots`.

import { mkdirSync } from "node:fs";
import { startMock } from "../mock/server.mjs";
import { launch } from "./chromium.mjs";

const FOLDER = "target/shots";
const DESKTOP = { viewport: { width: 1280, height: 860 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, deviceScaleFactor: 2 };

const SCENES = [
  ["andina", "index.html", DESKTOP],
  ["andina-dark", "index.html", { ...DESKTOP, colorScheme: "dark" }],
  ["andina-phone", "index.html", PHONE],
  ["harbor-phone-dark", "harbor-dental.html", { ...PHONE, colorScheme: "dark" }],
  ["vila", "clinica-vila.html", DESKTOP],
];

mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
for (const [name, path, options] of SCENES) {
  await shoot(name, path, { ...options, reducedMotion: "reduce", timezoneId: "America/Santiago" });
}
await browser.close();

async function shoot(name, path, options) {
  const mock = await startMock();
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const item = (testId) => page.getByTestId(testId);
  const picture = (state) => page.screenshot({ path: `${FOLDER}/${name}-${state}.png` });
  const say = async (text) => {
    await item("input").fill(text);
    await item("send").click();
  };

  await page.goto(`${mock.url}/demo/${path}`);
  await item("launcher").waitFor();
  await picture("1-closed");
  await item("launcher").click();
  await item("quick-reply").first().waitFor();
  await picture("2-greeting");
  mock.delayMillis = 1_000;
  await say("Hola, ¿qué horas tienen mañana en la tarde? Hello! Oi!");
  await item("typing").waitFor();
  await picture("3-typing");
  mock.delayMillis = 0;
  await item("send").isEnabled();
  await say("Mañana");
  await item("slot").first().waitFor();
  await picture("4-slots");
  await item("slot").first().click();
  await say("Sofía Pérez, +56 9 5555 0123");
  await item("proposal").waitFor();
  await picture("5-proposal");
  await item("quick-reply").first().click();
  await item("receipt").waitFor();
  await picture("6-receipt");
  mock.faults.push("drop-answer");
  await say("Gracias, ¿puedo cambiarla después?");
  await item("retry").waitFor();
  await picture("7-error");
  await context.close();
  await mock.stop();
}
