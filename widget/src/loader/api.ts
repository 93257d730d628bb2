/** What a site may do with the widget, as `window.BookingChat`. */
export interface BookingChat {
  /** Opens the chat, as a press on the launcher does. */
  open(): void;
  /** Closes it; the conversation stays. */
  close(): void;
  /**
   * Says who the visitor is, after the page was loaded.
   *
   * @param identity the JWT that the site signed, as in `data-identity`; empty: a stranger again
   */
  identify(identity: string): void;
  /** The language of words, dates and the next conversation. A BCP 47 tag. */
  setLanguage(tag: string): void;
  /** Hears of what happens; gives the way to hear no more. */
  on<Name extends keyof Happenings>(
    name: Name,
    listener: (detail: Happenings[Name]) => void,
  ): () => void;
}

/** What a site may hear of, by name. No word of the visitor's and no contact is among it. */
export interface Happenings {
  /** The launcher is there. */
  ready: { tenantId: string };
  opened: { tenantId: string };
  closed: { tenantId: string };
  /** Someone wrote: VISITOR, ASSISTANT, STAFF or SYSTEM. */
  message: { author: string };
  booked: Visit;
  moved: Visit;
  cancelled: Visit;
}

/** What was booked, moved (its new time) or cancelled. */
export interface Visit {
  bookingId: string;
  serviceName: string;
  providerName: string;
  /** ISO-8601 with the company's offset. */
  start: string;
  end: string;
}

declare global {
  interface Window {
    BookingChat?: BookingChat;
  }
}
