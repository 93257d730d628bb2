import { Fragment, h } from "preact";
import { Icon } from "./icon";
import type { Scene } from "./scene";

/** What stands above a conversation, before anyone has said anything: when the company is open. */
export function Intro({ widget, words, when }: Scene) {
  const hours = widget.openingHours;
  if (!hours?.length) {
    return null;
  }
  const today = new Date(Date.now() + widget.ahead)
    .toLocaleDateString("en", { weekday: "long", timeZone: widget.zone })
    .toUpperCase();
  return (
    <details class="intro" data-testid="hours">
      <summary>
        <Icon shape="clock" />
        {words.hours}
      </summary>
      <dl>
        {when.week(hours).map(([name, its, day]) => (
          <Fragment key={day}>
            <dt class={day === today ? "today" : ""}>{name}</dt>
            <dd class={day === today ? "today" : ""}>{its || words.closed}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
