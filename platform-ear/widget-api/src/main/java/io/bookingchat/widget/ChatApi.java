package io.bookingchat.widget;

import io.bookingchat.booking.BookingStore;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Conversations;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantScoped;
import io.bookingchat.tenancy.VerifiedVisitors;
import io.bookingchat.tenancy.VisitorTokens;
import io.bookingchat.widget.view.BookingView;
import io.bookingchat.widget.view.ConversationView;
import io.bookingchat.widget.view.ReplyView;
import io.bookingchat.widget.view.StartedConversationView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The chat, and what belongs to its visitor. */
@GraphQLApi
@RequestScoped
@TenantScoped
public class ChatApi {
  private PageRequest request;
  private Conversations conversations;
  private VisitorTokens tokens;
  private BookingStore bookings;
  private VerifiedVisitors verified;

  protected ChatApi() {
    // for the container's proxy
  }

  @Inject
  public ChatApi(
      PageRequest request,
      Conversations conversations,
      VisitorTokens tokens,
      BookingStore bookings,
      VerifiedVisitors verified) {
    this.request = request;
    this.conversations = conversations;
    this.tokens = tokens;
    this.bookings = bookings;
    this.verified = verified;
  }

  /**
   * Begins a conversation, or goes on with the last one of a visitor whom the company vouches for.
   *
   * @param identity what the company's site signed of its visitor; without it, whoever has the
   *     visitor's token goes on being that visitor
   */
  @Mutation
  public @NonNull StartedConversationView startConversation(
      @Name("language") String language, @Name("identity") String identity) {
    Caller.Page page = request.page();
    Optional<String> tag = Optional.ofNullable(language).map(Settings::languageTag);
    Optional<String> vouched = Optional.ofNullable(identity).map(id -> verified.visitor(page, id));
    Optional<String> visitor = vouched.or(request::knownVisitor);
    Conversation started =
        vouched
            .flatMap(known -> conversations.last(page, known))
            .orElseGet(() -> conversations.start(page, visitor, tag));
    return StartedConversationView.of(
        started, tokens.issue(page, started.visitorId()), page.tenant());
  }

  @Mutation
  public @NonNull ReplyView sendChatMessage(@NonNull @Name("input") SendChatMessageInput input) {
    Caller.Page page = request.page();
    return ReplyView.of(
        conversations.send(
            page,
            request.visitor(),
            input.conversationId(),
            input.turnId(),
            input.input(),
            request.audience()),
        page.tenant());
  }

  @Query
  public @NonNull ConversationView conversation(
      @NonNull @Name("conversationId") String conversationId) {
    Caller.Page page = request.page();
    return ConversationView.of(
        conversations.resume(page, request.visitor(), conversationId), page.tenant());
  }

  /** This visitor's own, by start. */
  @Query
  public @NonNull List<@NonNull BookingView> bookings() {
    Tenant tenant = request.page().tenant();
    return bookings.ofVisitor(request.page().realm(), request.visitor()).stream()
        .map(booking -> BookingView.of(booking, tenant))
        .toList();
  }
}
