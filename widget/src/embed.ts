/** What the page says about the widget it embeds. */
export interface Embed {
  tenantId: string;
  publicKey: string;
  /** The GraphQL endpoint beside the script. */
  endpoint: string;
  /** BCP 47; what the page asks for, by the script's `data-language` or its own `lang`. */
  pageLanguage: string;
  /** For pages whose content security policy lets only marked styles in. */
  nonce: string;
}

/** Reads the embedding script element; throws with a sentence for the page's author. */
export function readEmbed(script: HTMLScriptElement | null, pageLanguage: string): Embed {
  const { tenantId, publicKey, language } = script?.dataset ?? {};
  if (!script || !tenantId || !publicKey) {
    throw new Error("the script needs data-tenant-id and data-public-key");
  }
  return {
    tenantId,
    publicKey,
    endpoint: new URL("graphql", script.src).href,
    pageLanguage: language || pageLanguage,
    nonce: script.nonce || "",
  };
}
