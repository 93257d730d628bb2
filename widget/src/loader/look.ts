import type { Widget } from "../api/contract";
import type { Embed } from "./embed";

const QUERY =
  "{widget{tenantId name language zone primaryColor greetingMessage position logoUrl " +
  "openingHours{day from to} now chat}}";

interface Answer {
  data?: { widget?: Widget } | null;
  errors?: { message?: string; extensions?: { code?: string } }[];
}

/**
 * How the company presents itself. Asked for until it is there, however long the API is away; an
 * error for the page's author where waiting would not help.
 */
export async function lookOf(embed: Embed, pauseMillis = 2_000): Promise<Widget> {
  const answer = await ask(embed).catch((): Answer => ({})); // no connection, or no JSON
  const error = answer.errors?.[0];
  const code = error?.extensions?.code ?? "UNAVAILABLE";
  if (answer.data?.widget) {
    const { widget } = answer.data;
    return { ...widget, ahead: Date.parse(widget.now) - Date.now() };
  }
  if (code === "FORBIDDEN") {
    return plain(embed); // whoever opens the chat reads that it is not available
  }
  if (!/^(UNAVAILABLE|CONFLICT|RATE_LIMITED)$/.test(code)) {
    throw new Error(error?.message);
  }
  await new Promise((resolve) => setTimeout(resolve, pauseMillis));
  return lookOf(embed, Math.min(pauseMillis * 2, 60_000));
}

async function ask({ endpoint, publicKey, tenantId }: Embed): Promise<Answer> {
  const response = await fetch(endpoint, {
    method: "POST",
    credentials: "omit",
    headers: {
      "content-type": "application/json",
      "x-api-key": publicKey,
      "x-tenant-id": tenantId,
    },
    body: `{"query":"${QUERY}"}`,
    signal: AbortSignal.timeout(40_000),
  });
  return (await response.json()) as Answer;
}

/**
 * The look of a company that is not served at the moment. Only its own pages can read the refusal:
 * a browser keeps that of a wrong origin from the page.
 */
const plain = ({ tenantId, pageLanguage }: Embed): Widget => ({
  tenantId,
  name: location.hostname,
  language: pageLanguage || "en",
  zone: "UTC",
  primaryColor: null,
  greetingMessage: null,
  position: null,
  logoUrl: null,
  openingHours: null,
  now: "",
  chat: true,
  ahead: 0,
});
