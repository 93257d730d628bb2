// What the make-believe company of the mock says: a script, not an understanding.

const ZONE_OFFSET = "-03:00";
/** The mock's own time, so that every picture is of the same day. */
const NOW = `2026-11-24T10:00:00${ZONE_OFFSET}`;
const TEXTS = {
  es: {
    which: "¿Qué servicio te gustaría?",
    who: "¿Con quién prefieres?",
    anyone: "Con cualquiera",
    greeting: "¡Hola! Soy la asistente de Andina. ¿Qué te gustaría reservar?",
    replies: ["Corte de pelo", "Color", "Manicura"],
    offer: "Estas son las horas más cercanas para un corte de pelo. ¿Cuál te acomoda?",
    name: "¡Perfecto! ¿A nombre de quién la dejo, y en qué teléfono o correo te ubicamos?",
    propose: "Gracias, Sofía. Entonces sería así:",
    done: "¡Listo! Te esperamos. Si necesitas cambiarla, escríbeme por aquí.",
    lost: "No te entendí bien. ¿Quieres reservar una hora?",
    yes: "Sí, reservar",
    no: "No, otra hora",
    service: "Corte de pelo",
  },
  en: {
    which: "Which service would you like?",
    who: "Who would you like to see?",
    anyone: "Anyone",
    greeting: "Hello! I can book, move or cancel an appointment for you. What do you need?",
    replies: ["Check-up", "Cleaning", "Whitening"],
    offer: "These are the nearest times for a check-up. Which one suits you?",
    name: "Great. What is your name, and a phone number or e-mail we can reach you at?",
    propose: "Thank you. This is what I would book:",
    done: "All set! We look forward to seeing you.",
    lost: "I did not quite get that. Would you like to book a time?",
    yes: "Yes, book it",
    no: "No, another time",
    service: "Check-up",
  },
  pt: {
    which: "Qual serviço você quer?",
    who: "Com quem você prefere?",
    anyone: "Qualquer pessoa",
    greeting: "Olá! Posso agendar, remarcar ou cancelar a sua consulta. O que você precisa?",
    replies: ["Consulta", "Fisioterapia", "Nutrição"],
    offer: "Estes são os horários mais próximos para a consulta. Qual fica melhor?",
    name: "Ótimo! Qual é o seu nome, e um telefone ou e-mail para contato?",
    propose: "Obrigada. Ficaria assim:",
    done: "Pronto! Esperamos você.",
    lost: "Não entendi bem. Você quer agendar um horário?",
    yes: "Sim, agendar",
    no: "Não, outro horário",
    service: "Consulta",
  },
};

export const WIDGETS = {
  andina: widget("andina", "Andina Peluquería y Belleza", "es-CL", "America/Santiago", "#7a3b69"),
  "harbor-dental": widget("harbor-dental", "Harbor Dental", "en", "America/New_York", "#0b6e8a"),
  "clinica-vila": widget("clinica-vila", "Clínica Vila", "pt-BR", "America/Sao_Paulo", "#f2c94c"),
};

function widget(tenantId, name, language, zone, primaryColor) {
  const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];
  return {
    tenantId,
    name,
    language,
    zone,
    primaryColor,
    greetingMessage: null,
    position: tenantId === "clinica-vila" ? "bottom-left" : "bottom-right",
    logoUrl: null,
    openingHours: days.map((day) => ({ day, from: "09:00", to: "19:00" })),
    now: NOW,
    chat: true,
  };
}

let count = 0;
export const message = (author, text) => ({
  messageId: `m${++count}`,
  author,
  text,
  at: NOW,
});

const slot = (day, time, providerName) => ({
  slotId: `slot-${day}-${time}-${providerName}`,
  serviceId: "corte",
  providerId: providerName.split(" ")[0].toLowerCase(),
  providerName,
  start: `2026-11-${day}T${time}:00${ZONE_OFFSET}`,
  end: new Date(Date.parse(`2026-11-${day}T${time}Z`) + 45 * 60_000)
    .toISOString()
    .replace(".000Z", ZONE_OFFSET),
});

export const SLOTS = [
  slot(25, "15:30", "Camila Rojas"),
  slot(25, "16:15", "Camila Rojas"),
  slot(25, "17:00", "Diego Fuentes"),
  slot(26, "10:00", "Camila Rojas"),
  slot(26, "11:30", "Diego Fuentes"),
];

const service = (serviceId, name, description, durationMinutes, priceMinor, currency) => ({
  serviceId,
  name,
  description,
  durationMinutes,
  priceMinor,
  currency,
});

export const SERVICES = {
  andina: [
    service("corte", "Corte de pelo", "Lavado, corte y secado.", 45, 18000, "CLP"),
    service("color", "Coloración", "Tinte completo con lavado y secado.", 120, 45000, "CLP"),
    service("barba", "Perfilado de barba", null, 30, 10000, "CLP"),
    service("manicure", "Manicure", null, 45, 15000, "CLP"),
  ],
  "harbor-dental": [
    service("checkup", "Check-up", "Exam, X-rays and a plan.", 30, 8500, "USD"),
    service("cleaning", "Cleaning", "Scale and polish.", 45, 12000, "USD"),
  ],
  "clinica-vila": [
    service("consulta", "Consulta", "Avaliação clínica.", 30, 22000, "BRL"),
    service("fisio", "Fisioterapia", null, 50, 16000, "BRL"),
  ],
};

export const PROVIDERS = [
  { providerId: "camila", name: "Camila Rojas", serviceIds: [] },
  { providerId: "diego", name: "Diego Fuentes", serviceIds: [] },
];

const DAY = 86_400_000;

/** Free times of some days; none on Sundays, and none at all for a service that is full. */
export function availability({ serviceId, providerId, from, days }) {
  if (serviceId === "manicure") {
    return [];
  }
  return Array.from({ length: days }, (_, index) => new Date(Date.parse(from) + index * DAY))
    .filter((day) => day.getUTCDay() !== 0 && day.toISOString() > "2026-11-25")
    .flatMap((day) =>
      PROVIDERS.filter((each) => !providerId || each.providerId === providerId).flatMap(
        (provider, turn) =>
          ["09:30", "10:15", "11:00", "12:30", "15:00", "15:45", "16:30", "17:15"]
            .filter((_, index) => (index + turn + day.getUTCDate()) % 2)
            .map((time) => at(day.toISOString().slice(0, 10), time, provider)),
      ),
    )
    .sort((one, other) => one.start.localeCompare(other.start));
}

const at = (date, time, { providerId, name }) => ({
  slotId: `slot-${date}-${time}-${providerId}`,
  serviceId: "corte",
  providerId,
  providerName: name,
  start: `${date}T${time}:00${ZONE_OFFSET}`,
});

/** A time held for ten minutes. */
export function held(slotId, services) {
  const [, year, month, day, time, providerId] = slotId.split("-");
  const start = `${year}-${month}-${day}T${time}:00${ZONE_OFFSET}`;
  return {
    holdId: `hold-${slotId}`,
    visitorToken: "token-of-the-form",
    heldUntil: `2026-11-24T10:10:00${ZONE_OFFSET}`,
    serviceName: services[0].name,
    providerName: PROVIDERS.find((each) => each.providerId === providerId).name,
    start,
    end: new Date(Date.parse(start) + 45 * 60_000).toISOString(),
  };
}

/** A place in the waiting list, with nothing offered yet. */
export const PLACE = {
  waitingId: "w1",
  serviceName: "Corte de pelo",
  from: "2026-11-25",
  to: "2026-11-25",
  offered: null,
  offeredUntil: null,
};

/** The same once a time came free. */
export const OFFERED = {
  ...PLACE,
  offered: SLOTS[0],
  offeredUntil: `2026-11-24T10:10:00${ZONE_OFFSET}`,
};

export const greeting = (language) => ({
  text: TEXTS[language].greeting,
  quickReplies: TEXTS[language].replies.map((label) => ({ id: label, label })),
});

/** The scripted answer to one turn of a conversation; moves the conversation on. */
export function answer(conversation, said) {
  const text = TEXTS[conversation.language];
  const reply = {
    conversationId: conversation.conversationId,
    language: conversation.language,
    messages: [],
    asks: "NOTHING",
    quickReplies: [],
    slots: [],
    proposal: null,
    unavailable: null,
    receipts: [],
    degraded: false,
    handoff: false,
    waits: false,
  };
  const appointment = (chosen) => ({
    serviceId: "s",
    serviceName: text.service,
    providerId: "p",
    providerName: chosen.providerName,
    start: chosen.start,
    end: chosen.end,
  });
  if (/<|html/.test(said)) {
    reply.messages = [
      message("ASSISTANT", '<img src=x onerror="alert(1)"><b>bold</b> & **stars**'),
    ];
  } else if (/person|humano/i.test(said)) {
    reply.messages = [message("ASSISTANT", "OK")];
    reply.handoff = true;
  } else if (/^(?!service:).*servi[cç]/i.test(said)) {
    reply.messages = [message("ASSISTANT", text.which)];
    reply.asks = "SERVICE";
    reply.quickReplies = conversation.services.map(({ serviceId, name }) => ({
      id: `service:${serviceId}`,
      label: name,
    }));
  } else if (/^service:/.test(said)) {
    reply.messages = [message("ASSISTANT", text.who)];
    reply.asks = "PROVIDER";
    reply.quickReplies = [
      ...PROVIDERS.map(({ providerId, name }) => ({ id: `provider:${providerId}`, label: name })),
      { id: "anyone", label: text.anyone },
    ];
  } else if (/list/i.test(said)) {
    reply.messages = [message("ASSISTANT", "OK")];
    reply.waits = true;
  } else if (said.startsWith("slot-")) {
    conversation.chosen =
      SLOTS.find(({ slotId }) => slotId === said) ?? held(said, conversation.services);
    reply.messages = [message("ASSISTANT", text.name)];
    reply.asks = "NAME";
  } else if (conversation.proposed && /^(yes|s[ií]|yes.*|sim.*)/i.test(said)) {
    conversation.proposed = false;
    reply.messages = [message("ASSISTANT", text.done)];
    reply.receipts = [
      {
        action: "BOOK",
        booking: {
          bookingId: "b1",
          code: "K7M-4QX",
          status: "CONFIRMED",
          ...appointment(conversation.chosen),
          customer: { name: "Sofía", email: null, phone: "+56 9 5555 0123" },
          calendar: "BEGIN:VCALENDAR\r\nSUMMARY:Corte de pelo, 100 % Andina\r\nEND:VCALENDAR\r\n",
        },
      },
    ];
  } else if (conversation.chosen && !conversation.proposed && /\d/.test(said)) {
    conversation.proposed = true;
    reply.messages = [message("ASSISTANT", text.propose)];
    reply.asks = "CONFIRMATION";
    reply.proposal = {
      action: "BOOK",
      ...appointment(conversation.chosen),
      heldUntil: `2026-11-24T10:10:00${ZONE_OFFSET}`,
    };
    reply.quickReplies = [
      { id: "yes", label: text.yes },
      { id: "no", label: text.no },
    ];
  } else if (/\?$/.test(said)) {
    reply.messages = [message("ASSISTANT", text.lost)];
  } else {
    reply.messages = [message("ASSISTANT", text.offer)];
    reply.slots = SLOTS;
    reply.asks = "SLOT";
  }
  return reply;
}
