export interface Options {
  /** Your Booking Chat server, such as `https://chat.example`. */
  server: string;
  tenantId: string;
  /** `pk_live_…`, or `pk_test_…` to try it out. */
  publicKey: string;
  /** BCP 47; the page's `lang` otherwise. */
  language?: string;
  /** The JWT that your site signed of a visitor who is signed in. */
  identity?: string;
  theme?: "light" | "dark";
  /** The loader's hash, as the build of your server's version prints it. */
  integrity?: string;
  /** For pages whose content security policy lets only marked scripts in. */
  nonce?: string;
}

/** Loads the widget, once, and gives what the page may do with it. */
export function load(options: Options): Promise<BookingChat>;

export interface BookingChat {
  open(): void;
  close(): void;
  /** Says who the visitor is after the page was loaded; an empty text is a stranger again. */
  identify(identity: string): void;
  /** The language of words, dates and the next conversation. */
  setLanguage(tag: string): void;
  /** Hears of what happens; gives the way to hear no more. */
  on<Name extends keyof Happenings>(
    name: Name,
    listener: (detail: Happenings[Name]) => void,
  ): () => void;
}

/** No word of the visitor's and no contact is among it. */
export interface Happenings {
  ready: { tenantId: string };
  opened: { tenantId: string };
  closed: { tenantId: string };
  message: { author: "VISITOR" | "ASSISTANT" | "STAFF" | "SYSTEM" };
  booked: Visit;
  moved: Visit;
  cancelled: Visit;
}

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
