/** What the page says about the widget it embeds. */
export interface Embed {
  tenantId: string;
  publicKey: string;
  /** The GraphQL endpoint beside the script. */
  endpoint: string;
  /** Where turns are heard while they are answered. */
  stream: string;
  /** BCP 47; what the page asks for, by the script's `data-language` or its own `lang`. */
  pageLanguage: string;
  /** `light` or `dark`, whatever the visitor's device prefers; empty: as that prefers. */
  theme: string;
  /** For pages whose content security policy lets only marked styles in. */
  nonce: string;
  /** What the company's site signed of its visitor; empty for a stranger. */
  identity: string;
}

/** Reads the embedding script element; throws with a sentence for the page's author. */
export function readEmbed(script: HTMLScriptElement | null, pageLanguage: string): Embed {
  const { tenantId, publicKey, language, identity, theme } = script?.dataset ?? {};
  if (!script || !tenantId || !publicKey) {
    throw new Error("the script needs data-tenant-id and data-public-key");
  }
  return {
    tenantId,
    publicKey,
    endpoint: new URL("graphql", script.src).href,
    stream: new URL("chat/stream", script.src).href,
    pageLanguage: language || pageLanguage,
    theme: theme || "",
    nonce: script.nonce || "",
    identity: identity || "",
  };
}

/** Under which name this browser remembers a visit; who signs in finds no stranger's. */
export function storageKey({ tenantId, identity }: Embed): string {
  const person = personOf(identity);
  return `booking-chat:${tenantId}${person && `:${person}`}`;
}

/** Whom the site vouches for. What it says is verified by the API, not here. */
export function personOf(identity: string): string {
  try {
    const claims = atob((identity.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/"));
    return String((JSON.parse(claims) as { sub?: unknown }).sub ?? "");
  } catch {
    return ""; // the API will refuse it
  }
}
