import type { Api, ChatReply, Conversation, Turn, Visitor } from "../api/contract";
import { ApiError, failureOf, refusalOf } from "../api/error";
import type { Tell } from "../loader/stage";
import { line, lines, news, resumed, said } from "./entries";
import { answered, begun, settled, type Memory, type Remembered } from "./memory";
import { NOTHING_OFFERED, silent, type ChatState, type Failure } from "./state";
import { chosen, spoken } from "./turns";
import { announce } from "./tidings";
import { isService, moreOf } from "./offered";
import { alike, offers, offersTime } from "./waiting";

/**
 * One visitor's conversation: starts or resumes it when the chat is first opened, sends turns one
 * at a time, and repeats a turn under its own id when the answer was lost.
 */
export class Chat {
  state: ChatState;
  private remembered: Remembered | undefined;
  private known: Visitor | undefined;

  constructor(
    private readonly api: Api,
    private readonly memory: Memory,
    private language: string,
    private changed: (state: ChatState) => void,
    private readonly tell: Tell = () => {},
  ) {
    this.state = silent(language);
  }

  /**
   * Shows the panel; the first time, this starts or resumes the conversation.
   *
   * @param talking whether it is the chat that is shown in it
   */
  async open(talking = true): Promise<void> {
    this.update({ open: true, unread: 0 });
    if (talking && !this.remembered && !this.state.waiting) {
      await this.begin();
    }
    this.note();
  }

  /** Goes on without being opened where a person's answer was still to come on the last page. */
  async wake(): Promise<void> {
    if (this.memory.recall()?.seen !== undefined && !this.remembered && !this.state.waiting) {
      await this.begin();
    }
  }

  close(): void {
    this.update({ open: false });
  }

  /** Speaks another language from now on, until the visitor writes in one of their own. */
  speak(language: string): void {
    this.language = language;
    this.update({ language });
  }

  /** Someone else is the visitor now: whatever is still on its way is not shown any more. */
  retire(): void {
    this.changed = () => {};
  }

  /** Sends what the visitor typed; ignored while an answer is on its way. */
  async say(text: string): Promise<void> {
    const words = text.trim();
    if (words && this.listening) {
      await this.take(spoken(words));
    }
  }

  /** Sends a quick reply or an offered slot. */
  async choose(id: string, label: string): Promise<void> {
    if (this.listening) {
      await this.take(chosen(id, label));
    }
  }

  /** Adds the times of more days to those on offer; each is as good a choice. */
  async more(): Promise<void> {
    const { slots, more } = this.state;
    if (!slots[0] || more || !this.listening) {
      return;
    }
    this.update({ more: "loading" });
    const found = await moreOf(this.api, slots).catch(() => undefined); // the button stays
    if (this.state.more === "loading") {
      this.update(found ? { slots: found, more: "none" } : { more: "" });
    }
  }

  /** What services cost and take, once they are asked about. */
  private async describe({ quickReplies }: Pick<ChatReply, "quickReplies">): Promise<void> {
    if (quickReplies.some(isService) && !this.state.services.length) {
      // without, their names alone are shown
      this.update({ services: await this.api.services().catch(() => []) });
    }
  }

  /** The connection went or came; what could not be sent is sent as soon as it can. */
  connected(online: boolean): void {
    this.update({ online });
    if (online && this.state.failure?.repeatable) {
      void this.retry();
    }
  }

  /** Another tab of this browser went on with the conversation, or left it. */
  async follow(): Promise<void> {
    const kept = this.memory.recall();
    if (!kept || kept.unanswered || !this.listening) {
      return;
    }
    try {
      const conversation = await this.api.resume(kept.visit);
      if (this.listening) {
        this.show(conversation, kept, null);
      }
    } catch {
      // this tab's next turn says what is wrong
    }
  }

  /** Whom the API knows this visitor as. */
  get visitor(): Visitor | undefined {
    return this.remembered?.visit;
  }

  /** Tries again what failed: the same turn under the same id, or the beginning. */
  async retry(): Promise<void> {
    if (this.state.waiting) {
      return;
    }
    const turn = this.remembered?.unanswered;
    await (turn ? this.exchange(turn) : this.begin());
  }

  /** Asks whether a person has written; whether one has. */
  async hear(): Promise<boolean> {
    const visit = this.remembered?.visit;
    if (!visit || !this.state.handoff || this.state.waiting) {
      return false;
    }
    try {
      const conversation = await this.api.resume(visit);
      if (this.remembered?.visit !== visit || this.state.waiting) {
        return false; // a turn is under way: what was missed is heard after it
      }
      const heard = news(conversation, this.state.entries);
      const { handoff } = conversation;
      if (heard.length || !handoff) {
        this.update({
          handoff,
          entries: [...this.state.entries, ...heard],
          unread: this.state.open ? 0 : this.state.unread + heard.length,
        });
        heard.forEach(({ author }) => this.tell("message", { author }));
        this.note();
      }
      return heard.length > 0;
    } catch {
      return false; // it is asked again in a while; the visitor's next turn says what is wrong
    }
  }

  /** Remembers whether a person is waited for, and how far the visitor has read. */
  private note(): void {
    const kept = this.remembered;
    if (kept) {
      const { handoff, open, entries } = this.state;
      const seen = handoff ? (open ? entries.length : (kept.seen ?? entries.length)) : undefined;
      this.remember({ ...kept, seen });
    }
  }

  /** Asks what became of the visitor's wait, and shows it when it changed. */
  async look(): Promise<void> {
    const visit = this.remembered?.visit;
    if (!visit) {
      return;
    }
    try {
      const places = await this.api.waitingList(visit);
      if (this.remembered?.visit !== visit) {
        return; // started over meanwhile
      }
      const before = this.state.places;
      // its slots have fresh handles, which alone are nothing to draw
      this.state = { ...this.state, places };
      if (alike(places) !== alike(before)) {
        const news = offers(places) > offers(before) && !this.state.open;
        this.update({ unread: this.state.unread + (news ? 1 : 0) });
      }
    } catch {
      // what was known stays; it is asked again in a while
    }
  }

  /** Takes the time that is held for a place; the assistant then asks for consent as ever. */
  async takeOffer(waitingId: string, label: string): Promise<void> {
    const slot = this.place(waitingId)?.offered;
    if (slot && this.listening) {
      this.update({ taken: slot.start });
      await this.choose(slot.slotId, label);
    }
  }

  /** Lets the time that is held for a place go to the next in line, and waits on. */
  decline(waitingId: string): Promise<void> {
    return this.giveUp("decline", waitingId);
  }

  /** Waits no more. */
  leave(waitingId: string): Promise<void> {
    return this.giveUp("leave", waitingId);
  }

  private async giveUp(how: "decline" | "leave", waitingId: string): Promise<void> {
    const visit = this.remembered?.visit;
    if (visit && this.place(waitingId)) {
      try {
        await this.api[how](visit, waitingId);
      } catch {
        // gone already, or still there: the look says which
      }
      await this.look();
    }
  }

  private place(waitingId: string) {
    return this.state.places.find((place) => place.waitingId === waitingId);
  }

  /** Leaves this conversation for good and begins a new one; bookings and places in line stay. */
  async startOver(): Promise<void> {
    if (!this.state.waiting) {
      this.known = this.remembered?.visit;
      this.forget();
      this.update({ entries: [], ...NOTHING_OFFERED, places: [], taken: null, handoff: false });
      await this.begin();
    }
  }

  /** Whether the visitor may speak: a conversation stands and no answer is awaited. */
  private get listening(): boolean {
    return this.remembered !== undefined && !this.state.waiting;
  }

  private async begin(): Promise<void> {
    this.update({ waiting: true, failure: null });
    try {
      const remembered = this.memory.recall();
      await (remembered ? this.resume(remembered) : this.start());
    } catch (error) {
      this.fail(error); // the visitor reads why and may try again
    }
  }

  private async start(): Promise<void> {
    const started = await begun(this.api, this.language, this.known);
    const { conversationId, visitorToken } = started;
    this.remember({ visit: { conversationId, visitorToken }, receipts: [] });
    this.update({
      ready: true,
      language: started.language,
      entries: [...this.state.entries, line(started.greeting)],
      quickReplies: started.quickReplies,
      waiting: false,
      unread: this.state.open ? 0 : 1,
    });
    if (this.known) {
      this.known = undefined;
      void this.look();
    }
  }

  private async resume(remembered: Remembered): Promise<void> {
    try {
      const { kept, failure } = await answered(this.api, remembered);
      const conversation = await this.api.resume(kept.visit);
      this.show(conversation, kept, failure);
      void this.look();
    } catch (error) {
      if (!(error instanceof ApiError && error.lost)) {
        throw error; // begin() shows it
      }
      this.memory.forget();
      await this.start();
    }
  }

  /** Puts a conversation as the server has it in place of what was shown. */
  private show(conversation: Conversation, kept: Remembered, failure: Failure | null): void {
    this.remember(kept);
    this.update({ ...resumed(conversation, kept, this.state.open), failure });
    this.note();
    void this.describe(conversation);
  }

  private async take(turn: Turn): Promise<void> {
    this.update({ entries: [...this.state.entries, said(turn)], ...NOTHING_OFFERED });
    this.tell("message", { author: "VISITOR" });
    await this.exchange(turn);
  }

  private async exchange(turn: Turn, mayReplace = true): Promise<void> {
    const kept = this.remembered;
    if (!kept) {
      return;
    }
    this.remember({ ...kept, unanswered: turn });
    this.update({ waiting: true, failure: null });
    try {
      const reply = await this.api.send(kept.visit, turn, (words) =>
        this.update({ heard: this.state.heard + words }),
      );
      this.remember(settled(kept, reply));
      this.update({
        language: reply.language,
        entries: [...this.state.entries, ...lines(reply, this.state.handoff)],
        quickReplies: reply.quickReplies,
        slots: reply.slots,
        more: "",
        proposal: reply.proposal,
        handoff: reply.handoff,
        // offered again: it was not booked
        taken: reply.quickReplies.some(offersTime) ? null : this.state.taken,
        waiting: false,
        heard: "",
        unread: this.state.open ? 0 : this.state.unread + reply.messages.length,
      });
      this.note();
      announce(reply, this.tell);
      void this.describe(reply);
      if (reply.waits || this.state.places.length) {
        void this.look();
      }
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.lost && mayReplace) {
        await this.sayElsewhere(turn);
        return;
      }
      this.remember({ ...kept, unanswered: refusal.repeatable ? turn : undefined });
      this.fail(refusal); // shown beside the visitor's words, with a retry where that helps
    }
  }

  /** The conversation is gone: begins another and says there what the visitor just said. */
  private async sayElsewhere(turn: Turn): Promise<void> {
    const before = this.state.entries;
    this.update({ heard: "" });
    this.forget();
    await this.begin();
    if (this.remembered) {
      this.update({ entries: before });
      await this.exchange(spoken(turn.label), false);
    }
  }

  private fail(error: unknown): void {
    const refusal = refusalOf(error);
    this.update({
      waiting: false,
      heard: "",
      failure: failureOf(refusal),
      slots: refusal.alternatives,
    });
  }

  private remember(remembered: Remembered): void {
    this.remembered = remembered;
    this.memory.keep(remembered);
  }

  private forget(): void {
    this.remembered = undefined;
    this.memory.forget();
    this.update({ ready: false });
  }

  private update(change: Partial<ChatState>): void {
    this.state = { ...this.state, ...change };
    this.changed(this.state);
  }
}
