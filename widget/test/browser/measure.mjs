// What the widget costs a page, on a processor four times slower: `npm run build && npm run measure`.
// The same page is loaded with and without the script, in turn; then a whole booking is clicked and
// typed through, and each interaction timed to the paint that follows it, as INP is.

import { startMock } from "../mock/server.mjs";
import { launch } from "./chromium.mjs";

const LOADS = Number(process.env.LOADS ?? 9);
const SLOWDOWN = Number(process.env.SLOWDOWN ?? 4);

const mock = await startMock();
const browser = await launch();

const loads = { with: [], without: [] };
for (let turn = 0; turn < LOADS; turn++) {
  for (const how of turn % 2 ? ["with", "without"] : ["without", "with"]) {
    loads[how].push(await load(how === "with"));
  }
}
for (const [how, all] of Object.entries(loads)) {
  const figures = Object.keys(all[0]).map(
    (name) => `${name} ${median(all.map((one) => one[name]))}`,
  );
  console.log(`page ${how} the widget, median of ${LOADS}: ${figures.join(", ")}`);
}
const interactions = await booking();
const durations = interactions.map(({ duration }) => duration).sort((a, b) => a - b);
console.log(
  `whole booking at 1/${SLOWDOWN} speed: ${durations.length} interactions, ` +
    `median ${durations[durations.length >> 1]} ms, longest (INP) ${durations.at(-1)} ms`,
);
for (const { name, step, duration } of interactions.filter(({ duration }) => duration > 60)) {
  console.log(`  ${name} in "${step}": ${duration} ms`);
}
await browser.close();
await mock.stop();

async function slowed(context) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  return page;
}

/** One load in a fresh context: what Lighthouse's performance score is made of. */
async function load(withWidget) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await slowed(context);
  if (!withWidget) {
    await page.route("**/widget/**", (route) => route.abort());
  }
  await page.addInitScript(() => {
    window.seen = { LCP: 0, TBT: 0, CLS: 0 };
    const watch = (type, each) =>
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
        type,
        buffered: true,
      });
    watch("largest-contentful-paint", (entry) => (window.seen.LCP = entry.startTime));
    watch("longtask", (entry) => (window.seen.TBT += Math.max(0, entry.duration - 50)));
    watch("layout-shift", (entry) => (window.seen.CLS += entry.value));
  });
  await page.goto(`${mock.url}/demo/`);
  if (withWidget) {
    await page.getByTestId("launcher").waitFor();
  }
  await page.waitForTimeout(1_000);
  const seen = await page.evaluate(() => ({
    FCP: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    ...window.seen,
  }));
  await context.close();
  return seen;
}

/** A whole booking; every interaction from input to the next paint, in milliseconds. */
async function booking() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await slowed(context);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1_000;
  };
  await page.addInitScript(() => {
    window.interactions = new Map();
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ interactionId, name, duration }) => {
        const before = window.interactions.get(interactionId);
        if (interactionId && (before?.duration ?? 0) < duration) {
          window.interactions.set(interactionId, { name, step: window.step, duration });
        }
      }),
    ).observe({ type: "event", durationThreshold: 16, buffered: true });
    window.shifts = 0;
    new PerformanceObserver((list) =>
      list
        .getEntries()
        .filter(({ hadRecentInput }) => !hadRecentInput)
        .forEach(({ value }) => (window.shifts += value)),
    ).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`${mock.url}/demo/`);
  const item = (testId) => page.getByTestId(testId).first();
  const say = async (text) => {
    await item("input").click();
    await page.keyboard.type(text, { delay: 40 });
    await page.keyboard.press("Enter");
  };
  const steps = [
    ["open", () => item("launcher").click(), "quick-reply"],
    ["say", () => say("Hola, quiero un corte de pelo"), "slot"],
    ["more times", () => item("more").click(), ".day:nth-of-type(5)"],
    ["another day", () => page.getByTestId("day").nth(4).click(), "slot"],
    ["choose a time", () => item("slot").click(), ".message:nth-of-type(5)"],
    ["say who", () => say("Sofía, +56 9 5555 0123"), "proposal"],
    ["say yes", () => item("proposal").getByTestId("quick-reply").first().click(), "receipt"],
    ["options", () => item("options").click(), "show-form"],
    ["form", () => item("show-form").click(), "service"],
    ["form: a service", () => item("service").click(), "slot"],
    ["form: a time", () => item("slot").click(), "confirm"],
    ["close", () => item("close").click(), "launcher"],
  ];
  for (const [name, work, until] of steps) {
    await page.evaluate((now) => (window.step = now), name);
    const before = await busy();
    await work();
    await (until.startsWith(".") ? page.locator(until).first() : item(until)).waitFor();
    await page.waitForTimeout(300); // also what is drawn after it
    const spent = (await busy()) - before;
    console.log(`  ${name}: ${Math.round(spent)} ms of the main thread's processor time`);
  }
  await page.waitForTimeout(500);
  const { all, shifts } = await page.evaluate(() => ({
    all: [...window.interactions.values()],
    shifts: window.shifts,
  }));
  console.log(`layout shift of the page during the booking: ${shifts.toFixed(4)}`);
  await context.close();
  return all;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return Number(sorted[sorted.length >> 1].toFixed(3));
}
