import { BLACK, contrast, format, parse, READABLE, WHITE, type Rgb } from "../loader/colour";

// the softer of the surfaces in base.css, on which text reads worst
const LIGHT: Rgb = [241, 242, 246];
const DARK: Rgb = [36, 38, 45];

/** Barely readable looks dull on a dark surface. */
const BRIGHT = 5.5;

/** The company's colour as text on a light and on a dark surface. */
export interface Tints {
  onLight: string;
  onDark: string;
}

/**
 * Makes any colour usable as text: mixed with black or white until it reads on the given surfaces.
 *
 * @param hex `#rrggbb`; anything else gives the house's own blue
 */
export function tints(hex: string | null): Tints {
  const accent = parse(hex);
  return {
    onLight: format(legible(accent, LIGHT, BLACK)),
    onDark: format(legible(accent, DARK, WHITE, BRIGHT)),
  };
}

function legible(colour: Rgb, surface: Rgb, towards: Rgb, least = READABLE): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, towards, share);
    if (contrast(mixed, surface) >= least) {
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
