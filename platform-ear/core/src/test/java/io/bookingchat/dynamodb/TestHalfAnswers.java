package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.hours.TimeWindow;
import io.bookingchat.hours.WeeklyWindow;
import io.bookingchat.scheduling.ProviderHours;
import io.bookingchat.tenancy.TenantId;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** DynamoDB may leave a part of a batch undone; here it does 40 keys of each and no more. */
final class TestHalfAnswers implements ExecutionInterceptor {
  private static final int DONE = 40;
  private static final ExecutionAttribute<Map<String, KeysAndAttributes>> LEFT =
      new ExecutionAttribute<>("left");

  private final LocalTables tables = new LocalTables();
  private final DynamoDbClient client = LocalTables.seenBy(this);
  private final StoredProviderHours hours =
      new StoredProviderHours(new Store(client, tables.names));

  @AfterEach
  void close() {
    client.close();
    tables.close();
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (!(context.request() instanceof BatchGetItemRequest batch)) {
      return context.request();
    }
    String table = batch.requestItems().keySet().iterator().next();
    KeysAndAttributes asked = batch.requestItems().get(table);
    List<Map<String, AttributeValue>> keys = asked.keys();
    int done = Math.min(DONE, keys.size());
    attributes.putAttribute(
        LEFT,
        done == keys.size()
            ? Map.of()
            : Map.of(table, asked.copy(left -> left.keys(keys.subList(done, keys.size())))));
    return batch.copy(
        some ->
            some.requestItems(Map.of(table, asked.copy(left -> left.keys(keys.subList(0, done))))));
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    return context.response() instanceof BatchGetItemResponse answer
        ? answer.copy(half -> half.unprocessedKeys(attributes.getAttribute(LEFT)))
        : context.response();
  }

  @Test
  void hoursThatWereLeftOutAreAskedForAgain() {
    TenantId acme = new TenantId("acme");
    ProviderHours mondays =
        new ProviderHours(
            List.of(new WeeklyWindow(DayOfWeek.MONDAY, TimeWindow.parse("09:00", "13:00"))),
            Map.of(),
            List.of(),
            0);
    List<String> team = IntStream.range(0, 130).mapToObj(i -> "p" + i).toList();
    team.forEach(id -> hours.save(acme, id, mondays));

    Map<String, ProviderHours> found = hours.find(acme, team);

    assertThat(found).containsOnlyKeys(team);
    assertThat(found.values())
        .allSatisfy(each -> assertThat(each.weekly()).isEqualTo(mondays.weekly()));
  }
}
