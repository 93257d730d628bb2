/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

export const WHITE: Rgb = [255, 255, 255];
export const BLACK: Rgb = [0, 0, 0];
const DEFAULT: Rgb = [59, 91, 219];

/** The contrast that WCAG 2.2 (1.4.3, level AA) asks of text. */
export const READABLE = 4.5;

/** A company's colour, and what may be written on it: black or white, whichever reads better. */
export interface Paint {
  accent: string;
  onAccent: string;
}

/** @param hex `#rrggbb`; anything else gives the house's own blue */
export function paint(hex: string | null): Paint {
  const accent = parse(hex);
  const onAccent = contrast(accent, WHITE) >= READABLE ? WHITE : BLACK;
  return { accent: format(accent), onAccent: format(onAccent) };
}

/** The contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The colour of a text; the house's own for any other text. */
export function parse(hex: string | null): Rgb {
  const digits = /^#([\da-f]{6})$/i.exec(hex ?? "")?.[1];
  if (!digits) {
    return DEFAULT;
  }
  const value = parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export const format = (colour: Rgb): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
