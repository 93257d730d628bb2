package io.bookingchat.agent.embedded.dates;

/** Whether 3/4 is the third of April or the fourth of March. */
public enum DateOrder {
  DAY_MONTH,
  MONTH_DAY
}
