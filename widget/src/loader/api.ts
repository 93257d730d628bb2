/** What a site may do with the widget, as the package tells it. */
export type { BookingChat, Happenings, Visit } from "../../npm/index";
