import { Fragment, h } from "preact";
import type { WaitingEntry } from "../api/contract";
import { Answer } from "./cards";
import type { Scene } from "./scene";

/** What the visitor waits for: a card for a time that is held for them, a line for the rest. */
export function Places(scene: Scene) {
  const { places, taken } = scene.state;
  return (
    <>
      {places.map((place) =>
        place.offered ? (
          place.offered.start !== taken && <Held key={place.waitingId} {...scene} place={place} />
        ) : (
          <Waits key={place.waitingId} {...scene} place={place} />
        ),
      )}
    </>
  );
}

type Props = Scene & { place: WaitingEntry };

function Held({ words, when, act, place }: Props) {
  const { waitingId, serviceName, offered, offeredUntil } = place;
  if (!offered || !offeredUntil) {
    return null;
  }
  const { start, providerName } = offered;
  return (
    <section class="card" data-testid="offer" data-start={start} aria-label={words.freed}>
      <h3>{words.freed}</h3>
      <p>
        <b>
          {when.day(start)}, {when.time(start)}
        </b>
        <br />
        {serviceName} {words.with} {providerName}
      </p>
      <p class="soft">
        {words.held} {when.time(offeredUntil)}
      </p>
      <div class="answers">
        <Answer
          id="take"
          label={words.take}
          onClick={() => act.take(waitingId, when.short(start))}
          primary
        />
        <Answer id="decline" label={words.decline} onClick={() => act.decline(waitingId)} />
      </div>
    </section>
  );
}

function Waits({ words, when, act, place }: Props) {
  const { waitingId, serviceName, from, to } = place;
  return (
    <p class="note" data-testid="waiting">
      {words.waits}: {serviceName}, {when.date(from)}
      {from !== to && ` – ${when.date(to)}`}{" "}
      <button type="button" class="link" data-testid="leave" onClick={() => act.leave(waitingId)}>
        {words.leave}
      </button>
    </p>
  );
}
