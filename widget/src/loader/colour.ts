/** Red, green and blue from 0 to 255. */
type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const DEFAULT: Rgb = [59, 91, 219];

// the softer of the surfaces in base.css, on which text reads worst
const LIGHT: Rgb = [241, 242, 246];
const DARK: Rgb = [36, 38, 45];

/** The contrast that WCAG 2.2 (1.4.3, level AA) asks of text. */
const READABLE = 4.5;

/** A company's colour, and what may be written on it and with it. */
export interface Palette {
  accent: string;
  /** Text on the accent. */
  onAccent: string;
  /** The accent as text on a light and on a dark surface. */
  onLight: string;
  onDark: string;
}

/**
 * Makes any colour usable: black or white text on it, whichever reads better, and versions of it
 * mixed with black or white until they read as text on the given surfaces.
 *
 * @param hex `#rrggbb`; anything else gives the house's own blue
 */
export function palette(hex: string | null): Palette {
  const accent = parse(hex) ?? DEFAULT;
  const onAccent = contrast(accent, WHITE) >= READABLE ? WHITE : BLACK;
  return {
    accent: format(accent),
    onAccent: format(onAccent),
    onLight: format(legible(accent, LIGHT, BLACK)),
    onDark: format(legible(accent, DARK, WHITE)),
  };
}

function legible(colour: Rgb, surface: Rgb, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, towards, share);
    if (contrast(mixed, surface) >= READABLE) {
      return mixed;
    }
  }
  return towards;
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  Math.round(from[0] + (to[0] - from[0]) * share),
  Math.round(from[1] + (to[1] - from[1]) * share),
  Math.round(from[2] + (to[2] - from[2]) * share),
];

/** The contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(one: Rgb, other: Rgb): number {
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

function parse(hex: string | null): Rgb | undefined {
  const digits = /^#([\da-f]{6})$/i.exec(hex ?? "")?.[1];
  if (!digits) {
    return undefined;
  }
  const value = parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

const format = (colour: Rgb): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
