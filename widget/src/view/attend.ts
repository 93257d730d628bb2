import type { ChatState } from "../chat/state";

/** What a drawing cannot express: where the focus and the scroll position go. */
export interface Attendant {
  /**
   * Called after every drawing.
   *
   * @param held what had the focus before it
   * @param step of the form, while it is shown
   */
  drawn(state: ChatState, held: Element | null, step?: string): void;
  /** Whether the visitor left the last page of this tab with the chat open. */
  wasOpen(): boolean;
}

/** On a touch screen the keyboard would cover the greeting, so the panel itself gets the focus. */
const touch = matchMedia("(pointer: coarse)");

export function attend(shadow: ShadowRoot, launcher: HTMLElement, key: () => string): Attendant {
  let before: ChatState | undefined;
  let stepBefore: string | undefined;
  let restoring = false;

  const find = (selector: string) => shadow.querySelector<HTMLElement>(selector);

  const focusInside = () =>
    (find(touch.matches ? ".panel" : "textarea") ?? find(".panel"))?.focus();

  const moveFocus = (state: ChatState, held: Element | null) => {
    if (!before || before.open === state.open) {
      // a pressed button that went away must not throw a keyboard's user out of the chat
      if (held && state.open && (!held.isConnected || held.matches(":disabled"))) {
        focusInside();
      }
      return;
    }
    if (!state.open) {
      launcher.focus();
    } else if (!restoring) {
      focusInside();
    }
    remember(key(), state.open);
    restoring = false;
  };

  const scroll = (state: ChatState) => {
    const log = find(".log");
    if (!log || !state.open) {
      return;
    }
    // to the end, but never past the start of what matters: the visitor's last words or a card
    const last = [...log.querySelectorAll<HTMLElement>(".mine, .card")].pop();
    const end = log.scrollHeight - log.clientHeight;
    log.scrollTop = last ? Math.min(end, last.offsetTop - 16) : end;
  };

  return {
    drawn(state, held, step) {
      moveFocus(state, held);
      if (step !== stepBefore && state.open) {
        step ? find(".ask")?.focus() : focusInside();
      }
      if (!step) {
        scroll(state);
      }
      before = state;
      stepBefore = step;
    },
    wasOpen() {
      restoring = recalled(key());
      return restoring;
    },
  };
}

function remember(key: string, open: boolean): void {
  try {
    sessionStorage.setItem(key, open ? "1" : "");
  } catch {
    // no storage: the next page begins with the chat closed
  }
}

function recalled(key: string): boolean {
  try {
    return sessionStorage.getItem(key) === "1";
  } catch {
    return false; // no storage: nothing to restore
  }
}
