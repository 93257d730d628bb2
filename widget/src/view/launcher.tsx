import { h } from "preact";
import { Icon } from "./icon";
import type { Scene } from "./scene";

/** The round button in the corner of the page. */
export function Launcher({ state, words, act }: Scene) {
  const label = state.open ? words.close : words.open;
  return (
    <button
      type="button"
      class="launcher"
      data-testid="launcher"
      aria-expanded={state.open}
      aria-controls="panel"
      aria-label={state.unread ? `${label} (${state.unread} ${words.unread})` : label}
      onClick={state.open ? act.close : act.open}
    >
      <Icon shape={state.open ? "down" : "chat"} />
      {state.unread > 0 && (
        <span class="badge" data-testid="unread" aria-hidden="true">
          {state.unread}
        </span>
      )}
    </button>
  );
}
