package io.bookingchat.plugins;

import io.bookingchat.spi.agent.ToolContext;
import io.bookingchat.spi.agent.ToolIdentity;
import io.bookingchat.spi.tenant.TenantView;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What a tool is told of a call. */
record CallFacts(TenantUse use, ToolVisitor visitor, boolean known) implements ToolContext {

  /** A tool that works for anybody is not told who it is. */
  static CallFacts of(TenantUse use, ToolVisitor visitor, ToolIdentity identity) {
    return new CallFacts(use, visitor, identity != ToolIdentity.VISITOR);
  }

  @Override
  public TenantView tenant() {
    return use.tenant();
  }

  @Override
  public Optional<String> secret(String name) {
    return use.secret(name);
  }

  @Override
  public Locale language() {
    return Locale.forLanguageTag(visitor.language().tag());
  }

  @Override
  public Instant now() {
    return visitor.now();
  }

  @Override
  public String idempotencyKey() {
    return visitor.wish();
  }

  @Override
  public Optional<String> visitorName() {
    return visitor.name().filter(name -> known);
  }

  @Override
  public Optional<String> visitorEmail() {
    return visitor.email().filter(email -> known);
  }

  @Override
  public Optional<String> visitorPhone() {
    return visitor.phone().filter(phone -> known);
  }
}
