package io.bookingchat.admin;

import io.bookingchat.Component;
import io.bookingchat.admin.schema.ConversationView;
import io.bookingchat.admin.schema.MessageView;
import io.bookingchat.admin.schema.TranscriptView;
import io.bookingchat.booking.ClientTokens.Token;
import io.bookingchat.conversation.ConversationStore;
import io.bookingchat.conversation.Handoffs;
import io.bookingchat.conversation.Inbox;
import io.bookingchat.conversation.Transcripts;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantContext;
import io.bookingchat.tenancy.TenantScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The company's live conversations, and its people in place of the assistant. */
@GraphQLApi
@Component
@TenantScoped
public class ConversationApi {
  private final TenantContext context;
  private final Inbox inbox;
  private final ConversationStore stored;
  private final Transcripts transcripts;
  private final Handoffs handoffs;
  private final Cursors cursors;

  @Inject
  public ConversationApi(
      TenantContext context,
      Inbox inbox,
      ConversationStore stored,
      Transcripts transcripts,
      Handoffs handoffs,
      Cursors cursors) {
    this.context = context;
    this.inbox = inbox;
    this.stored = stored;
    this.transcripts = transcripts;
    this.handoffs = handoffs;
    this.cursors = cursors;
  }

  /**
   * First those that wait for a person, the longest wait first; then the others, the newest first.
   *
   * @param waiting only those that wait
   */
  @Query("conversations")
  @RequiresRole(Role.STAFF)
  public ConversationView.Page conversations(
      @Name("cursor") Optional<String> cursor, @Name("waiting") Optional<Boolean> waiting) {
    boolean waitingOnly = waiting.orElse(false);
    Cursors.Query query = cursors.of(realm(), "conversations", waitingOnly);
    Inbox.Page page = inbox.page(realm(), waitingOnly, cursor.map(query::position));
    ZoneId zone = tenant().settings().zone();
    return new ConversationView.Page(
        page.items().stream().map(each -> ConversationView.of(each, zone)).toList(),
        page.next().map(query::cursor));
  }

  /** All that was said and is still kept. */
  @Query("transcript")
  @RequiresRole(Role.STAFF)
  public TranscriptView transcript(@Name("conversationId") String conversationId) {
    return stored
        .find(realm(), conversationId)
        .map(found -> transcripts.whole(realm(), found))
        .map(whole -> TranscriptView.of(whole, tenant().settings().zone()))
        .orElseThrow(() -> Refusal.notFound("conversation"));
  }

  @Mutation("reply")
  @RequiresRole(Role.STAFF)
  public MessageView reply(
      @Name("conversationId") String conversationId,
      @Name("text") String text,
      @Name("clientToken") Optional<String> clientToken) {
    return MessageView.of(
        handoffs.reply(
            tenant(),
            realm(),
            conversationId,
            text,
            clientToken.map(named -> new Token(context.member().subject(), named))),
        tenant().settings().zone());
  }

  /** Lets the assistant answer again; false when no person was waited for (any more). */
  @Mutation("closeHandoff")
  @RequiresRole(Role.STAFF)
  public @NonNull Boolean closeHandoff(@Name("conversationId") String conversationId) {
    return handoffs.close(tenant(), realm(), conversationId);
  }

  private Tenant tenant() {
    return context.tenant();
  }

  private Realm realm() {
    return Realm.live(tenant().tenantId());
  }
}
