import type {
  Api,
  ChatReply,
  Proposal,
  Receipt,
  StartedConversation,
  Turn,
  Visit,
  Visitor,
} from "../api/contract";
import { failureOf, refusalOf } from "../api/error";
import type { Failure } from "./state";

/**
 * What outlives a page: the visit, a turn whose reply never came, and the cards that the API's
 * transcript does not hold.
 */
export interface Remembered {
  visit: Visit;
  unanswered?: Turn | undefined;
  /** The open proposal, valid while the message it came with is the last one. */
  proposal?: { after: string; proposal: Proposal } | undefined;
  receipts: { after: string; receipt: Receipt }[];
  /** While the visitor waits for a person: the lines that they have seen. */
  seen?: number | undefined;
}

/** What is remembered once a turn was answered. */
export function settled(kept: Remembered, reply: ChatReply): Remembered {
  const after = reply.messages.at(-1)?.messageId ?? "";
  return {
    visit: kept.visit,
    proposal: reply.proposal ? { after, proposal: reply.proposal } : undefined,
    receipts: [...kept.receipts, ...reply.receipts.map((receipt) => ({ after, receipt }))],
  };
}

/** Whoever begins anew goes on being that visitor, as long as they are known. */
export async function begun(
  api: Api,
  language: string,
  known: Visitor | undefined,
): Promise<StartedConversation> {
  try {
    return await api.start(language, known);
  } catch (error) {
    if (!(known && refusalOf(error).lost)) {
      throw error; // whoever begins shows it
    }
    return api.start(language);
  }
}

/** Asks again for a reply that the last page did not live to see; nothing is done twice. */
export async function answered(
  api: Api,
  kept: Remembered,
): Promise<{ kept: Remembered; failure: Failure | null }> {
  if (!kept.unanswered) {
    return { kept, failure: null };
  }
  try {
    return { kept: settled(kept, await api.send(kept.visit, kept.unanswered)), failure: null };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.repeatable || refusal.lost) {
      throw refusal; // whoever resumes decides
    }
    return { kept: { ...kept, unanswered: undefined }, failure: failureOf(refusal) };
  }
}

/** Without an array: there are pages that teach arrays to write themselves in another way. */
const text = (remembered: Remembered): string =>
  JSON.stringify({ ...remembered, receipts: { ...remembered.receipts } });

/** Keeps one visitor's visit to one tenant in this browser. */
export interface Memory {
  recall(): Remembered | undefined;
  keep(remembered: Remembered): void;
  forget(): void;
}

/** Storage may be missing or full (private windows, sandboxed frames): then a visit is one page long. */
export function browserMemory(key: string, storage: () => Storage): Memory {
  const attempt = <T>(work: (store: Storage) => T): T | undefined => {
    try {
      return work(storage());
    } catch {
      return undefined; // the chat goes on, only without a memory
    }
  };
  return {
    recall: () =>
      attempt((store) => {
        const remembered = JSON.parse(store.getItem(key) ?? "null") as Remembered | null;
        return remembered?.visit?.visitorToken
          ? { ...remembered, receipts: Object.values(remembered.receipts) }
          : undefined;
      }),
    keep: (remembered) => void attempt((store) => store.setItem(key, text(remembered))),
    forget: () => void attempt((store) => store.removeItem(key)),
  };
}
