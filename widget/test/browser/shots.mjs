// Pictures of the main states over the mock, into docs/images: `npm run build && npm run shots`.

import { startMock } from "../mock/server.mjs";
import { launch } from "./chromium.mjs";

const FOLDER = new URL("../../../docs/images/", import.meta.url).pathname;
const DESKTOP = { viewport: { width: 1180, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, deviceScaleFactor: 2 };
const DARK = { colorScheme: "dark" };

/** Pages of the demo, how they are looked at, and how far the visitor goes. */
const SCENES = [
  ["widget-slots", "index.html", DESKTOP, slots],
  ["widget-receipt-dark", "harbor-dental.html", { ...DESKTOP, ...DARK }, receipt],
  ["widget-form", "clinica-vila.html", DESKTOP, form],
  ["widget-phone-proposal", "index.html", PHONE, proposal],
  ["widget-phone-greeting-dark", "clinica-vila.html", { ...PHONE, ...DARK }, greeting],
];

const browser = await launch();
for (const [name, path, options, go] of SCENES) {
  const mock = await startMock();
  const context = await browser.newContext({
    ...options,
    reducedMotion: "reduce",
    timezoneId: "America/Santiago",
  });
  const page = await context.newPage();
  await page.goto(`${mock.url}/demo/${path}`);
  await go((testId) => page.getByTestId(testId));
  await page.mouse.move(0, 400);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  await context.close();
  await mock.stop();
}
await browser.close();

async function greeting(item) {
  await item("launcher").click();
  await item("quick-reply").first().waitFor();
  await item("hours").click();
}

async function say(item, text) {
  await item("input").fill(text);
  await item("send").click();
}

async function slots(item) {
  await item("launcher").click();
  await item("quick-reply").first().waitFor();
  await say(item, "Quiero un corte de pelo mañana");
  await item("slot").first().waitFor();
  await item("more").click();
  await item("day").nth(3).waitFor();
}

async function proposal(item) {
  await slots(item);
  await item("slot").first().click();
  await item("message").nth(4).waitFor();
  await say(item, "Sofía Pérez, +56 9 5555 0123");
  await item("proposal").waitFor();
}

async function receipt(item) {
  await proposal(item);
  await item("proposal").getByTestId("quick-reply").first().click();
  await item("receipt").waitFor();
}

async function form(item) {
  await item("launcher").click();
  await item("quick-reply").first().waitFor();
  await item("options").click();
  await item("show-form").click();
  await item("service").first().click();
  await item("slot").first().waitFor();
}
