// What the style guide shows: each state by its name, as answers of the API and what is done then.

(() => {
  const ZONE = "-03:00";
  const NOW = `2026-11-24T10:00:00${ZONE}`;
  const at = (time, day = 25) => `2026-11-${day}T${time}:00${ZONE}`;

  const TEXTS = {
    es: {
      hello: "¡Hola! Te damos la bienvenida a Andina. ¿Qué te gustaría reservar?",
      wish: "Quiero un corte de pelo mañana en la tarde",
      which: "¿Qué servicio te gustaría?",
      who: "¿Con quién prefieres?",
      offer: "Estas son las horas más cercanas. ¿Cuál te acomoda?",
      sure: "Gracias, Sofía. Entonces sería así:",
      done: "¡Listo! Te esperamos.",
      person: "Quiero hablar con una persona",
      staff: "¡Hola! Soy Rosa, ¿en qué te ayudo?",
      replies: ["Reservar una hora", "Cambiar mi hora", "Cancelar mi hora"],
      yes: ["Sí, reservar", "No, otra hora"],
      services: ["Corte de pelo", "Coloración", "Perfilado de barba"],
      about: ["Lavado, corte y secado.", "Tinte completo con lavado y secado."],
      anyone: "Con cualquiera",
      down: "Ahora no podemos responderte. Prueba de nuevo en un momento.",
      closed: "Este chat no está disponible por el momento.",
      name: "El nombre tiene entre 1 y 120 caracteres.",
    },
    en: {
      hello: "Hello, and welcome to Andina. What would you like to book?",
      wish: "A haircut tomorrow afternoon, please",
      which: "Which service would you like?",
      who: "Who would you like to see?",
      offer: "These are the nearest times. Which one suits you?",
      sure: "Thank you, Sofía. This is what I would book:",
      done: "All set! We look forward to seeing you.",
      person: "I want to talk to a person",
      staff: "Hello! I am Rosa, how can I help?",
      replies: ["Book a time", "Move my booking", "Cancel my booking"],
      yes: ["Yes, book it", "No, another time"],
      services: ["Haircut", "Colouring", "Beard trim"],
      about: ["Wash, cut and dry.", "Full colour with wash and dry."],
      anyone: "Anyone",
      down: "We cannot answer right now. Please try again in a moment.",
      closed: "This chat is not available at the moment.",
      name: "A name has 1 to 120 characters.",
    },
    pt: {
      hello: "Olá! Boas-vindas à Andina. O que você quer agendar?",
      wish: "Quero um corte de cabelo amanhã à tarde",
      which: "Qual serviço você quer?",
      who: "Com quem você prefere?",
      offer: "Estes são os horários mais próximos. Qual fica melhor?",
      sure: "Obrigada, Sofía. Ficaria assim:",
      done: "Pronto! Esperamos você.",
      person: "Quero falar com uma pessoa",
      staff: "Olá! Sou a Rosa, como posso ajudar?",
      replies: ["Agendar um horário", "Remarcar", "Cancelar"],
      yes: ["Sim, agendar", "Não, outro horário"],
      services: ["Corte de cabelo", "Coloração", "Barba"],
      about: ["Lavagem, corte e secagem.", "Tintura completa com lavagem."],
      anyone: "Qualquer pessoa",
      down: "Não podemos responder agora. Tente novamente em instantes.",
      closed: "Este chat não está disponível no momento.",
      name: "O nome tem de 1 a 120 caracteres.",
    },
  };

  const PROVIDERS = [
    { providerId: "camila", name: "Camila Rojas", serviceIds: [] },
    { providerId: "diego", name: "Diego Fuentes", serviceIds: [] },
  ];
  const slot = (day, time, turn = 0) => ({
    slotId: `${day}-${time}-${turn}`,
    serviceId: "corte",
    providerId: PROVIDERS[turn].providerId,
    providerName: PROVIDERS[turn].name,
    start: at(time, day),
  });
  const few = [slot(25, "15:30"), slot(25, "16:15"), slot(25, "17:00", 1), slot(26, "10:00"), slot(27, "11:30", 1)];
  const many = [25, 26, 27, 28, 30].flatMap((day) =>
    ["09:30", "10:15", "11:00", "12:30", "15:00", "15:45", "16:30"].map((time, turn) => slot(day, time, turn % 2)),
  );

  /** Everything about one language; a state takes what it needs. */
  function scene(language) {
    const text = TEXTS[language];
    const visitor = (words) => ["VISITOR", words];
    const assistant = (words) => ["ASSISTANT", words];
    const appointment = {
      serviceName: text.services[0],
      providerName: "Camila Rojas",
      start: at("15:30"),
      end: at("16:15"),
    };
    const booking = { ...appointment, bookingId: "b1", code: "K7M-4QX", calendar: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" };
    const services = text.services.map((name, index) => ({
      serviceId: ["corte", "color", "barba"][index],
      name,
      description: text.about[index] ?? null,
      durationMinutes: [45, 120, 30][index],
      priceMinor: [18000, 45000, 10000][index],
      currency: "CLP",
    }));
    const proposed = (heldUntil) => ({
      messages: [assistant(text.hello), visitor(text.wish), assistant(text.sure)],
      quickReplies: [
        { id: "yes", label: text.yes[0] },
        { id: "no", label: text.yes[1] },
      ],
      proposal: { action: "BOOK", ...appointment, heldUntil },
    });
    const changed = (action) => ({
      messages: [assistant(text.hello), visitor(text.yes[0]), assistant(text.done)],
      receipt: { action, booking },
    });
    const line = { waitingId: "w1", serviceName: text.services[0], from: "2026-11-25", to: "2026-11-26", offered: null, offeredUntil: null };
    const opened = { messages: [assistant(text.hello)], quickReplies: text.replies.map((label, id) => ({ id: `r${id}`, label })) };
    const press = (...testIds) => ({ chat: false, messages: [], press: testIds });
    return {
      services,
      states: {
        closed: { messages: [assistant(text.hello)], closed: true },
        unread: { messages: [assistant(text.hello), visitor(text.person), ["STAFF", text.staff]], handoff: true, closed: true, seen: 2 },
        greeting: opened,
        options: { ...opened, press: ["options"] },
        typing: { messages: [assistant(text.hello)], unanswered: text.wish },
        services: {
          messages: [assistant(text.hello), visitor(text.replies[0]), assistant(text.which)],
          quickReplies: services.map(({ serviceId, name }) => ({ id: `service:${serviceId}`, label: name })),
        },
        providers: {
          messages: [assistant(text.hello), visitor(text.services[0]), assistant(text.who)],
          quickReplies: [
            ...PROVIDERS.map(({ providerId, name }) => ({ id: `provider:${providerId}`, label: name })),
            { id: "anyone", label: text.anyone },
          ],
        },
        slots: { messages: [assistant(text.hello), visitor(text.wish), assistant(text.offer)], slots: few },
        proposal: proposed(at("10:10", 24)),
        expired: proposed(at("09:50", 24)),
        booked: changed("BOOK"),
        moved: changed("RESCHEDULE"),
        cancelled: changed("CANCEL"),
        waiting: { ...opened, waitingList: [line] },
        offer: { ...opened, waitingList: [{ ...line, offered: few[0], offeredUntil: at("10:10", 24) }] },
        handoff: { messages: [assistant(text.hello), visitor(text.person), assistant("OK."), ["STAFF", text.staff]], handoff: true },
        failed: { error: { message: text.down, code: "UNAVAILABLE" } },
        suspended: { error: { message: text.closed, code: "FORBIDDEN" } },
        offline: { ...opened, offline: true },
        "form-service": press(),
        "form-time": press("service"),
        "form-details": press("service", "slot"),
        "form-wrong": press("service", "slot", "confirm"),
        "form-done": { ...press("service", "slot", "confirm"), right: true },
        "form-failed": { ...press(), formDown: true },
      },
      text,
      booking,
      held: { holdId: "h", visitorToken: "t", heldUntil: at("10:10", 24), ...appointment },
    };
  }

  window.guide = { NOW, PROVIDERS, many, scene };
})();
