import type { Embed } from "../embed";
import type { Slot } from "./contract";
import { ApiError, type ErrorCode } from "./error";

/** Longer than the agent's own deadline of 25 s, so that the server's answer comes first. */
const DEADLINE_MILLIS = 40_000;

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message?: string; extensions?: { code?: string; alternatives?: Slot[] } }[];
}

/** Who asks: the API gives a new token when this one grows old. */
export interface Visitor {
  visitorToken: string;
}

/** Posts one operation and gives the field of that name, or throws {@link ApiError}. */
export type Post = <T>(
  field: string,
  query: string,
  variables?: object,
  visitor?: Visitor,
) => Promise<T>;

export function graphql(embed: Embed, send: typeof fetch = fetch.bind(globalThis)): Post {
  // refusals are said in it: the page's at first, then the conversation's
  let language = embed.pageLanguage;
  return async <T>(field: string, query: string, variables?: object, visitor?: Visitor) => {
    const answer = await exchange(send, embed, language, { query, variables }, visitor);
    const error = answer.errors?.[0];
    if (error) {
      const { code, alternatives } = error.extensions ?? {};
      // without a code it is nothing the visitor did: worth another try
      throw new ApiError((code ?? "UNAVAILABLE") as ErrorCode, error.message, alternatives ?? []);
    }
    const value = answer.data?.[field];
    if (value == null) {
      throw new ApiError("UNAVAILABLE");
    }
    if (!language || field !== "widget") {
      language = (value as { language?: string }).language ?? language;
    }
    return value as T;
  };
}

async function exchange(
  send: typeof fetch,
  embed: Embed,
  language: string,
  body: object,
  visitor?: Visitor,
): Promise<Answer> {
  try {
    const response = await send(embed.endpoint, {
      method: "POST",
      credentials: "omit",
      headers: {
        "content-type": "application/json",
        "x-api-key": embed.publicKey,
        "x-tenant-id": embed.tenantId,
        // a page may call its language anything, a header may not
        ...(/^[\w-]+$/.test(language) && { "accept-language": language }),
        ...(visitor && { "x-visitor-token": visitor.visitorToken }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(DEADLINE_MILLIS),
    });
    const renewed = response.headers.get("x-visitor-token");
    if (visitor && renewed) {
      visitor.visitorToken = renewed; // kept with the visit after the turn
    }
    // refusals made by the container have a GraphQL body too, whatever their HTTP status
    return (await response.json()) as Answer;
  } catch {
    // no connection, a deadline, or a proxy's HTML page: the visitor is offered another try
    throw new ApiError("OFFLINE");
  }
}
