package io.bookingchat.agent.tools;

/** The names of the built-in tools. */
public final class ToolNames {
  public static final String LIST_SERVICES = "list_services";
  public static final String LIST_PROVIDERS = "list_providers";
  public static final String BUSINESS_INFO = "business_info";
  public static final String NOTE_WISH = "note_wish";
  public static final String FIND_SLOTS = "find_slots";
  public static final String PROPOSE_BOOKING = "propose_booking";
  public static final String CONFIRM_BOOKING = "confirm_booking";
  public static final String WITHDRAW_PROPOSAL = "withdraw_proposal";
  public static final String FIND_MY_BOOKINGS = "find_my_bookings";
  public static final String PROPOSE_RESCHEDULE = "propose_reschedule";
  public static final String PROPOSE_CANCEL = "propose_cancel";
  public static final String CONFIRM_CHANGE = "confirm_change";
  public static final String JOIN_WAITING_LIST = "join_waiting_list";
  public static final String LEAVE_WAITING_LIST = "leave_waiting_list";
  public static final String SAVE_CONTACT = "save_contact";
  public static final String HAND_OFF = "hand_off";
  public static final String START_OVER = "start_over";

  private ToolNames() {}
}
