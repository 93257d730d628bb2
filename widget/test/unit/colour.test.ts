import { describe, expect, it } from "vitest";
import { paint } from "../../src/loader/colour";
import { tints } from "../../src/look/tint";

const palette = (hex: string | null) => ({ ...paint(hex), ...tints(hex) });

/** WCAG 2.2 contrast, written anew so that it cannot share the tested code's mistake. */
function contrast(one: string, other: string): number {
  const light = (hex: string) =>
    [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4)))
      .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index]!, 0);
  const [a, b] = [light(one), light(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const COLOURS = Array.from({ length: 512 }, (_, index) => {
  const channel = (shift: number) => (((index >> shift) & 7) * 36).toString(16).padStart(2, "0");
  return `#${channel(6)}${channel(3)}${channel(0)}`;
});

describe("any colour of a company", () => {
  it("is readable with what is written on it and with it", () => {
    for (const colour of [...COLOURS, "#ffffff", "#000000", "#777777"]) {
      const { accent, onAccent, onLight, onDark } = palette(colour);
      expect(accent).toBe(colour);
      expect(contrast(onAccent, accent), `on ${colour}`).toBeGreaterThanOrEqual(4.5);
      for (const surface of ["#ffffff", "#f1f2f6"]) {
        expect(contrast(onLight, surface), `${colour} on ${surface}`).toBeGreaterThanOrEqual(4.5);
      }
      for (const surface of ["#191b20", "#24262d"]) {
        expect(contrast(onDark, surface), `${colour} on ${surface}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("stays as it is where it is readable already", () => {
    expect(palette("#9c4a32")).toMatchObject({ onAccent: "#ffffff", onLight: "#9c4a32" });
    expect(palette("#f2c94c")).toMatchObject({ onAccent: "#000000", onDark: "#f2c94c" });
  });

  it("that is none gives the default", () => {
    for (const none of [null, "", "red;}", "#06c", "#12345", "url(x)"]) {
      expect(palette(none).accent).toBe(palette(null).accent);
    }
  });
});
