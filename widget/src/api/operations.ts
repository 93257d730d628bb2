import type { Api, Customer, Turn, Visit, Visitor, Wanted } from "./contract";
import type { Post } from "./graphql";
import type { Hear } from "./stream";

const MESSAGE = "{messageId author text at}";
const SLOT = "{slotId serviceId providerId providerName start}";
const QUICK_REPLY = "{id label}";

const BOOKING = "{bookingId code serviceName providerName start end calendar}";

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
  `receipts{action booking${BOOKING}} ` +
  "handoff waits}}";

const WAITING = `{waitingList{waitingId serviceName from to offered${SLOT} offeredUntil}}`;

const SERVICES = "{services{serviceId name description durationMinutes priceMinor currency}}";

const PROVIDERS = "query($id:String!){providers(serviceId:$id){providerId name serviceIds}}";

const AVAILABILITY =
  "query($serviceId:String!,$providerId:String,$from:Date!,$days:Int!){" +
  "availability(serviceId:$serviceId,providerId:$providerId,from:$from,days:$days)" +
  `${SLOT}}`;

const HOLD =
  "mutation($slotId:String!,$replacing:String){holdSlot(slotId:$slotId,replacing:$replacing)" +
  "{holdId visitorToken heldUntil serviceName providerName start end}}";

const BOOK = `mutation($input:BookSlotInput!){bookSlot(input:$input)${BOOKING}}`;

const leaving = (field: string) => `mutation($id:String!){${field}(waitingId:$id)}`;

/** The API's operations over one way of posting them. */
export function operations(post: Post, identity = () => ""): Api {
  return {
    start: (language, known) =>
      post(
        "startConversation",
        START,
        { language, ...(identity() && { identity: identity() }) },
        known,
      ),
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
    services: () => post("services", SERVICES),
    providers: (id: string) => post("providers", PROVIDERS, { id }),
    availability: ({ providerId, ...wanted }: Wanted) =>
      post("availability", AVAILABILITY, { ...wanted, ...(providerId && { providerId }) }),
    hold: (slotId: string, replacing?: string, visitor?: Visitor) =>
      post("holdSlot", HOLD, { slotId, replacing }, visitor),
    book: (holdId: string, customer: Customer, visitor: Visitor) =>
      post("bookSlot", BOOK, { input: { holdId, ...customer } }, visitor),
  };
}
