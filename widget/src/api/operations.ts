import type { Api, Turn, Visit } from "./contract";
import type { Post } from "./graphql";

const MESSAGE = "{messageId author text at}";
const SLOT = "{slotId providerName start}";
const QUICK_REPLY = "{id label}";

const WIDGET =
  "{widget{tenantId name language zone primaryColor greetingMessage position logoUrl " +
  "openingHours{day from to}}}";

const START =
  "mutation($language:String){startConversation(language:$language){" +
  `conversationId visitorToken language greeting${MESSAGE} quickReplies${QUICK_REPLY}}}`;

const RESUME =
  "query($id:String!){conversation(conversationId:$id){" +
  `conversationId language messages${MESSAGE} slots${SLOT} quickReplies${QUICK_REPLY}}}`;

const SEND =
  "mutation($input:SendChatMessageInput!){sendChatMessage(input:$input){" +
  `language messages${MESSAGE} quickReplies${QUICK_REPLY} slots${SLOT} ` +
  "proposal{action serviceName providerName start end heldUntil} " +
  "receipts{action booking{bookingId code serviceName providerName start end calendar}} " +
  "handoff waits}}";

const WAITING = `{waitingList{waitingId serviceName from to offered${SLOT} offeredUntil}}`;

const leaving = (field: string) => `mutation($id:String!){${field}(waitingId:$id)}`;

/** The API's operations over one way of posting them. */
export function operations(post: Post): Api {
  return {
    widget: () => post("widget", WIDGET),
    start: (language) => post("startConversation", START, { language }),
    resume: ({ conversationId, visitorToken }: Visit) =>
      post("conversation", RESUME, { id: conversationId }, visitorToken),
    send: ({ conversationId, visitorToken }: Visit, { turnId, text, choice }: Turn) =>
      post(
        "sendChatMessage",
        SEND,
        { input: { conversationId, turnId, text, choice } },
        visitorToken,
      ),
    waitingList: ({ visitorToken }: Visit) => post("waitingList", WAITING, {}, visitorToken),
    leave: ({ visitorToken }: Visit, id: string) =>
      post("leaveWaitingList", leaving("leaveWaitingList"), { id }, visitorToken),
    decline: ({ visitorToken }: Visit, id: string) =>
      post("declineOffer", leaving("declineOffer"), { id }, visitorToken),
  };
}
