import { describe, expect, it } from "vitest";
import { byDay, when } from "../../src/words/when";

const AFTERNOON = "2026-03-10T15:30:00-03:00";

/** Some releases put narrow or no-break spaces into times. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("dates and times", () => {
  it.each([
    ["es-CL", "15:30", "martes, 10 de marzo"],
    ["en", "3:30 PM", "Tuesday, March 10"],
    ["pt-BR", "15:30", "terça-feira, 10 de março"],
  ])("%s", (locale, time, day) => {
    const texts = when(locale, "America/Santiago");
    expect(plain(texts.time(AFTERNOON))).toBe(time);
    expect(texts.day(AFTERNOON)).toBe(day);
  });

  it("are the company's, wherever the instant was written", () => {
    const texts = when("es-CL", "America/Santiago");
    expect(texts.time("2026-03-11T01:30:00Z")).toBe("22:30");
    expect(texts.day("2026-03-11T01:30:00Z")).toContain("10 de marzo");
  });

  it("follow the company's summer time", () => {
    const texts = when("es-CL", "America/Santiago");
    expect(texts.time("2026-07-10T15:00:00Z")).toBe("11:00");
    expect(texts.time("2026-12-10T15:00:00Z")).toBe("12:00");
  });

  it.each([
    ["es-CL", "America/Santiago", "2027-04-03T23:30:00-03:00", "23:30 GMT-3"],
    ["es-CL", "America/Santiago", "2027-04-03T23:30:00-04:00", "23:30 GMT-4"],
    ["pt-BR", "America/Santiago", "2027-04-03T23:30:00-04:00", "23:30 GMT-4"],
    ["es-CL", "America/Santiago", "2027-04-03T22:30:00-03:00", "22:30"],
    ["es-CL", "America/Santiago", "2027-04-04T00:30:00-04:00", "00:30"],
    ["en-US", "America/New_York", "2027-11-07T01:30:00-04:00", "1:30 AM GMT-4"],
    ["en-US", "America/New_York", "2027-11-07T01:30:00-05:00", "1:30 AM GMT-5"],
    ["en-US", "America/New_York", "2027-03-14T03:30:00-04:00", "3:30 AM"],
  ])("tell the two hours apart when the clocks go back: %s %s %s", (locale, zone, start, time) => {
    const texts = when(locale, zone);
    expect(plain(texts.time(start))).toBe(time);
    expect(plain(texts.short(start))).toContain(time);
  });

  it("name the zone only to a visitor whose clock shows another time", () => {
    const name = (visitor: string) =>
      when("es", "America/Santiago", visitor).foreignZone(AFTERNOON);
    expect(name("Europe/Madrid")).toMatch(/Chile/);
    expect(name("America/Santiago")).toBeUndefined();
    expect(name("America/Sao_Paulo")).toBeUndefined();
  });
});

describe("opening hours", () => {
  const hours = [
    { day: "TUESDAY", from: "09:00", to: "13:00" },
    { day: "TUESDAY", from: "14:30", to: "24:00" },
    { day: "WEDNESDAY", from: "10:00", to: "18:00" },
  ];

  it("are those of the company's weekday", () => {
    const texts = when("es-CL", "America/Santiago");
    expect(texts.hours(hours, new Date("2026-03-11T02:00:00Z"))).toBe("09:00–13:00, 14:30–00:00");
    expect(texts.hours(hours, new Date("2026-03-11T12:00:00Z"))).toBe("10:00–18:00");
    expect(texts.hours(hours, new Date("2026-03-12T12:00:00Z"))).toBe("");
  });
});

describe("slots", () => {
  it("are grouped by the company's day, in their order", () => {
    const slot = (start: string) => ({
      slotId: start,
      serviceId: "s",
      providerId: "p",
      providerName: "Camila",
      start,
    });
    const late = slot("2026-03-10T23:30:00-03:00");
    const next = slot("2026-03-11T00:15:00-03:00");
    const early = slot("2026-03-10T09:00:00-03:00");
    expect(byDay([late, next, early])).toEqual([
      ["2026-03-10", [late, early]],
      ["2026-03-11", [next]],
    ]);
  });
});
