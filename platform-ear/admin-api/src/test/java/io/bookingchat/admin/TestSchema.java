package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The schema is a promise to clients: whoever changes it changes the snapshot, and is seen. */
final class TestSchema {
  private static final Path SNAPSHOT = Path.of("src/test/resources/schema.graphql");
  private static final Path BUILT = Path.of("target/schema.graphql");

  @Test
  void theSchemaIsTheOneThatWasPromised() throws IOException {
    String schema;
    try (AdminWorld admin = new AdminWorld()) {
      schema = text(admin.schema);
    }
    Files.writeString(BUILT, schema); // to be copied over the snapshot when the change is meant

    assertThat(schema).isEqualTo(Files.readString(SNAPSHOT));
  }

  private static String text(GraphQLSchema schema) {
    return new SchemaPrinter(
            SchemaPrinter.Options.defaultOptions()
                .includeDirectives(false)
                .includeScalarTypes(false)
                .includeSchemaDefinition(false))
        .print(schema);
  }
}
