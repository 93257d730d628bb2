import { Fragment, h } from "preact";
import type { Proposal, Receipt } from "../api/contract";
import { Countdown } from "./countdown";
import { Icon } from "./icon";
import type { Scene } from "./scene";

/** What a "yes" would do, with the answers under it. */
export function ProposalCard(scene: Scene & { proposal: Proposal }) {
  const { words, proposal } = scene;
  return (
    <section class="card" data-testid="proposal" aria-label={words.propose[proposal.action]}>
      <h3>{words.propose[proposal.action]}</h3>
      <Facts {...scene} {...proposal} />
      {proposal.heldUntil && <Countdown {...scene} until={proposal.heldUntil} />}
      <div class="answers">
        <Answers {...scene} />
      </div>
    </section>
  );
}

/** The assistant's own quick replies are the answers; plain words where it offers none. */
function Answers({ state, words, act }: Scene) {
  const offered = state.quickReplies;
  if (offered.length === 0) {
    return (
      <>
        <Answer id="yes" label={words.yes} onClick={() => act.say(words.yes)} primary />
        <Answer id="no" label={words.no} onClick={() => act.say(words.no)} />
      </>
    );
  }
  const primary = offered.find(({ id }) => id !== "no")?.id;
  return (
    <>
      {offered.map(({ id, label }) => (
        <Answer
          key={id}
          id={id}
          label={label}
          onClick={() => act.choose(id, label)}
          primary={id === primary}
        />
      ))}
    </>
  );
}

interface AnswerProps {
  id: string;
  label: string;
  onClick: () => void;
  primary?: boolean;
}

export const Answer = ({ id, label, onClick, primary }: AnswerProps) => (
  <button
    type="button"
    class={primary ? "choice primary" : "choice"}
    data-testid="quick-reply"
    data-choice={id}
    onClick={onClick}
  >
    {label}
  </button>
);

/** What was really changed. */
export function ReceiptCard(scene: Scene & { receipt: Receipt }) {
  const { words, act, receipt } = scene;
  const { action, booking } = receipt;
  return (
    <section
      class={`card receipt ${action}`}
      data-testid="receipt"
      data-action={action}
      data-code={booking.code}
      aria-label={words.done[action]}
    >
      <h3>
        <span class="seal">
          <Icon shape={action === "CANCEL" ? "close" : "check"} />
        </span>
        {words.done[action]}
      </h3>
      <Facts {...scene} {...booking} />
      {booking.calendar && action !== "CANCEL" && (
        // a link with its content in it: no policy of the page has to allow another address
        <a
          class="choice"
          data-testid="calendar"
          download={`${booking.code}.ics`}
          href={`data:text/calendar;charset=utf-8,${encodeURIComponent(booking.calendar)}`}
        >
          <Icon shape="calendar" />
          {words.calendar}
        </a>
      )}
      {action !== "CANCEL" && scene.state.ready && !scene.form && (
        <div class="answers" data-testid="changes">
          <Answer
            id="move"
            label={words.move}
            onClick={() => act.say(`${words.sayMove} ${booking.code}`)}
          />
          <Answer
            id="cancel"
            label={words.cancel}
            onClick={() => act.say(`${words.sayCancel} ${booking.code}`)}
          />
        </div>
      )}
      <dl class="code">
        <dt>{words.code}</dt>
        <dd>{booking.code}</dd>
      </dl>
    </section>
  );
}

export type FactsProps = Scene & Pick<Proposal, "serviceName" | "providerName" | "start" | "end">;

export function Facts({ words, when, serviceName, providerName, start, end }: FactsProps) {
  const zone = when.foreignZone(start);
  return (
    <dl>
      <dt>{words.when}</dt>
      <dd>
        <b>{when.day(start)}</b>
        <br />
        {when.time(start)} – {when.time(end)}
        {zone && <p class="soft">{zone}</p>}
      </dd>
      <dt>{words.service}</dt>
      <dd>{serviceName}</dd>
      <dt>{words.provider}</dt>
      <dd>{providerName}</dd>
    </dl>
  );
}
