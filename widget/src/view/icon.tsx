import { h } from "preact";

const SHAPES = {
  close: "m6.5 6.5 11 11m0-11-11 11",
  back: "m14.5 6-6 6 6 6",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  calendar: "M5 6.5h14v13H5zM5 10.5h14M8.5 4v4m7-4v4",
  clock: "M12 4a8 8 0 1 0 .01 0M12 8v4.5l3 1.5",
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
