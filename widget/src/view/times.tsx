import { Component, h } from "preact";
import type { Slot } from "../api/contract";
import { byDay } from "../words/when";
import type { Scene } from "./scene";

/** Of a day with many times, so many are shown at first. */
const FIRST = 12;

interface Props extends Pick<Scene, "words" | "when"> {
  slots: Slot[];
  pick: (slot: Slot, label: string) => void;
  /** Asks for more days; absent when there are none. */
  more?: (() => void) | undefined;
  /** They are on their way. */
  loading?: boolean;
}

interface State {
  date: string;
  all: boolean;
}

/** Free times: their days as tabs, and those of the chosen day as buttons. */
export class Times extends Component<Props, State> {
  override state: State = { date: "", all: false };

  override render({ words, when, slots, pick, more, loading }: Props, { date, all }: State) {
    const days = byDay(slots);
    const chosen = days.find(([each]) => each === date) ?? days[0];
    if (!chosen) {
      return null;
    }
    const [open, ofDay] = chosen;
    const oneProvider = slots.every(({ providerName }) => providerName === slots[0]?.providerName);
    const zone = when.foreignZone(ofDay[0]!.start);
    const shown = all ? ofDay : ofDay.slice(0, FIRST);
    const grid = (
      <div class="grid">
        {shown.map((slot) => (
          <button
            key={slot.slotId}
            type="button"
            class="slot"
            data-testid="slot"
            data-start={slot.start}
            onClick={() =>
              pick(slot, when.short(slot.start) + (oneProvider ? "" : ` · ${slot.providerName}`))
            }
          >
            <span class="aside">{when.date(open)}, </span>
            {when.time(slot.start)}
            {/* read aloud, and seen where there is more than one */}
            <small class={oneProvider ? "aside" : ""}> {slot.providerName}</small>
          </button>
        ))}
      </div>
    );
    return (
      <section class="card times" aria-label={words.times}>
        {days.length > 1 && (
          <div class="days" role="tablist" aria-label={words.days} onKeyDown={this.steer}>
            {days.map(([each]) => {
              const [weekday, day, month] = when.tab(each);
              return (
                <button
                  key={each}
                  type="button"
                  role="tab"
                  class="day"
                  data-testid="day"
                  data-date={each}
                  aria-selected={each === open}
                  tabIndex={each === open ? 0 : -1}
                  onClick={() => this.setState({ date: each, all: false })}
                >
                  <span>{weekday} </span>
                  <b>{day} </b>
                  <span>{month}</span>
                </button>
              );
            })}
          </div>
        )}
        <div
          role={days.length > 1 ? "tabpanel" : "group"}
          aria-label={when.day(ofDay[0]!.start)}
          class="ofday"
        >
          <h3>{when.day(ofDay[0]!.start)}</h3>
          {oneProvider && (
            <p class="soft">
              {words.with} {ofDay[0]!.providerName}
            </p>
          )}
          {grid}
          {shown.length < ofDay.length && (
            <button type="button" class="link" onClick={() => this.setState({ all: true })}>
              {words.allTimes} ({ofDay.length})
            </button>
          )}
        </div>
        {zone && (
          <p class="soft">
            {words.timesIn} {zone}
          </p>
        )}
        {more && (
          <button
            type="button"
            class="choice more"
            data-testid="more"
            disabled={loading}
            onClick={more}
          >
            {loading ? words.loading : words.moreTimes}
          </button>
        )}
      </section>
    );
  }

  /** Arrows, Home and End choose the day, as in any list of tabs. */
  private steer = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = tabs.indexOf(event.target as HTMLElement);
    const rtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const places: Record<string, number> = {
      ArrowRight: at + (rtl ? -1 : 1),
      ArrowLeft: at + (rtl ? 1 : -1),
      Home: 0,
      End: tabs.length - 1,
    };
    const place = places[event.key];
    if (place !== undefined) {
      event.preventDefault();
      const tab = tabs[(place + tabs.length) % tabs.length]!;
      tab.click();
      tab.focus();
    }
  };
}
