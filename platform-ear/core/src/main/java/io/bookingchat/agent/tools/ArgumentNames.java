package io.bookingchat.agent.tools;

/** The names of the built-in tools' arguments. */
public final class ArgumentNames {
  public static final String SERVICE = "service";
  public static final String LATER = "later";
  public static final String PROVIDER = "provider";
  public static final String EXCEPT = "except";
  public static final String ACTION = "action";
  public static final String FIRST_DAY = "first_day";
  public static final String LAST_DAY = "last_day";
  public static final String TIME = "time";
  public static final String EARLIEST = "earliest";
  public static final String LATEST = "latest";
  public static final String FORGET = "forget";
  public static final String SLOT = "slot";
  public static final String PROPOSAL = "proposal";
  public static final String BOOKING = "booking";
  public static final String CODE = "code";
  public static final String CONTACT = "contact";
  public static final String DAY = "day";
  public static final String NAME = "name";
  public static final String EMAIL = "email";
  public static final String PHONE = "phone";
  public static final String REASON = "reason";

  /** The provider to name when it is all the same. */
  public static final String ANYONE = "anyone";

  private ArgumentNames() {}
}
