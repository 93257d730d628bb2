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
  /** For pages whose content security policy lets only marked styles in. */
  nonce: string;
  /** What the company's site signed of its visitor; empty for a stranger. */
  identity: string;
}

/** Reads the embedding script element; throws with a sentence for the page's author. */
export function readEmbed(script: HTMLScriptElement | null, pageLanguage: string): Embed {
  const { tenantId, publicKey, language, identity } = script?.dataset ?? {};
  if (!script || !tenantId || !publicKey) {
    throw new Error("the script needs data-tenant-id and data-public-key");
  }
  return {
    tenantId,
    publicKey,
    endpoint: new URL("graphql", script.src).href,
    stream: new URL("chat/stream", script.src).href,
    pageLanguage: language || pageLanguage,
    nonce: script.nonce || "",
    identity: identity || "",
  };
}

/**
 * Whom the site vouches for, as far as this browser has to tell people apart: who signs in finds no
 * stranger's conversation. What it says is verified by the API, not here.
 */
export function personOf(identity: string): string {
  try {
    const claims = atob((identity.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/"));
    return String((JSON.parse(claims) as { sub?: unknown }).sub ?? "");
  } catch {
    return ""; // the API will refuse it
  }
}
