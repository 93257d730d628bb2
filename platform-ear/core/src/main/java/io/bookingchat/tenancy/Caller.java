package io.bookingchat.tenancy;

import java.util.Set;

/** Who sent the request, as established by a key or a token before anything else happened. */
public sealed interface Caller {

  /** A page of a tenant, known by its public key. */
  record Page(Tenant tenant, ApiKey key) implements Caller {
    public Realm realm() {
      return new Realm(tenant.tenantId(), key.mode());
    }
  }

  /** A person of a tenant, known by a token. */
  record Member(Tenant tenant, String subject, Set<Role> roles) implements Caller {
    public Member {
      roles = Set.copyOf(roles);
    }
  }

  /** A person of the platform, who belongs to no tenant. */
  record Platform(String subject) implements Caller {}
}
