import { Fragment, h } from "preact";
import { Composer } from "./composer";
import { BookingForm } from "./form";
import { Header } from "./header";
import { steer } from "./keys";
import { Log } from "./log";
import type { Scene } from "./scene";

/** The chat, or the form. It stays when it is closed, so that a half-written message does. */
export function Panel(scene: Scene) {
  const { state, words, act, form } = scene;
  return (
    <div
      id="panel"
      class="panel"
      role="dialog"
      data-testid="panel"
      aria-labelledby="name"
      lang={state.language}
      tabIndex={-1}
      hidden={!state.open}
      onKeyDown={(event) => steer(event, act)}
    >
      <Header {...scene} />
      <p class="away" role="status" data-testid="away" hidden={state.online}>
        {!state.online && words.away}
      </p>
      {form ? (
        <BookingForm {...scene} form={form} />
      ) : (
        <>
          <Log {...scene} />
          <Composer {...scene} />
        </>
      )}
    </div>
  );
}
