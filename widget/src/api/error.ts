import type { Slot } from "./contract";

/** The API's stable codes, and OFFLINE for an answer that never came. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "INVALID"
  | "SLOT_TAKEN"
  | "POLICY"
  | "RATE_LIMITED"
  | "QUOTA_EXCEEDED"
  | "CONFLICT"
  | "UNAVAILABLE"
  | "OFFLINE";

const REPEATABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "OFFLINE",
  "UNAVAILABLE",
  "CONFLICT",
  "RATE_LIMITED",
]);

/** An operation that did not succeed. The message is meant for the visitor; it may be empty. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    message = "",
    readonly alternatives: Slot[] = [],
    /** The path of what has to change; only of INVALID. */
    readonly field = "",
  ) {
    super(message);
  }

  /** Whether the same turn may simply be sent again. */
  get repeatable(): boolean {
    return REPEATABLE.has(this.code);
  }

  /** Whether the conversation is gone for this visitor, so that only a new one helps. */
  get lost(): boolean {
    return this.code === "UNAUTHENTICATED" || this.code === "NOT_FOUND";
  }
}

/** What a refusal comes to for whoever reads it. */
export const failureOf = ({ code, message, repeatable }: ApiError) => ({
  text: message,
  repeatable,
  form: code !== "FORBIDDEN",
});

/** What a caught value means to the visitor; what is not the API's own word counts as no answer. */
export const refusalOf = (caught: unknown): ApiError =>
  caught instanceof ApiError ? caught : new ApiError("OFFLINE");
