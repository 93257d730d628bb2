import { h } from "preact";

const SHAPES = {
  chat: "M12 3.5c-5 0-9 3.4-9 7.7 0 2.4 1.3 4.6 3.3 6-.1 1.1-.6 2.2-1.4 3.1 1.7-.1 3.2-.7 4.4-1.6.9.2 1.8.3 2.7.3 5 0 9-3.4 9-7.8S17 3.5 12 3.5Z",
  close: "m6.5 6.5 11 11m0-11-11 11",
  down: "m6 9.5 6 6 6-6",
  send: "M12 19V5m-6 6 6-6 6 6",
  again: "M4.5 12a7.5 7.5 0 1 0 2.3-5.4M4.5 4.5v4h4",
  check: "m5 12.5 4.5 4.5L19 7.5",
} as const;

/** A drawing beside words that say the same; assistive technology skips it. */
export const Icon = ({ shape }: { shape: keyof typeof SHAPES }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={SHAPES[shape]} />
  </svg>
);
