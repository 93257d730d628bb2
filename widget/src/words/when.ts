import type { OpeningHours, Slot } from "../api/contract";

/** Dates and times of one company, in its zone, as its visitors write them. */
export interface When {
  /** `15:30` or `3:30 PM`; `23:30 GMT-3` where the clocks show that time twice that day. */
  time(instant: string): string;
  /** `martes, 10 de marzo`. */
  day(instant: string): string;
  /** A slot in a sentence of the visitor's: `mar, 10 mar, 15:30`. */
  short(instant: string): string;
  /** A local date, such as `mar, 10 mar`. */
  date(date: string): string;
  /** The zone's name, where the visitor's own clock shows another time at that instant. */
  foreignZone(instant: string): string | undefined;
  /** A local date on a tab: `mar`, `10`, `mar`. */
  tab(date: string): [weekday: string, day: string, month: string];
  /** The hours of the day of an instant: `09:00–18:00`; empty when closed. */
  hours(hours: OpeningHours[], instant: Date): string;
  /** The days of the week from Monday, with their hours; empty when closed. */
  week(hours: OpeningHours[]): [name: string, hours: string, day: string][];
  /** Whether it is open at an instant. */
  open(hours: OpeningHours[], instant: Date): boolean;
  /** The company's local date at an instant: `2026-03-10`. */
  localDate(instant: Date): string;
  /** `45 min`. */
  duration(minutes: number): string;
  /** An amount in the currency's smallest unit. */
  price(minor: number, currency: string): string;
}

const WEEK = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

/** A local date some days later. */
export function datePlus(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** @param visitorZone the visitor's own zone; by default this device's */
export function when(locale: string, zone: string, visitorZone?: string): When {
  // Spanish and Portuguese write 15:30, also where the locale's data would have "3:30 p. m."
  const clock = {
    hour: "numeric",
    minute: "2-digit",
    ...(/^(es|pt)/i.test(locale) && { hourCycle: "h23" as const }),
  } as const;
  const formatter = (options: Intl.DateTimeFormatOptions, timeZone = zone) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone });
  const day = formatter({ weekday: "long", day: "numeric", month: "long" });
  const date = formatter({ weekday: "short", day: "numeric", month: "short" }, "UTC");
  const wallTime = formatter(clock, "UTC");
  const name = formatter({ weekday: "long" }, "UTC");
  const weekday = (instant: Date) =>
    instant.toLocaleDateString("en", { weekday: "long", timeZone: zone }).toUpperCase();
  const read = (wall: string) => {
    const [hour = 0, minute = 0] = wall.split(":").map(Number);
    return wallTime.format(Date.UTC(2000, 0, 1, hour, minute));
  };
  const ofDay = (hours: OpeningHours[], wanted: string) =>
    hours
      .filter(({ day }) => day === wanted)
      .map(({ from, to }) => `${read(from)}–${read(to)}`)
      .join(", ");
  const wallClock = (instant: string, timeZone: string | undefined) =>
    new Date(instant).toLocaleString("en", { timeZone });
  // the hour that the clocks repeat when they go back would read the same twice
  const wall = formatter({ dateStyle: "short", timeStyle: "short" });
  const repeated = (instant: number) =>
    [-60, -30, 30, 60].some(
      (minutes) => wall.format(instant + minutes * 60_000) === wall.format(instant),
    );
  const moments = (options: Intl.DateTimeFormatOptions) => {
    const once = formatter(options);
    const twice = formatter({ ...options, timeZoneName: "shortOffset" });
    return (text: string) => {
      const instant = Date.parse(text);
      return (repeated(instant) ? twice : once).format(instant);
    };
  };

  return {
    time: moments(clock),
    day: (instant) => day.format(new Date(instant)),
    short: moments({ weekday: "short", day: "numeric", month: "short", ...clock }),
    date: (local) => date.format(new Date(local)),
    foreignZone: (instant) =>
      wallClock(instant, zone) === wallClock(instant, visitorZone)
        ? undefined
        : formatter({ timeZoneName: "longGeneric" })
            .formatToParts(new Date(instant))
            .find((part) => part.type === "timeZoneName")?.value,
    tab: (local) => {
      const parts = date.formatToParts(new Date(local));
      const [weekday = "", day = "", month = ""] = (["weekday", "day", "month"] as const).map(
        (type) => parts.find((part) => part.type === type)?.value,
      );
      return [weekday, day, month];
    },
    hours: (hours, instant) => ofDay(hours, weekday(instant)),
    week: (hours) =>
      WEEK.map((day, index) => [
        // 3 January 2000 was a Monday
        name.format(Date.UTC(2000, 0, 3 + index)),
        ofDay(hours, day),
        day,
      ]),
    open: (hours, instant) => {
      const time = instant.toLocaleTimeString("en-GB", { timeZone: zone });
      const today = weekday(instant);
      return hours.some(({ day, from, to }) => day === today && from <= time && time < to);
    },
    // Swedish writes dates as ISO-8601 does
    localDate: (instant) => instant.toLocaleDateString("sv-SE", { timeZone: zone }),
    duration: (minutes) =>
      minutes.toLocaleString(locale, { style: "unit", unit: "minute", unitDisplay: "short" }),
    price: (minor, currency) => {
      const money = new Intl.NumberFormat(locale, { style: "currency", currency });
      const { maximumFractionDigits = 0 } = money.resolvedOptions();
      return money.format(minor / 10 ** maximumFractionDigits);
    },
  };
}

/** Slots by the company's calendar day, in the order in which they came. */
export function byDay(slots: Slot[]): [date: string, slots: Slot[]][] {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    // every instant carries the zone's offset, so its first ten characters are the local date
    const date = slot.start.slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), slot]);
  }
  return [...days];
}
