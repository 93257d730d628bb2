import type { Widget } from "../api/contract";
import type { ChatState } from "../chat/state";
import type { When } from "../words/when";
import type { Form } from "../form/form";
import type { Words } from "../words/words";

/** Everything that one drawing of the widget depends on. */
export interface Scene {
  state: ChatState;
  widget: Widget;
  words: Words;
  when: When;
  act: Actions;
  /** The form, while it stands in the chat's place. */
  form: Form | null;
  /** Whether answers make a sound. */
  sound: boolean;
}

/** What the visitor can do. */
export interface Actions {
  open(): void;
  close(): void;
  say(text: string): void;
  choose(id: string, label: string): void;
  take(waitingId: string, label: string): void;
  decline(waitingId: string): void;
  leave(waitingId: string): void;
  retry(): void;
  startOver(): void;
  more(): void;
  /** Shows the form, or the chat again. */
  form(shown: boolean): void;
  sound(on: boolean): void;
}
