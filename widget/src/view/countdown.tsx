import { Component, h } from "preact";
import type { Scene } from "./scene";

interface Props extends Pick<Scene, "words" | "widget"> {
  /** When the time is held no longer. */
  until: string;
}

/** How long a time is still held: minutes and seconds by the server's clock. */
export class Countdown extends Component<Props> {
  private timer: ReturnType<typeof setInterval> | undefined;

  override componentDidMount() {
    this.timer = setInterval(() => this.setState({}), 1_000);
  }

  override componentWillUnmount() {
    clearInterval(this.timer);
  }

  override render({ words, widget, until }: Props) {
    const left = Math.floor((Date.parse(until) - Date.now() - widget.ahead) / 1_000);
    if (!(left > 0)) {
      return <p class="soft">{words.expired}</p>;
    }
    const seconds = String(left % 60).padStart(2, "0");
    return (
      <p class="soft">
        {words.heldFor} {/* not read aloud every second, but whenever it is asked for */}
        <b class="clock" role="timer" data-testid="countdown">
          {Math.floor(left / 60)}:{seconds}
        </b>
      </p>
    );
  }
}
