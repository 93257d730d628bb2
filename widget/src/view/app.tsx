import { Fragment, h } from "preact";
import { Composer } from "./composer";
import { Header } from "./header";
import { steer } from "./keys";
import { Launcher } from "./launcher";
import { Log } from "./log";
import type { Scene } from "./scene";

/** The launcher, and the panel from its first opening on, so that a half-written message stays. */
export function App({ scene, opened }: { scene: Scene; opened: boolean }) {
  const { state, act } = scene;
  return (
    <>
      {opened && (
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
      )}
      <Launcher {...scene} />
    </>
  );
}
