import { Component, h } from "preact";
import { Icon } from "./icon";
import type { Scene } from "./scene";

/** Whose chat this is, whether they are open, what else can be done, and the way out. */
export function Header(scene: Scene) {
  const { widget, words, act } = scene;
  return (
    <header>
      <Mark name={widget.name} logoUrl={widget.logoUrl} />
      <div class="who">
        <h2 id="name">{widget.name}</h2>
        <Open {...scene} />
      </div>
      <Options {...scene} />
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

export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0])
    .join("");

/** Whether they are open now, and today's hours; those of the week are in the greeting. */
function Open({ widget, words, when }: Scene) {
  const hours = widget.openingHours;
  if (!hours?.length) {
    return <p>{words.bookOnline}</p>;
  }
  const now = new Date(Date.now() + widget.ahead);
  const today = when.hours(hours, now);
  const open = when.open(hours, now);
  return (
    <p class={open ? "open" : ""}>
      {open ? words.openNow : words.closedNow}
      {today && ` · ${today}`}
    </p>
  );
}

/** A few things that are seldom wanted, behind one button. */
class Options extends Component<Scene, { shown: boolean }> {
  override state = { shown: false };

  override render(
    { state, widget, words, act, form, sound }: Scene,
    { shown }: { shown: boolean },
  ) {
    const hide = () => this.setState({ shown: false });
    const item = (testId: string, label: string, work: () => void, disabled = false) => (
      <button
        type="button"
        data-testid={testId}
        disabled={disabled}
        onClick={() => {
          hide();
          work();
        }}
      >
        {label}
      </button>
    );
    return (
      <div
        class="menu"
        onKeyDown={(event) => {
          if (event.key === "Escape" && shown) {
            event.stopPropagation();
            hide();
            event.currentTarget.querySelector("button")?.focus();
          }
        }}
        onFocusOut={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
            hide();
          }
        }}
      >
        <button
          type="button"
          class="tool"
          data-testid="options"
          title={words.options}
          aria-label={words.options}
          aria-expanded={shown}
          onClick={() => this.setState({ shown: !shown })}
        >
          <Icon shape="more" />
        </button>
        {shown && (
          <div class="items" role="group" aria-label={words.options}>
            {!form && item("show-form", words.form, () => act.form(true))}
            {form && widget.chat && item("show-chat", words.chat, () => act.form(false))}
            {!form &&
              state.ready &&
              item("start-over", words.startOver, act.startOver, state.waiting)}
            <button
              type="button"
              data-testid="sound"
              aria-pressed={sound}
              onClick={() => act.sound(!sound)}
            >
              {words.sound}
              <span class="switch" aria-hidden="true" />
            </button>
          </div>
        )}
      </div>
    );
  }
}
