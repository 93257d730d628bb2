// Puts the chat on a page from code: the same script that an HTML page embeds.

/**
 * Loads the widget from your Booking Chat server, once.
 *
 * @param {import("./index.d.ts").Options} options
 * @returns {Promise<import("./index.d.ts").BookingChat>} what the page may do with it
 */
export function load({ server, tenantId, publicKey, language, identity, theme, integrity, nonce }) {
  if (window.BookingChat) {
    return Promise.resolve(window.BookingChat);
  }
  const script = document.createElement("script");
  const given = { tenantId, publicKey, language, identity, theme };
  for (const [name, value] of Object.entries(given)) {
    if (value) {
      script.dataset[name] = value;
    }
  }
  if (integrity) {
    script.integrity = integrity;
    script.crossOrigin = "anonymous";
  }
  if (nonce) {
    script.nonce = nonce;
  }
  script.async = true;
  script.src = trusted(new URL("/widget/chat-widget.js", server).href);
  return new Promise((resolve, reject) => {
    script.onload = () =>
      window.BookingChat
        ? resolve(window.BookingChat)
        : reject(new Error("Booking Chat did not start: see the console."));
    script.onerror = () => reject(new Error(`Booking Chat could not be loaded from ${server}.`));
    document.head.append(script);
  });
}

/** A page that enforces Trusted Types has to allow the policy `booking-chat`. */
function trusted(address) {
  const policy = window.trustedTypes?.createPolicy("booking-chat", {
    createScriptURL: (text) => text,
  });
  return policy ? policy.createScriptURL(address) : address;
}
