import type { QuickReply, WaitingEntry } from "../api/contract";
import type { Chat } from "./chat";

const EVERY_MILLIS = 30_000;

/** What the visitor would see of the places; equal when nothing changed. */
export const alike = (places: WaitingEntry[]): string =>
  places.map((place) => place.waitingId + place.offeredUntil).join();

export const offers = (places: WaitingEntry[]): number =>
  places.filter((place) => place.offered).length;

/** Whether a quick reply takes a time from the waiting list, as the card for it does. */
export const offersTime = ({ id }: QuickReply): boolean => id.startsWith("offer:");

/** Asks again and again, but only while the visitor waits and can see the page. */
export function keepWatch(current: () => Chat, page: Document = document): void {
  const look = () => {
    const chat = current();
    if (chat.state.places.length && !page.hidden) {
      void chat.look();
    }
  };
  setInterval(look, EVERY_MILLIS);
  page.addEventListener("visibilitychange", look);
}
