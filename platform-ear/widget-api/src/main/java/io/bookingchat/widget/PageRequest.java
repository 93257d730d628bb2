package io.bookingchat.widget;

import io.bookingchat.agent.Audience;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.VisitorTokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** A page's request: the page, and the visitor when one is known. */
@RequestScoped
public class PageRequest {
  private TenantContext context;
  private VisitorTokens tokens;
  private Optional<String> visitorToken = Optional.empty();
  private Audience audience = Audience.NONE;

  protected PageRequest() {
    // for the container's proxy
  }

  @Inject
  public PageRequest(TenantContext context, VisitorTokens tokens) {
    this.context = context;
    this.tokens = tokens;
  }

  /** Notes the visitor's token, and gives the one to be used from now on when it grows old. */
  Optional<String> visitorToken(Optional<String> header) {
    visitorToken = header;
    return tokens.renewed(page(), header);
  }

  public Caller.Page page() {
    return context.page();
  }

  /** The visitor; refused as UNAUTHENTICATED when the token is absent or not valid. */
  public String visitor() {
    return tokens.visitor(page(), visitorToken);
  }

  /** The visitor, when there is a token; one that is not valid is refused. */
  public Optional<String> knownVisitor() {
    return visitorToken.map(token -> visitor());
  }

  void audience(Audience listening) {
    audience = listening;
  }

  /** Who hears the words of this request's reply while it is being made. */
  public Audience audience() {
    return audience;
  }
}
