import { Fragment, h } from "preact";
import type { Entry } from "../chat/state";
import { Offer } from "./offer";
import { ProposalCard, ReceiptCard } from "./cards";
import { Intro } from "./intro";
import type { Scene } from "./scene";
import { Places } from "./waiting";

/** The conversation so far, and what is on offer now. New lines are read aloud as they come. */
export function Log(scene: Scene) {
  const { state, words } = scene;
  return (
    <div class="log" role="log" aria-live="polite" aria-label={words.conversation} tabIndex={0}>
      <div class="lines">
        {state.entries.length < 2 && <Intro {...scene} />}
        {state.entries.map((entry, index) => (
          <Line
            key={entry.id}
            entry={entry}
            joined={author(state.entries[index - 1]) === author(entry)}
            scene={scene}
          />
        ))}
        {state.waiting && <Typing label={words.typing} heard={state.heard} />}
        {state.proposal ? (
          <ProposalCard {...scene} proposal={state.proposal} />
        ) : (
          <>
            <Places {...scene} />
            <Offer {...scene} />
          </>
        )}
        {state.failure && <Failed {...scene} failure={state.failure} />}
      </div>
    </div>
  );
}

const author = (entry: Entry | undefined) =>
  entry?.kind === "message" ? entry.author : entry?.kind;

function Line({ entry, joined, scene }: { entry: Entry; joined: boolean; scene: Scene }) {
  const { words, widget } = scene;
  switch (entry.kind) {
    case "receipt":
      return <ReceiptCard {...scene} receipt={entry.receipt} />;
    case "handoff":
      return (
        <p class="note" data-testid="handoff">
          {words.handoff}
        </p>
      );
    case "message": {
      if (entry.author === "SYSTEM") {
        return (
          <p class="note" data-testid="message" data-author="SYSTEM">
            {entry.text}
          </p>
        );
      }
      const mine = entry.author === "VISITOR";
      const person = entry.author === "STAFF";
      return (
        <p
          class={`message ${mine ? "mine" : "theirs"} ${joined ? "joined" : ""}`}
          data-testid="message"
          data-author={entry.author}
        >
          <span class={person ? "by" : "aside"}>
            {mine ? words.you : person ? words.team : widget.name}
            <span class="aside">: </span>
          </span>
          {entry.text}
        </p>
      );
    }
  }
}

/** What is heard so far is read aloud once it is the reply. */
const Typing = ({ label, heard }: { label: string; heard: string }) => (
  <>
    {heard && (
      <p class="message theirs" data-testid="heard" aria-hidden="true">
        {heard}
      </p>
    )}
    <div class="message theirs typing" data-testid="typing">
      <span class="aside">{label}</span>
      <i />
      <i />
      <i />
    </div>
  </>
);

function Failed({
  state,
  words,
  act,
  failure,
}: Scene & { failure: NonNullable<Scene["state"]["failure"]> }) {
  return (
    <div class="failure" role="alert" data-testid="error">
      <p>{failure.text || (failure.repeatable ? words.offline : words.refused)}</p>
      {failure.repeatable && (
        <button type="button" class="choice" data-testid="retry" onClick={act.retry}>
          {words.retry}
        </button>
      )}
      {/* never without a way to book */}
      {failure.form && !state.handoff && (
        <button type="button" class="choice" data-testid="show-form" onClick={() => act.form(true)}>
          {words.form}
        </button>
      )}
    </div>
  );
}
