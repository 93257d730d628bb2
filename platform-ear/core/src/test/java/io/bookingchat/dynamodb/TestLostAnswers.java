package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.agent.Draft;
import io.bookingchat.conversation.Conversation;
import io.bookingchat.conversation.Earlier;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.tenancy.Plan;
import io.bookingchat.tenancy.Realm;
import io.bookingchat.tenancy.Settings;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.WidgetSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * A put that was done and whose answer was lost is sent again by the SDK, and finds itself (hostile
 * case 31).
 */
final class TestLostAnswers implements ExecutionInterceptor {
  private static final ExecutionAttribute<Boolean> LOST = new ExecutionAttribute<>("lost");

  private final LocalTables tables = new LocalTables();
  private final DynamoDbClient client = LocalTables.seenBy(this);
  private final Store store = new Store(client, tables.names);
  private final Tenant acme =
      Tenant.create(
          new TenantId("acme"),
          "Acme",
          Plan.PRO,
          Optional.empty(),
          Settings.of("es-CL", ZoneId.of("America/Santiago")));

  @AfterEach
  void close() {
    client.close();
    tables.close();
  }

  /** The first answer to every put is lost. */
  @Override
  public SdkHttpResponse modifyHttpResponse(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    if (!(context.request() instanceof PutItemRequest) || attributes.getAttribute(LOST) != null) {
      return context.httpResponse();
    }
    attributes.putAttribute(LOST, true);
    return context.httpResponse().toBuilder().statusCode(500).build();
  }

  @Test
  void aTenantIsCreatedAndChangedOnce() {
    StoredTenants tenants = new StoredTenants(store);
    Tenant changed = acme.with(acme.settings().with(WidgetSettings.DEFAULT));

    assertThat(tenants.create(acme)).isEqualTo(acme);
    assertThat(tenants.update(changed)).isEqualTo(changed);
    assertThat(tenants.find(acme.tenantId())).contains(changed);
  }

  /** As the HTTP client does to a request that waits for a connection when its time is up. */
  @Test
  void aRequestThatIsCutOffIsSaidToBeUnavailable() {
    ExecutionInterceptor cutting =
        new ExecutionInterceptor() {
          @Override
          public void beforeTransmission(
              Context.BeforeTransmission context, ExecutionAttributes attributes) {
            throw new CancellationException();
          }
        };
    try (DynamoDbClient cut = LocalTables.seenBy(cutting)) {
      StoredTenants tenants = new StoredTenants(new Store(cut, tables.names));

      Refusal refusal = catchThrowableOfType(Refusal.class, () -> tenants.find(acme.tenantId()));

      assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }
  }

  @Test
  void aConversationBeginsAndGoesOn() {
    StoredConversations conversations = new StoredConversations(store, Clock.systemUTC());
    Realm realm = Realm.live(acme.tenantId());

    conversations.create(realm, conversation(1));
    assertThat(conversations.update(realm, conversation(2))).isTrue();
    assertThat(conversations.update(realm, conversation(5))).isFalse();
  }

  private static Conversation conversation(int version) {
    return new Conversation(
        "c1",
        "visitor",
        Language.ES,
        0,
        List.of(),
        Earlier.NOTHING,
        Draft.EMPTY,
        List.of(),
        Optional.empty(),
        Instant.parse("2026-03-09T12:00:00Z"),
        Instant.parse("2100-01-01T00:00:00Z"),
        version);
  }
}
