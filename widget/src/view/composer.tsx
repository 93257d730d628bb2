import { h } from "preact";
import { Icon } from "./icon";
import type { Scene } from "./scene";

/** The API's own limit. */
const MAX_CHARACTERS = 2000;

/** Where the visitor writes. Enter sends, Shift+Enter breaks the line. */
export function Composer({ state, words, act }: Scene) {
  const send = (form: HTMLFormElement) => {
    const box = form.elements.namedItem("text") as HTMLTextAreaElement;
    if (state.ready && !state.waiting && box.value.trim()) {
      act.say(box.value);
      box.value = "";
      fit(box);
      box.focus();
    }
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <textarea
        name="text"
        rows={1}
        data-testid="input"
        maxLength={MAX_CHARACTERS}
        placeholder={words.write}
        aria-label={words.write}
        autocomplete="off"
        enterkeyhint="send"
        onInput={(event) => fit(event.currentTarget)}
        onKeyDown={(event) => {
          // an input method's Enter picks a word and does not send
          if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            send(event.currentTarget.form!);
          }
        }}
      />
      <button
        type="submit"
        class="send"
        data-testid="send"
        aria-label={words.send}
        disabled={!state.ready || state.waiting}
      >
        <Icon shape="send" />
      </button>
    </form>
  );
}

/** Grows with the text; panel.css sets the most. */
function fit(box: HTMLTextAreaElement): void {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}
