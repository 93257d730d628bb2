/** Adds styles to a shadow root without touching the page; works under a policy that forbids inline style. */
export function dress(root: ShadowRoot, css: string, nonce: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // an older browser: an element does the same, where the page's policy lets it
    const style = document.createElement("style");
    style.nonce = nonce;
    style.textContent = css;
    root.prepend(style);
  }
}
