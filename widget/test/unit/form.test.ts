import { beforeEach, describe, expect, it } from "vitest";
import type { Booking, HeldSlot, Service, Slot } from "../../src/api/contract";
import { ApiError } from "../../src/api/error";
import { moreOf, onceEach } from "../../src/chat/offered";
import { Form, mayHaveMore } from "../../src/form/form";
import { StandInApi } from "./stand-in";

const CUT: Service = {
  serviceId: "cut",
  name: "Cut",
  description: null,
  durationMinutes: 30,
  priceMinor: null,
  currency: null,
};
const EVA = { name: "Eva", phone: "9 8123 4567", email: "" };

const slot = (start: string, providerId = "ana"): Slot => ({
  slotId: `${start} ${providerId}`,
  serviceId: "cut",
  providerId,
  providerName: providerId,
  start: `${start}:00-03:00`,
});
const held = (holdId: string): HeldSlot => ({
  holdId,
  visitorToken: `token of ${holdId}`,
  heldUntil: "2026-03-09T10:10:00-03:00",
  serviceName: "Cut",
  providerName: "Ana",
  start: "2026-03-10T09:00:00-03:00",
  end: "2026-03-10T09:30:00-03:00",
});
const BOOKED = { ...held("h"), bookingId: "b1", code: "K7M-4QX" } as unknown as Booking;

let api: StandInApi;
let form: Form;
let told: string[];

beforeEach(() => {
  api = new StandInApi();
  api.offered = [CUT];
  told = [];
  form = new Form({
    api,
    today: () => "2026-03-09",
    visitor: () => undefined,
    changed: () => {},
    tell: (name) => void told.push(name),
  });
});

const settled = async () => {
  await new Promise((done) => setTimeout(done));
  expect(form.state.waiting).toBe(false);
};

async function atTimes(...free: Slot[]): Promise<void> {
  api.free = free;
  form.chooseService(CUT);
  await settled();
}

describe("the form", () => {
  it("looks week by week until something is free, and not for ever", async () => {
    await atTimes(slot("2026-03-25T09:00"));
    expect(api.wanted.map(({ from }) => from)).toEqual(["2026-03-09"]);
    expect(form.state.slots).toHaveLength(1);

    api.wanted = [];
    await atTimes();
    expect(api.wanted).toHaveLength(8);
    expect(mayHaveMore(form.state)).toBe(false);
  });

  it("holds another time in place of the first, and books as the visitor it was given", async () => {
    form.begin();
    await settled();
    await atTimes(slot("2026-03-10T09:00"), slot("2026-03-10T10:00"));
    api.held = [held("h1"), held("h2")];
    api.booked = [BOOKED];
    form.chooseTime(form.state.slots[0]!);
    await settled();
    form.back();
    form.chooseTime(form.state.slots[1]!);
    await settled();
    form.book(EVA);
    await settled();
    expect(api.given).toEqual([
      "hold 2026-03-10T09:00 ana",
      "hold 2026-03-10T10:00 ana for h1",
      "book h2 Eva",
    ]);
    expect(form.state).toMatchObject({ step: "done", booking: { code: "K7M-4QX" } });
    expect(told).toEqual(["booked"]);
    form.anew();
    expect(form.state).toMatchObject({ step: "service", customer: EVA, services: [CUT] });
  });

  it("shows the times again when the chosen one was lost, with what was written kept", async () => {
    await atTimes(slot("2026-03-10T09:00"));
    api.held = [held("h1")];
    const other = slot("2026-03-10T11:00");
    api.booked = [new ApiError("SLOT_TAKEN", "Gone.", [other])];
    form.chooseTime(form.state.slots[0]!);
    await settled();
    form.book(EVA);
    await settled();
    expect(form.state).toMatchObject({
      step: "time",
      held: null,
      slots: [other],
      customer: EVA,
      failure: { text: "Gone." },
    });
  });

  it("tries again what failed, from where it stands", async () => {
    await atTimes(slot("2026-03-10T09:00"));
    api.held = [new ApiError("OFFLINE"), held("h1")];
    form.chooseTime(form.state.slots[0]!);
    await settled();
    expect(form.state).toMatchObject({ step: "time", failure: { text: "", field: "" } });
    form.retry();
    await settled();
    expect(form.state).toMatchObject({ step: "details", failure: null });
  });

  it("names the field that has to change", async () => {
    await atTimes(slot("2026-03-10T09:00"));
    api.held = [held("h1")];
    api.booked = [new ApiError("INVALID", "No number.", [], "customer.phone")];
    form.chooseTime(form.state.slots[0]!);
    await settled();
    form.book(EVA);
    await settled();
    expect(form.state).toMatchObject({
      step: "details",
      failure: { text: "No number.", field: "customer.phone" },
    });
  });
});

describe("more times in the chat", () => {
  it("are those of a fortnight, each once, with the offered ones among them", async () => {
    const offered = [slot("2026-03-11T09:00"), slot("2026-03-10T15:00", "pedro")];
    api.free = [
      slot("2026-03-10T09:00"),
      slot("2026-03-11T09:00", "pedro"),
      slot("2026-03-20T09:00"),
    ];
    const all = await moreOf(api, offered);
    expect(api.wanted).toEqual([
      { serviceId: "cut", providerId: "", from: "2026-03-10", days: 14 },
    ]);
    expect(all.map(({ slotId }) => slotId)).toEqual([
      "2026-03-10T09:00 ana",
      "2026-03-10T15:00 pedro",
      "2026-03-11T09:00 ana",
      "2026-03-20T09:00 ana",
    ]);
  });

  it("are one professional's where all that was offered is", async () => {
    await moreOf(api, [slot("2026-03-10T15:00", "pedro")]);
    expect(api.wanted[0]!.providerId).toBe("pedro");
    expect(onceEach([])).toEqual([]);
  });
});
