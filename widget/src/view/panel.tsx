import { h } from "preact";
import { Composer } from "./composer";
import { Header } from "./header";
import { steer } from "./keys";
import { Log } from "./log";
import type { Scene } from "./scene";

/** The chat. It stays when it is closed, so that a half-written message does. */
export function Panel(scene: Scene) {
  const { state, act } = scene;
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
      <Log {...scene} />
      <Composer {...scene} />
    </div>
  );
}
