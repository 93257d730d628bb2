import type { Embed } from "../loader/embed";
import type { Slot, Visitor } from "./contract";
import { ApiError, type ErrorCode } from "./error";
import { listen, type Hear } from "./stream";

/** Longer than the agent's own deadline of 25 s, so that the server's answer comes first. */
const DEADLINE_MILLIS = 40_000;

interface Refusal {
  message?: string;
  extensions?: { code?: string; field?: string; alternatives?: Slot[] };
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: Refusal[];
}

/**
 * Posts one operation and gives the field of that name, or throws {@link ApiError}. A turn is heard
 * while it is answered where `hear` is given and server and browser can.
 */
export type Post = <T>(
  field: string,
  query: string,
  variables?: Record<string, unknown>,
  visitor?: Visitor,
  hear?: Hear,
) => Promise<T>;

export function graphql(embed: Embed, send: typeof fetch = fetch.bind(globalThis)): Post {
  // refusals are said in it: the page's at first, then the conversation's
  let language = embed.pageLanguage;
  let streams = true;

  async function post(url: string, body: object, visitor?: Visitor): Promise<Response> {
    const response = await send(url, {
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
    return response;
  }

  /** A turn's answer as it comes; nothing where the mutation has to be asked for it. */
  async function heard(
    field: string,
    input: object,
    visitor: Visitor | undefined,
    hear: Hear,
  ): Promise<Answer | undefined> {
    try {
      const response = await post(embed.stream, input, visitor);
      const events = response.headers.get("content-type")?.startsWith("text/event-stream");
      if (!events || !response.body) {
        streams = response.ok || response.status !== 404;
        const refused = (await response.json()) as Answer;
        return streams && refused.errors ? refused : undefined;
      }
      const [name, data] = await listen(response.body, hear);
      return name === "reply" ? { data: { [field]: data } } : { errors: [data as Refusal] };
    } catch (error) {
      if ((error as Error).name === "TimeoutError") {
        throw error; // waited long enough
      }
      return undefined; // the same turn again: what was done is not done twice
    }
  }

  async function exchange(
    field: string,
    query: string,
    variables?: Record<string, unknown>,
    visitor?: Visitor,
    hear?: Hear,
  ): Promise<Answer> {
    try {
      return (
        (streams && hear && (await heard(field, variables!.input as object, visitor, hear))) ||
        // refusals made by the container have a GraphQL body too, whatever their HTTP status
        ((await (await post(embed.endpoint, { query, variables }, visitor)).json()) as Answer)
      );
    } catch {
      // no connection, a deadline, or a proxy's HTML page: the visitor is offered another try
      throw new ApiError("OFFLINE");
    }
  }

  return async <T>(
    field: string,
    query: string,
    variables?: Record<string, unknown>,
    visitor?: Visitor,
    hear?: Hear,
  ) => {
    const answer = await exchange(field, query, variables, visitor, hear);
    const error = answer.errors?.[0];
    if (error) {
      const { code, alternatives, field } = error.extensions ?? {};
      // without a code it is nothing the visitor did: worth another try
      throw new ApiError(
        (code ?? "UNAVAILABLE") as ErrorCode,
        error.message,
        alternatives ?? [],
        field,
      );
    }
    const value = answer.data?.[field];
    if (value == null) {
      throw new ApiError("UNAVAILABLE");
    }
    language = (value as { language?: string }).language ?? language;
    return value as T;
  };
}
