// One state of the widget: the API's answers are canned, and the browser remembers a conversation.

(() => {
  const { NOW, PROVIDERS, many, scene } = window.guide;
  const asked = new URLSearchParams(location.search);
  const name = asked.get("state") ?? "greeting";
  const language = asked.get("lang") ?? "es";
  const theme = asked.get("theme") ?? "";
  const { states, services, text, booking, held } = scene(language);
  const state = states[name] ?? states.greeting;
  const tenantId = `guide-${name}`;
  const key = `booking-chat:${tenantId}`;

  document.documentElement.lang = language;
  if (theme === "dark" || (!theme && matchMedia("(prefers-color-scheme: dark)").matches)) {
    addEventListener("DOMContentLoaded", () => document.body.classList.add("dark"));
  }
  Object.assign(document.getElementById("widget").dataset, { tenantId, language, theme });

  const messages = (state.messages ?? []).map(([author, words], index) => ({
    messageId: `m${index}`,
    author,
    text: words,
    at: NOW,
  }));
  const after = messages.at(-1)?.messageId;
  localStorage.setItem(
    key,
    JSON.stringify({
      visit: { conversationId: "c", visitorToken: "t" },
      receipts: state.receipt ? [{ after, receipt: state.receipt }] : [],
      ...(state.proposal && { proposal: { after, proposal: state.proposal } }),
      ...(state.unanswered && { unanswered: { turnId: "t1", text: state.unanswered, label: state.unanswered } }),
      ...(state.seen && { seen: state.seen }),
    }),
  );
  sessionStorage.setItem(`${key}:open`, state.closed ? "" : "1");

  const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"];
  const widget = {
    tenantId,
    name: "Andina Peluquería y Belleza",
    language: { es: "es-CL", en: "en-US", pt: "pt-BR" }[language],
    zone: "America/Santiago",
    primaryColor: asked.get("colour") ? `#${asked.get("colour")}` : "#7a3b69",
    greetingMessage: null,
    position: "bottom-right",
    logoUrl: null,
    openingHours: [
      ...days.map((day) => ({ day, from: "09:00", to: "20:00" })),
      { day: "SATURDAY", from: "10:00", to: "16:00" },
    ],
    now: NOW,
    chat: state.chat ?? true,
  };
  const refusal = (message, code, field) => ({ errors: [{ message, extensions: { code, field } }] });
  const never = new Promise(() => {});

  function answer(query) {
    if (query.includes("widget{")) {
      return { data: { widget } };
    }
    if (query.includes("{waitingList")) {
      return { data: { waitingList: state.waitingList ?? [] } };
    }
    if (query.includes("{services{")) {
      return state.formDown ? refusal("", "UNAVAILABLE") : { data: { services } };
    }
    if (query.includes("{providers(")) {
      return { data: { providers: PROVIDERS } };
    }
    if (query.includes("{availability(")) {
      return { data: { availability: many } };
    }
    if (query.includes("{holdSlot(")) {
      return { data: { holdSlot: held } };
    }
    if (query.includes("{bookSlot(")) {
      return state.right ? { data: { bookSlot: booking } } : refusal(text.name, "INVALID", "customer.name");
    }
    if (query.includes("{sendChatMessage(")) {
      return never;
    }
    if (state.error) {
      return refusal(state.error.message, state.error.code);
    }
    const { slots = [], quickReplies = [], handoff = false } = state;
    return { data: { conversation: { conversationId: "c", language, messages, slots, quickReplies, handoff } } };
  }

  window.fetch = async (url, { body }) => {
    if (String(url).endsWith("/chat/stream")) {
      return new Response("{}", { status: 404 });
    }
    return new Response(JSON.stringify(await answer(JSON.parse(body).query)));
  };

  const item = (testId) =>
    document.querySelector("booking-chat")?.shadowRoot.querySelector(`[data-testid="${testId}"]`);
  const appears = async (testId) => {
    while (!item(testId)) {
      await new Promise((wait) => requestAnimationFrame(wait));
    }
    return item(testId);
  };

  addEventListener("DOMContentLoaded", async () => {
    for (const testId of state.press ?? []) {
      (await appears(testId)).click();
    }
    if (state.offline) {
      await appears("message");
      dispatchEvent(new Event("offline"));
    }
  });
})();
