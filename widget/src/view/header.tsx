import { h } from "preact";
import { Icon } from "./icon";
import type { Scene } from "./scene";

/** Whose chat this is, when they are open, and the way out. */
export function Header({ state, widget, words, when, act }: Scene) {
  return (
    <header>
      <Mark name={widget.name} logoUrl={widget.logoUrl} />
      <div class="who">
        <h2 id="name">{widget.name}</h2>
        <p>{openToday(widget.openingHours, words, when)}</p>
      </div>
      {state.ready && (
        <button
          type="button"
          class="tool"
          data-testid="start-over"
          title={words.startOver}
          aria-label={words.startOver}
          disabled={state.waiting}
          onClick={act.startOver}
        >
          <Icon shape="again" />
        </button>
      )}
      <button
        type="button"
        class="tool"
        data-testid="close"
        title={words.close}
        aria-label={words.close}
        onClick={act.close}
      >
        <Icon shape="close" />
      </button>
    </header>
  );
}

/** The company's logo; its initials until the logo is there, or where it cannot be had. */
function Mark({ name, logoUrl }: { name: string; logoUrl: string | null }) {
  return (
    <span class="mark" aria-hidden="true">
      {initials(name)}
      {logoUrl && (
        <img
          src={logoUrl}
          alt=""
          referrerpolicy="no-referrer"
          onError={(event) => (event.currentTarget.hidden = true)}
        />
      )}
    </span>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0])
    .join("");

function openToday(
  hours: Scene["widget"]["openingHours"],
  words: Scene["words"],
  when: Scene["when"],
): string {
  if (!hours?.length) {
    return words.bookOnline;
  }
  const today = when.hours(hours, new Date());
  return today ? `${words.today} ${today}` : words.closedToday;
}
