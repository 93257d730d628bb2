import type { Api, Turn, Visit } from "./contract";
import type { Post } from "./graphql";
import type { Hear } from "./stream";

const MESSAGE = "{messageId author text at}";
const SLOT = "{slotId providerName start}";
const QUICK_REPLY = "{id label}";

const WIDGET =
  "{widget{tenantId name language zone primaryColor greetingMessage position logoUrl " +
  "openingHours{day from to}}}";

const START =
  "mutation($language:String,$identity:String){" +
  "startConversation(language:$language,identity:$identity){" +
  `conversationId visitorToken language greeting${MESSAGE} quickReplies${QUICK_REPLY}}}`;

const RESUME =
  "query($id:String!){conversation(conversationId:$id){" +
  `conversationId language messages${MESSAGE} slots${SLOT} quickReplies${QUICK_REPLY} handoff}}`;

const SEND =
  "mutation($input:SendChatMessageInput!){sendChatMessage(input:$input){" +
  `language messages${MESSAGE} quickReplies${QUICK_REPLY} slots${SLOT} ` +
  "proposal{action serviceName providerName start end heldUntil} " +
  "receipts{action booking{bookingId code serviceName providerName start end calendar}} " +
  "handoff waits}}";

const WAITING = `{waitingList{waitingId serviceName from to offered${SLOT} offeredUntil}}`;

const leaving = (field: string) => `mutation($id:String!){${field}(waitingId:$id)}`;

/** The API's operations over one way of posting them. */
export function operations(post: Post, identity = ""): Api {
  return {
    widget: () => post("widget", WIDGET),
    start: (language) =>
      post("startConversation", START, { language, ...(identity && { identity }) }),
    resume: (visit: Visit) => post("conversation", RESUME, { id: visit.conversationId }, visit),
    send: (visit: Visit, { turnId, text, choice }: Turn, hear?: Hear) =>
      post(
        "sendChatMessage",
        SEND,
        { input: { conversationId: visit.conversationId, turnId, text, choice } },
        visit,
        hear,
      ),
    waitingList: (visit: Visit) => post("waitingList", WAITING, {}, visit),
    leave: (visit: Visit, id: string) =>
      post("leaveWaitingList", leaving("leaveWaitingList"), { id }, visit),
    decline: (visit: Visit, id: string) =>
      post("declineOffer", leaving("declineOffer"), { id }, visit),
  };
}
