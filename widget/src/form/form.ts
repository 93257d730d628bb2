import type {
  Api,
  Booking,
  Customer,
  HeldSlot,
  Provider,
  Service,
  Slot,
  Visitor,
} from "../api/contract";
import { refusalOf } from "../api/error";
import { onceEach } from "../chat/offered";
import { changed } from "../chat/tidings";
import type { Tell } from "../loader/stage";
import { datePlus } from "../words/when";

/** The form asks for so many days at a time, and looks so far ahead for the first free one. */
const DAYS = 7;
const FARTHEST_DAYS = 56;

/** Where the visitor is in the form. */
export type Step = "service" | "time" | "details" | "done";

/** All that the form shows. Replaced, never changed in place. */
export interface FormState {
  step: Step;
  services: Service[];
  service: Service | null;
  providers: Provider[];
  /** The id of the one that was asked for; empty: anyone. */
  provider: string;
  slots: Slot[];
  /** How many days were asked about. */
  days: number;
  held: HeldSlot | null;
  /** What the visitor wrote, also when another time is chosen. */
  customer: Customer;
  booking: Booking | null;
  waiting: boolean;
  /** In the server's words; empty stands for "no connection". */
  failure: { text: string; field: string } | null;
}

const BLANK: FormState = {
  step: "service",
  services: [],
  service: null,
  providers: [],
  provider: "",
  slots: [],
  days: 0,
  held: null,
  customer: { name: "", phone: "", email: "" },
  booking: null,
  waiting: false,
  failure: null,
};

/** What the form needs of the world around it. */
export interface Surroundings {
  api: Api;
  /** The company's local date. */
  today(): string;
  /** The chat's visitor, if there is one. */
  visitor(): Visitor | undefined;
  changed(): void;
  tell: Tell;
}

/**
 * Booking step by step, without a conversation: a service, a time, who it is for. Each step asks
 * the API as it is shown; what fails can be tried again from where it stands.
 */
export class Form {
  state = BLANK;
  private visitor: Visitor | undefined;
  private again = () => {};

  constructor(private readonly around: Surroundings) {}

  /** Shows the services, once. */
  begin(): void {
    if (this.state.services.length === 0) {
      this.attempt(async () => this.update({ services: await this.around.api.services() }));
    }
  }

  chooseService(service: Service): void {
    this.update({ service, providers: [], provider: "", slots: [], days: 0, step: "time" });
    this.attempt(async () => {
      const { api } = this.around;
      const [providers] = await Promise.all([api.providers(service.serviceId), this.find(0)]);
      this.update({ providers });
    });
  }

  /** @param providerId empty: anyone */
  chooseProvider(providerId: string): void {
    this.update({ provider: providerId, slots: [], days: 0 });
    this.attempt(() => this.find(0));
  }

  /** More days behind those that are shown. */
  more(): void {
    this.attempt(() => this.find(this.state.days));
  }

  chooseTime(slot: Slot): void {
    this.attempt(async () => {
      const { api, visitor } = this.around;
      this.visitor ??= visitor();
      const held = await api.hold(slot.slotId, this.state.held?.holdId, this.visitor);
      this.visitor = { visitorToken: held.visitorToken };
      this.update({ held, step: "details" });
    });
  }

  /** Keeps what is written, so that it is there when the visitor comes back to it. */
  write(customer: Customer): void {
    this.state = { ...this.state, customer };
  }

  book(customer: Customer): void {
    this.write(customer);
    this.attempt(async () => {
      const { held } = this.state;
      if (held && this.visitor) {
        const booking = await this.around.api.book(held.holdId, customer, this.visitor);
        this.update({ booking, held: null, step: "done" });
        changed("BOOK", booking, this.around.tell);
      }
    });
  }

  /** One step back; the time stays held until another is chosen. */
  back(): void {
    const step = this.state.step === "details" ? "time" : "service";
    this.update({ step, failure: null });
  }

  /** Another booking, by the same customer. */
  anew(): void {
    const { services, customer } = this.state;
    this.update({ ...BLANK, services, customer });
  }

  retry(): void {
    this.again();
  }

  /** Free times from a day on; goes on looking while there are none. */
  private async find(after: number): Promise<void> {
    const { service, provider } = this.state;
    let days = after;
    let slots: Slot[] = [];
    while (service && slots.length === 0 && days < FARTHEST_DAYS) {
      const from = datePlus(this.around.today(), days);
      const wanted = { serviceId: service.serviceId, providerId: provider, from, days: DAYS };
      slots = onceEach(await this.around.api.availability(wanted));
      days += DAYS;
    }
    if (service === this.state.service && provider === this.state.provider) {
      this.update({ slots: [...this.state.slots, ...slots], days });
    }
  }

  private attempt(work: () => Promise<void>): void {
    this.again = () => this.attempt(work);
    this.update({ waiting: true, failure: null });
    work()
      .catch((error: unknown) => {
        const { message, field, code, alternatives } = refusalOf(error);
        if (code === "UNAUTHENTICATED") {
          this.visitor = undefined; // grown too old: the next hold is a stranger's
        }
        if (code === "SLOT_TAKEN") {
          const slots = alternatives.length ? alternatives : this.state.slots;
          this.update({ step: "time", held: null, slots });
        }
        this.update({ failure: { text: message, field } });
      })
      .finally(() => this.update({ waiting: false }));
  }

  private update(change: Partial<FormState>): void {
    this.state = { ...this.state, ...change };
    this.around.changed();
  }
}

/** Whether there may be days that were not asked about yet. */
export const mayHaveMore = ({ days }: FormState): boolean => days < FARTHEST_DAYS;
