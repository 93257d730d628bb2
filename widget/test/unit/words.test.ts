import { describe, expect, it } from "vitest";
import { en } from "../../src/words/en";
import { es } from "../../src/words/es";
import { pt } from "../../src/words/pt";
import { firstSpoken } from "../../src/loader/words";
import { localeFor, wordsFor } from "../../src/words/words";

const flat = (words: object): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[key, value] as [string, string]]
      : flat(value as object).map(([inner, text]) => [`${key}.${inner}`, text] as [string, string]),
  );

describe("languages", () => {
  it("are complete", () => {
    const keys = flat(en).map(([key]) => key);
    for (const words of [es, pt]) {
      expect(flat(words).map(([key]) => key)).toEqual(keys);
    }
    for (const [key, text] of [es, en, pt].flatMap(flat)) {
      expect(text.trim(), key).not.toBe("");
    }
  });

  it("are found by tag, whatever its region", () => {
    expect(wordsFor("es-CL")).toBe(es);
    expect(wordsFor("PT_br")).toBe(pt);
    expect(wordsFor("de")).toBe(en);
  });

  it("are the page's before the company's", () => {
    expect(firstSpoken("en-GB", "es-CL")).toBe("en-GB");
    expect(firstSpoken("", "es-CL")).toBe("es-CL");
    expect(firstSpoken("de", "fr")).toBe("en");
  });

  it("take the company's region for dates only in the company's language", () => {
    expect(localeFor("es", "es-CL")).toBe("es-CL");
    expect(localeFor("en", "es-CL")).toBe("en");
  });
});
