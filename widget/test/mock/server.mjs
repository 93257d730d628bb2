// A stand-in for the widget API, the script and the demo pages. For development and the browser tests.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import {
  answer,
  availability,
  greeting,
  held,
  message,
  OFFERED,
  PLACE,
  PROVIDERS,
  SERVICES,
  WIDGETS,
} from "./salon.mjs";

const HERE = new URL(".", import.meta.url);
const DIST = new URL("../../dist/", HERE);
const DEMO = new URL("../../../platform-ear/dev/src/main/webapp/demo/", HERE);
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types second";
const KEYS = {
  "@ANDINA_KEY@": "pk_live_andina",
  "@HARBOR_DENTAL_KEY@": "pk_live_harbor",
  "@CLINICA_VILA_KEY@": "pk_live_vila",
};

/** Starts on a free port of 127.0.0.1, or the given one. `faults` are used up one by one. */
export async function startMock(port = 0) {
  if (!existsSync(new URL("chat-widget.js", DIST))) {
    throw new Error("There is no chat-widget.js yet: run `npm run build` first.");
  }
  const mock = {
    conversations: new Map(),
    lines: new Map(),
    faults: [],
    requests: [],
    scripts: [],
    withoutApp: false,
    renewed: false,
    altered: false,
    chat: true,
    named: "",
    delayMillis: 0,
    pause: undefined,
  };
  const server = createServer((request, response) =>
    route(mock, request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    }),
  );
  await new Promise((ready) => server.listen(port, "127.0.0.1", ready));
  mock.url = `http://127.0.0.1:${server.address().port}`;
  mock.freeTime = () => {
    for (const token of mock.lines.keys()) {
      mock.lines.set(token, [OFFERED]);
    }
  };
  /** A person of the company writes in the conversation that was begun last. */
  mock.staff = (text, close = false) => {
    const conversation = [...mock.conversations.values()].at(-1);
    conversation.messages.push(message("STAFF", text));
    if (close) {
      conversation.messages.push(message("SYSTEM", "OK"));
      conversation.handoff = false;
    }
  };
  mock.stop = () => new Promise((done) => server.close(done) && server.closeAllConnections());
  return mock;
}

async function route(mock, request, response) {
  const path = new URL(request.url, "http://mock").pathname;
  if (path === "/widget/graphql") {
    return graphql(mock, request, response);
  }
  if (path === "/widget/chat/stream") {
    return stream(mock, request, response);
  }
  if (/^\/widget\/(chat-widget|app\/chat(\.\w+)?)\.js$/.test(path)) {
    return script(mock, path.slice("/widget/".length), response);
  }
  if (path === "/npm/index.js") {
    response.writeHead(200, { "content-type": "text/javascript" });
    return response.end(await readFile(new URL("../../npm/index.js", HERE)));
  }
  const name = path.replace(/^\/demo\/?/, "") || "index.html";
  const file = await readFile(new URL(name, DEMO)).catch(() => undefined);
  if (!file || name.includes("..")) {
    return response.writeHead(404).end();
  }
  const html = name.endsWith(".html");
  response.writeHead(200, {
    "content-type": html ? "text/html" : name.endsWith(".js") ? "text/javascript" : "text/css",
    "content-security-policy": POLICY,
  });
  response.end(html ? file.toString().replace(/@\w+_KEY@/g, (key) => KEYS[key]) : file);
}

/** A file of the widget, as the server of the product sends it. */
async function script(mock, name, response) {
  mock.scripts.push(name);
  const plain = name.replace(/\.\w+\.js$/, ".js"); // whatever its hash
  if ((mock.withoutApp && name.startsWith("app/")) || (mock.renewed && name !== plain)) {
    return response.writeHead(404).end();
  }
  const altered = mock.altered && name.startsWith("app/");
  const bytes = await readFile(new URL(altered ? plain : `${plain}.br`, DIST));
  response.writeHead(200, {
    "content-type": "text/javascript",
    ...(!altered && { "content-encoding": "br" }),
    "access-control-allow-origin": "*",
  });
  response.end(altered ? `${bytes};window.altered=1` : bytes);
}

/** A turn, answered word by word; `pause` lets a test look at it in the middle. */
async function stream(mock, request, response) {
  const input = JSON.parse(await read(request));
  const query = "sendChatMessage by stream";
  const variables = { input };
  mock.requests.push({ url: request.url, query, variables, headers: request.headers });
  const fault = mock.faults.shift();
  await new Promise((wait) => setTimeout(wait, mock.delayMillis));
  const { data, errors } = fault
    ? fault === "drop-answer"
      ? resolve(mock, query, variables, request.headers)
      : refusal(fault)
    : resolve(mock, query, variables, request.headers);
  response.writeHead(200, { "content-type": "text/event-stream" });
  const send = (event, value) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
  if (errors) {
    return send("error", errors[0]) && response.end();
  }
  const words = data.sendChatMessage.messages.map(({ text }) => text).join("\n\n");
  for (const word of words.split(/(?<=[.!?] )/)) {
    send("delta", { text: word });
    if (fault === "drop-answer") {
      return request.socket.destroySoon(); // done, but the visitor never hears all of it
    }
    await mock.pause;
  }
  send("reply", data.sendChatMessage);
  response.end();
}

async function read(request) {
  let body = "";
  for await (const chunk of request) {
    body += chunk;
  }
  return body;
}

async function graphql(mock, request, response) {
  const { query, variables } = JSON.parse(await read(request));
  mock.requests.push({ url: request.url, query, variables, headers: request.headers });
  const fault = /sendChatMessage|startConversation|Slot\(/.test(query)
    ? mock.faults.shift()
    : undefined;
  await new Promise((wait) => setTimeout(wait, mock.delayMillis));
  if (fault === "drop-answer") {
    resolve(mock, query, variables, request.headers); // done, but the visitor never hears of it
    // begun, because a browser repeats by itself what was cut before its first byte
    response.writeHead(200, { "content-length": 999 });
    return response.write("{", () => request.socket.destroy());
  }
  const result = fault ? refusal(fault) : resolve(mock, query, variables, request.headers);
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(result));
}

const refusal = (code, text = `Refused: ${code}`, more = {}) => ({
  data: null,
  errors: [{ message: text, extensions: { code, ...more } }],
});

function book({ holdId, name, phone, email }, services) {
  if (!name) {
    return refusal("INVALID", "Un nombre, por favor.", { field: "customer.name" });
  }
  if (!phone && !email) {
    return refusal("INVALID", "Deja un teléfono o un correo.", { field: "customer.phone" });
  }
  const { heldUntil, visitorToken, ...time } = held(holdId.slice("hold-".length), services);
  const calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
  return { data: { bookSlot: { ...time, bookingId: "b1", code: "K7M-4QX", calendar } } };
}

function resolve(mock, query, variables, headers) {
  const tenant = headers["x-tenant-id"];
  if (query.includes("widget{")) {
    return {
      data: {
        widget: { ...WIDGETS[tenant], chat: mock.chat, ...(mock.named && { name: mock.named }) },
      },
    };
  }
  if (query.includes("{services{")) {
    return { data: { services: SERVICES[tenant] } };
  }
  if (query.includes("{providers(")) {
    return { data: { providers: PROVIDERS } };
  }
  if (query.includes("{availability(")) {
    return { data: { availability: availability(variables) } };
  }
  if (query.includes("{holdSlot(")) {
    return { data: { holdSlot: held(variables.slotId, SERVICES[tenant]) } };
  }
  if (query.includes("{bookSlot(")) {
    return book(variables.input, SERVICES[tenant]);
  }
  if (query.includes("startConversation")) {
    const conversation = start(mock, variables.language ?? "es", SERVICES[tenant]);
    return { data: { startConversation: conversation.started } };
  }
  const line = mock.lines.get(headers["x-visitor-token"]) ?? [];
  if (query.includes("{waitingList")) {
    return { data: { waitingList: line } };
  }
  const left = query.match(/leaveWaitingList|declineOffer/)?.[0];
  if (left) {
    const [place] = line;
    mock.lines.set(
      headers["x-visitor-token"],
      left === "declineOffer" ? [{ ...place, offered: null, offeredUntil: null }] : [],
    );
    return { data: { [left]: true } };
  }
  const id = variables.id ?? variables.input.conversationId;
  const conversation = mock.conversations.get(id);
  if (!conversation || headers["x-visitor-token"] !== conversation.started.visitorToken) {
    return refusal("NOT_FOUND");
  }
  if (query.includes("sendChatMessage")) {
    const reply = take(conversation, variables.input);
    if (reply.waits) {
      mock.lines.set(headers["x-visitor-token"], [PLACE]);
    } else if (reply.receipts.length > 0) {
      mock.lines.delete(headers["x-visitor-token"]);
    }
    return { data: { sendChatMessage: reply } };
  }
  const { slots, quickReplies } = conversation.last;
  return {
    data: {
      conversation: {
        ...conversation.started,
        messages: conversation.messages,
        slots,
        quickReplies,
        handoff: conversation.handoff ?? false,
      },
    },
  };
}

function start(mock, language, services) {
  const tongue = language.slice(0, 2);
  const { text, quickReplies } = greeting(tongue);
  const conversationId = `c${mock.conversations.size + 1}`;
  const first = message("ASSISTANT", text);
  const conversation = {
    conversationId,
    language: tongue,
    services,
    messages: [first],
    replies: new Map(),
    last: { slots: [], quickReplies },
    started: {
      conversationId,
      visitorToken: `token-${conversationId}`,
      language: tongue,
      greeting: first,
      quickReplies,
    },
  };
  mock.conversations.set(conversationId, conversation);
  return conversation;
}

function take(conversation, { turnId, text, choice }) {
  const known = conversation.replies.get(turnId);
  if (known) {
    return known;
  }
  const said = choice ?? text;
  const reply = conversation.handoff
    ? { ...answer(conversation, "person"), turnId, messages: [] }
    : { turnId, ...answer(conversation, said) };
  conversation.replies.set(turnId, reply);
  conversation.messages.push(message("VISITOR", text ?? choice), ...reply.messages);
  conversation.last = reply;
  conversation.handoff = reply.handoff;
  return reply;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const mock = await startMock(Number(process.env.PORT ?? 9081));
  mock.delayMillis = 700;
  console.log(`Mock of Booking Chat: ${mock.url}/demo/`);
}
