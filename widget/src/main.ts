import type { Widget } from "./api/contract";
import { refusalOf } from "./api/error";
import { graphql } from "./api/graphql";
import { operations } from "./api/operations";
import { readEmbed, type Embed } from "./embed";
import { mount } from "./mount";

/** The one name that the widget gives the page. */
export interface BookingChat {
  /** Opens the chat, as a press on the launcher does. */
  open(): void;
  /** Closes it; the conversation stays. */
  close(): void;
}

declare global {
  interface Window {
    BookingChat?: BookingChat;
  }
}

// only known while the script itself runs
const script = document.currentScript as HTMLScriptElement | null;

async function begin(): Promise<void> {
  const embed = readEmbed(script, document.documentElement.lang);
  const api = operations(graphql(embed), embed.identity);
  let wanted = false;
  let present: BookingChat = {
    open: () => (wanted = true),
    close: () => (wanted = false),
  };
  window.BookingChat = Object.freeze({
    open: () => present.open(),
    close: () => present.close(),
  });
  const widget = await patiently(api.widget).catch((error: unknown) => {
    if (refusalOf(error).code !== "FORBIDDEN") {
      throw error;
    }
    return plain(embed); // whoever opens the chat reads that it is not available
  });
  await bodyReady();
  present = mount(embed, api, widget);
  if (wanted) {
    present.open();
  }
}

/** The launcher waits for the company's colours and zone, however long the API is away. */
async function patiently(ask: () => Promise<Widget>, pauseMillis = 2_000): Promise<Widget> {
  try {
    return await ask();
  } catch (error) {
    if (!refusalOf(error).repeatable) {
      throw error; // a wrong key or origin: waiting would not help
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMillis));
    return patiently(ask, Math.min(pauseMillis * 2, 60_000));
  }
}

/**
 * The look of a company that is not served at the moment. Only its own pages can read the refusal:
 * a browser keeps that of a wrong origin from the page.
 */
const plain = ({ tenantId, pageLanguage }: Embed): Widget => ({
  tenantId,
  name: location.hostname,
  language: pageLanguage || "en",
  zone: "UTC",
  primaryColor: null,
  greetingMessage: null,
  position: null,
  logoUrl: null,
  openingHours: null,
});

const bodyReady = (): Promise<void> =>
  new Promise((resolve) =>
    document.body ? resolve() : document.addEventListener("DOMContentLoaded", () => resolve()),
  );

// a second copy of the script on one page does nothing
if (!window.BookingChat) {
  begin().catch((error: unknown) =>
    // for the page's author: a visitor sees no chat rather than a broken one
    console.error("Booking Chat:", error instanceof Error ? error.message : error),
  );
}
