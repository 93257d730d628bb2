package io.bookingchat.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables as an AWS CloudFormation template. {@code docs/} has what this writes. */
final class InfrastructureTemplate {
  private InfrastructureTemplate() {}

  static String json() {
    Map<String, Object> resources = new LinkedHashMap<>();
    Schema.TABLES.forEach(table -> resources.put(table.name(), resource(table)));
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("AWSTemplateFormatVersion", "2010-09-09");
    template.put("Description", "Tables of Booking Chat. Written by its build; do not edit.");
    template.put(
        "Parameters",
        Map.of(
            "TablePrefix",
            ordered("Type", "String", "Default", "", "AllowedPattern", "[a-zA-Z0-9_.-]*")));
    template.put("Resources", resources);
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(template)
              .replace("\r\n", "\n")
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts can be written", e);
    }
  }

  private static Map<String, Object> resource(Table table) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("TableName", Map.of("Fn::Sub", "${TablePrefix}" + table.name()));
    properties.put("BillingMode", "PAY_PER_REQUEST");
    properties.put(
        "AttributeDefinitions",
        TableCreation.attributes(table).stream()
            .map(attribute -> ordered("AttributeName", attribute, "AttributeType", "S"))
            .toList());
    properties.put("KeySchema", keys(table.partitionKey(), table.sortKey()));
    if (!table.indexes().isEmpty()) {
      properties.put(
          "GlobalSecondaryIndexes",
          table.indexes().stream().map(InfrastructureTemplate::index).toList());
    }
    properties.put("SSESpecification", Map.of("SSEEnabled", true));
    properties.put("PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", true));
    properties.put("DeletionProtectionEnabled", true);
    if (table.forgets()) {
      properties.put(
          "TimeToLiveSpecification", ordered("AttributeName", Table.FORGET_AT, "Enabled", true));
    }
    return ordered(
        "Type",
        "AWS::DynamoDB::Table",
        "DeletionPolicy",
        "Retain",
        "UpdateReplacePolicy",
        "Retain",
        "Properties",
        properties);
  }

  private static Map<String, Object> index(Table.Index index) {
    return ordered(
        "IndexName",
        index.name(),
        "KeySchema",
        keys(index.partitionKey(), index.sortKey()),
        "Projection",
        Map.of("ProjectionType", "ALL"));
  }

  private static List<Map<String, Object>> keys(String partitionKey, Optional<String> sortKey) {
    List<Map<String, Object>> keys = new ArrayList<>();
    keys.add(ordered("AttributeName", partitionKey, "KeyType", "HASH"));
    sortKey.ifPresent(key -> keys.add(ordered("AttributeName", key, "KeyType", "RANGE")));
    return keys;
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
