import { Fragment, h } from "preact";
import type { QuickReply } from "../api/contract";
import { offers, offersTime } from "../chat/waiting";
import { byDay } from "../words/when";
import type { Scene } from "./scene";

/** Free times by day, then quick replies. */
export function Offer(scene: Scene) {
  const { slots, places } = scene.state;
  // what a card offers is not offered twice
  const replies = scene.state.quickReplies.filter(
    (reply) => !(offers(places) && offersTime(reply)),
  );
  return (
    <>
      {slots.length > 0 && <Slots {...scene} />}
      {replies.length > 0 && <QuickReplies {...scene} replies={replies} />}
    </>
  );
}

function Slots({ state, words, when, act }: Scene) {
  const { slots } = state;
  const first = slots[0];
  const oneProvider = slots.every((slot) => slot.providerName === first?.providerName);
  const zone = first && when.foreignZone(first.start);
  return (
    <section class="card slots" aria-label={words.times}>
      {oneProvider && (
        <p class="soft">
          {words.with} <b>{first?.providerName}</b>
        </p>
      )}
      {byDay(slots).map(([date, ofDay]) => (
        <div key={date}>
          <h3>{when.day(ofDay[0]?.start ?? date)}</h3>
          <div class="grid">
            {ofDay.map((slot) => (
              <button
                key={slot.slotId}
                type="button"
                class="slot"
                data-testid="slot"
                data-start={slot.start}
                aria-label={`${when.short(slot.start)}, ${words.with} ${slot.providerName}`}
                onClick={() =>
                  act.choose(
                    slot.slotId,
                    when.short(slot.start) + (oneProvider ? "" : ` · ${slot.providerName}`),
                  )
                }
              >
                {when.time(slot.start)}
                {!oneProvider && <small>{slot.providerName}</small>}
              </button>
            ))}
          </div>
        </div>
      ))}
      {zone && (
        <p class="soft">
          {words.timesIn} {zone}
        </p>
      )}
    </section>
  );
}

function QuickReplies({ replies, words, act }: Scene & { replies: QuickReply[] }) {
  return (
    <div class="choices" role="group" aria-label={words.choices}>
      {replies.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          class="choice"
          data-testid="quick-reply"
          data-choice={id}
          onClick={() => act.choose(id, label)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
