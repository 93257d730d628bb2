import { Fragment, h } from "preact";
import type { QuickReply } from "../api/contract";
import { isProvider, isService } from "../chat/offered";
import { offers, offersTime } from "../chat/waiting";
import { initials } from "./header";
import type { Scene } from "./scene";
import { Times } from "./times";

/** Free times by day, then quick replies. */
export function Offer(scene: Scene) {
  const { state, act } = scene;
  // what a card offers is not offered twice
  const replies = state.quickReplies.filter(
    (reply) => !(offers(state.places) && offersTime(reply)),
  );
  return (
    <>
      {state.slots.length > 0 && (
        <Times
          {...scene}
          slots={state.slots}
          pick={(slot, label) => act.choose(slot.slotId, label)}
          more={state.more === "none" ? undefined : act.more}
          loading={state.more === "loading"}
        />
      )}
      {replies.length > 0 && <QuickReplies {...scene} replies={replies} />}
    </>
  );
}

function QuickReplies({ state, replies, words, when, act }: Scene & { replies: QuickReply[] }) {
  const cards = replies.some(isService) || replies.some(isProvider);
  return (
    <div class={cards ? "options" : "choices"} role="group" aria-label={words.choices}>
      {replies.map((reply) => {
        const { id, label } = reply;
        const service = state.services.find(({ serviceId }) => id === `service:${serviceId}`);
        return (
          <button
            key={id}
            type="button"
            class={cards ? "option" : "choice"}
            data-testid="quick-reply"
            data-choice={id}
            onClick={() => act.choose(id, label)}
          >
            {isProvider(reply) && <Face name={id === "anyone" ? "" : label} />}
            {service ? <ServiceFacts service={service} when={when} /> : label}
          </button>
        );
      })}
    </div>
  );
}

/** A professional's initials; a mark for whoever is free. */
const Face = ({ name }: { name: string }) => (
  <span class="face" aria-hidden="true">
    {initials(name) || "✳"}
  </span>
);

/** What a service is, takes and costs. */
export const ServiceFacts = ({
  service: { name, description, durationMinutes, priceMinor, currency },
  when,
}: Pick<Scene, "when"> & { service: Scene["state"]["services"][0] }) => (
  <>
    <span class="what">
      <b>{name}</b>
      {description && <small>{description}</small>}
    </span>
    <span class="terms">
      {priceMinor !== null && currency && <b>{when.price(priceMinor, currency)}</b>}
      <small>{when.duration(durationMinutes)}</small>
    </span>
  </>
);
