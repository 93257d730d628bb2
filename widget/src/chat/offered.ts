import type { Api, QuickReply, Slot } from "../api/contract";

/** So many days are looked at when a visitor wants more times than the assistant offers. */
const DAYS = 14;

/** What a quick reply stands for, by its id. */
export const isService = ({ id }: QuickReply): boolean => id.startsWith("service:");

export const isProvider = ({ id }: QuickReply): boolean =>
  id.startsWith("provider:") || id === "anyone";

/** The times of a fortnight from the first offered day on, with the offered ones among them. */
export async function moreOf(api: Api, offered: Slot[]): Promise<Slot[]> {
  const first = offered[0]!;
  const sameProvider = offered.every(({ providerId }) => providerId === first.providerId);
  const found = await api.availability({
    serviceId: first.serviceId,
    providerId: sameProvider ? first.providerId : "",
    from: offered.map(({ start }) => start.slice(0, 10)).sort()[0]!,
    days: DAYS,
  });
  return onceEach([...offered, ...found]);
}

/** One time of each start, by start; of several professionals the first. */
export function onceEach(slots: Slot[]): Slot[] {
  const byStart = new Map<number, Slot>();
  for (const slot of slots) {
    const start = Date.parse(slot.start);
    byStart.set(start, byStart.get(start) ?? slot);
  }
  return [...byStart].sort(([one], [other]) => one - other).map(([, slot]) => slot);
}
