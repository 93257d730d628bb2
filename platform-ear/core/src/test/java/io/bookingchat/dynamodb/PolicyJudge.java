package io.bookingchat.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Judges requests by a policy document as IAM does, for the conditions that ours has. */
final class PolicyJudge {
  /** What IAM is told of a request, or of one member of a transaction. */
  record Access(String action, String resource, List<String> leadingKeys) {}

  private final JsonNode policy;
  private final TableNames names;

  PolicyJudge(String policy, TableNames names) {
    this.names = names;
    try {
      this.policy = new ObjectMapper().readTree(policy);
    } catch (JsonProcessingException e) {
      throw new AssertionError("the policy is no JSON", e);
    }
  }

  boolean allows(SdkRequest request) {
    return accesses(request).stream().allMatch(this::allows);
  }

  boolean allows(Access access) {
    return StreamSupport.stream(policy.get("Statement").spliterator(), false)
        .anyMatch(
            statement ->
                statement.get("Effect").asText().equals("Allow")
                    && texts(statement.get("Action")).contains("dynamodb:" + access.action())
                    && texts(statement.get("Resource")).stream()
                        .anyMatch(arn -> arn.endsWith(":" + access.resource()))
                    && holds(statement.path("Condition"), access.leadingKeys()));
  }

  private static boolean holds(JsonNode condition, List<String> keys) {
    JsonNode required = condition.path("Null").path("dynamodb:LeadingKeys");
    if (required.asText().equals("false") && keys.isEmpty()) {
      return false;
    }
    JsonNode like = condition.path("ForAllValues:StringLike").path("dynamodb:LeadingKeys");
    return like.isMissingNode()
        || keys.stream()
            .allMatch(key -> texts(like).stream().anyMatch(pattern -> like(pattern, key)));
  }

  private static boolean like(String pattern, String key) {
    return key.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  List<Access> accesses(SdkRequest request) {
    if (request instanceof GetItemRequest get) {
      return List.of(access("GetItem", get.tableName(), get.key()));
    } else if (request instanceof BatchGetItemRequest batch) {
      return batch.requestItems().entrySet().stream()
          .flatMap(
              of ->
                  of.getValue().keys().stream()
                      .map(key -> access("BatchGetItem", of.getKey(), key)))
          .toList();
    } else if (request instanceof PutItemRequest put) {
      return List.of(access("PutItem", put.tableName(), put.item()));
    } else if (request instanceof UpdateItemRequest update) {
      return List.of(access("UpdateItem", update.tableName(), update.key()));
    } else if (request instanceof DeleteItemRequest delete) {
      return List.of(access("DeleteItem", delete.tableName(), delete.key()));
    } else if (request instanceof QueryRequest query) {
      return List.of(query(query));
    } else if (request instanceof TransactWriteItemsRequest transaction) {
      return transaction.transactItems().stream().map(this::member).toList();
    }
    throw new AssertionError("IAM is told of " + request.getClass().getSimpleName() + " as well");
  }

  private Access member(TransactWriteItem member) {
    return member.put() != null
        ? access("PutItem", member.put().tableName(), member.put().item())
        : access("DeleteItem", member.delete().tableName(), member.delete().key());
  }

  private Access access(String action, String table, Map<String, AttributeValue> key) {
    String partitionKey = names.table(table).orElseThrow().partitionKey();
    return new Access(action, "table/" + table, List.of(key.get(partitionKey).s()));
  }

  /** Of an index it is the index's own partition key that counts. */
  private Access query(QueryRequest query) {
    Table table = names.table(query.tableName()).orElseThrow();
    String partitionKey =
        query.indexName() == null
            ? table.partitionKey()
            : table.index(query.indexName()).partitionKey();
    var equality = Pattern.compile("(#\\w+) = (:\\w+)").matcher(query.keyConditionExpression());
    List<String> keys = new ArrayList<>();
    while (equality.find()) {
      if (query.expressionAttributeNames().get(equality.group(1)).equals(partitionKey)) {
        keys.add(query.expressionAttributeValues().get(equality.group(2)).s());
      }
    }
    String index = query.indexName() == null ? "" : "/index/" + query.indexName();
    return new Access("Query", "table/" + query.tableName() + index, keys);
  }
}
