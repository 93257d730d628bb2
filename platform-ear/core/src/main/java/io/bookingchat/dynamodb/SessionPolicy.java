package io.bookingchat.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bookingchat.dynamodb.Table.Index;
import io.bookingchat.tenancy.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What credentials may do in DynamoDB, as the session policy of an assumed role: nothing beyond
 * both the role's own policies and this one.
 *
 * @param tables what the ARN of every table begins with
 */
record SessionPolicy(TableNames names, String tables) {
  private static final Pattern ROLE = Pattern.compile("arn:([a-z0-9-]+):iam::([0-9]{12}):role/.+");

  /** What STS takes as an inline policy. */
  static final int LONGEST = 2_048;

  /** What the repositories send; parts of a transaction need the same as alone. No Scan. */
  private static final List<String> ACTIONS =
      List.of(
          "dynamodb:GetItem",
          "dynamodb:BatchGetItem",
          "dynamodb:Query",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem");

  private static final String LEADING_KEYS = "dynamodb:LeadingKeys";

  /**
   * Policies for the tables of an account.
   *
   * @param role ARN of a role of that account
   * @throws IllegalArgumentException when it is no role's ARN
   */
  static SessionPolicy of(TableNames names, String role, String region) {
    Matcher parts = ROLE.matcher(role);
    if (!parts.matches()) {
      throw new IllegalArgumentException("bookingchat.dynamodb.role is not the ARN of a role");
    }
    return new SessionPolicy(
        names, "arn:%s:dynamodb:%s:%s:table/".formatted(parts.group(1), region, parts.group(2)));
  }

  /** All tables and the tenants' indexes, and in them the partitions of one tenant only. */
  String of(TenantId tenantId) {
    return text(
        List.of(
            allow(
                ACTIONS,
                Schema.TABLES.stream()
                    .flatMap(
                        table ->
                            Stream.concat(
                                Stream.of(arn(table)),
                                table.indexes().stream()
                                    .filter(Index::tenants)
                                    .map(index -> arn(table, index))))
                    .toList(),
                leading(tenantId.value(), tenantId.value() + "#*"))));
  }

  private static Map<String, Object> leading(String... keys) {
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.put("ForAllValues:StringLike", Map.of(LEADING_KEYS, List.of(keys)));
    // without it a request that names no key would pass
    condition.put("Null", Map.of(LEADING_KEYS, "false"));
    return condition;
  }

  /** The platform's own work: tenants by their id, keys by their hash, and plugins of everyone. */
  String ofPlatform() {
    return text(
        List.of(
            allow(
                List.of("dynamodb:GetItem", "dynamodb:PutItem"),
                List.of(arn(Schema.TENANTS)),
                Map.of()),
            allow(
                List.of("dynamodb:Query"),
                List.of(arn(Schema.API_KEYS, Schema.KEYS_BY_HASH)),
                Map.of()),
            allow(List.of("dynamodb:Query"), List.of(arn(Schema.PLUGIN_BINDINGS)), leading("#*"))));
  }

  private String arn(Table table) {
    return tables + names.of(table);
  }

  private String arn(Table table, Index index) {
    return arn(table) + "/index/" + index.name();
  }

  private static Map<String, Object> allow(
      List<String> actions, List<String> resources, Map<String, Object> condition) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Effect", "Allow");
    statement.put("Action", actions);
    statement.put("Resource", resources);
    if (!condition.isEmpty()) {
      statement.put("Condition", condition);
    }
    return statement;
  }

  private static String text(List<Map<String, Object>> statements) {
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("Version", "2012-10-17");
    policy.put("Statement", statements);
    try {
      return new JsonMapper().writeValueAsString(policy);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts can be written", e);
    }
  }
}
