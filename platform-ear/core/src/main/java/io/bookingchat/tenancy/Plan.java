package io.bookingchat.tenancy;

/**
 * What a tenant pays for, with the limits it has unless the platform overrides them. The numbers
 * are in {@code plans.properties}.
 */
public enum Plan {
  FREE,
  PRO,
  ENTERPRISE;

  public Limits limits() {
    return PlanFile.PLANS.limits(this);
  }

  /** How many requests a minute a tenant's people may make to the administrative API. */
  public int adminRequestsPerMinute() {
    return PlanFile.PLANS.adminRequestsPerMinute(this);
  }
}
