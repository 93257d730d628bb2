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
  /** The hours of the day of an instant: `09:00–18:00`; empty when closed. */
  hours(hours: OpeningHours[], instant: Date): string;
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
  const ofDay = formatter(clock, "UTC");
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
    hours: (hours, instant) => {
      const weekday = instant.toLocaleDateString("en", { weekday: "long", timeZone: zone });
      const read = (wall: string) => {
        const [hour = 0, minute = 0] = wall.split(":").map(Number);
        return ofDay.format(Date.UTC(2000, 0, 1, hour, minute));
      };
      return hours
        .filter(({ day }) => day === weekday.toUpperCase())
        .map(({ from, to }) => `${read(from)}–${read(to)}`)
        .join(", ");
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
