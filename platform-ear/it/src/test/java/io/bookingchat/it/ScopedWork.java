package io.bookingchat.it;

import io.bookingchat.tenancy.TenantScoped;
import jakarta.enterprise.context.RequestScoped;

/** Something that may only be done for a known caller. */
@RequestScoped
@TenantScoped
public class ScopedWork {
  public void run() {
    throw new AssertionError("done for nobody");
  }
}
