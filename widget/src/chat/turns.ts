import type { Turn } from "../api/contract";

/** A new turn id: 128 random bits, so that no two turns of anyone share one. */
export function newTurnId(random: Crypto = crypto): string {
  const bytes = random.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A turn in the visitor's own words. */
export function spoken(text: string): Turn {
  return { turnId: newTurnId(), text, label: text };
}

/** A turn that picks something offered. */
export function chosen(choice: string, label: string): Turn {
  return { turnId: newTurnId(), choice, label };
}
