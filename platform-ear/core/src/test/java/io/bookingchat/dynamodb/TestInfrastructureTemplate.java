package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The template in {@code docs} is what the code says. After a change of the schema run this test
 * with {@code -Dbookingchat.template.write=true}.
 */
final class TestInfrastructureTemplate {
  private static final Path TEMPLATE = Path.of("../../docs/infrastructure.json");

  @Test
  void isTheOneInTheDocumentation() throws Exception {
    if (Boolean.getBoolean("bookingchat.template.write")) {
      Files.writeString(TEMPLATE, InfrastructureTemplate.json());
    }
    assertThat(InfrastructureTemplate.json()).isEqualTo(Files.readString(TEMPLATE));
  }

  @Test
  void encryptsAndBacksUpEveryTable() throws Exception {
    JsonNode resources =
        new ObjectMapper().readTree(InfrastructureTemplate.json()).get("Resources");

    assertThat(resources).hasSize(Schema.TABLES.size());
    for (JsonNode table : resources) {
      JsonNode properties = table.get("Properties");
      assertThat(properties.at("/SSESpecification/SSEEnabled").booleanValue()).isTrue();
      assertThat(
              properties
                  .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                  .booleanValue())
          .isTrue();
      assertThat(properties.get("BillingMode").textValue()).isEqualTo("PAY_PER_REQUEST");
    }
  }
}
