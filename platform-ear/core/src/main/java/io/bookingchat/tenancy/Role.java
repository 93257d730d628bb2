package io.bookingchat.tenancy;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do in the admin API; the first three include the ones after them. */
public enum Role {
  OWNER("tenant-owner"),
  MANAGER("tenant-manager"),
  STAFF("tenant-staff"),
  /** The platform's own people: tenants, and nothing that belongs to one. */
  PLATFORM_ADMIN("platform-admin");

  private final String group;

  Role(String group) {
    this.group = group;
  }

  /** The role that a token's group stands for; empty for groups that mean nothing here. */
  public static Optional<Role> ofGroup(String group) {
    return Arrays.stream(values()).filter(role -> role.group.equals(group)).findFirst();
  }

  /** Whether someone with this role may do what {@code required} may. */
  public boolean includes(Role required) {
    return switch (required) {
      case PLATFORM_ADMIN -> this == PLATFORM_ADMIN;
      case OWNER -> this == OWNER;
      case MANAGER -> this == OWNER || this == MANAGER;
      case STAFF -> this != PLATFORM_ADMIN;
    };
  }
}
