package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.smallrye.graphql.bootstrap.Bootstrap;
import io.smallrye.graphql.schema.SchemaBuilder;
import io.smallrye.graphql.servlet.IndexInitializer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jboss.jandex.CompositeIndex;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.Test;

/** The schema is a promise to clients: whoever changes it changes the snapshot, and is seen. */
final class TestSchema {
  private static final Path SNAPSHOT = Path.of("src/test/resources/schema.graphql");

  @Test
  void theSchemaIsTheOneThatWasPromised() throws IOException {
    String schema = text();
    Files.writeString(Path.of("target/schema.graphql"), schema);

    assertThat(schema).isEqualTo(Files.readString(SNAPSHOT));
  }

  private static String text() throws IOException {
    try (InputStream index = TestSchema.class.getResourceAsStream("/META-INF/jandex.idx")) {
      GraphQLSchema schema =
          Bootstrap.bootstrap(
              SchemaBuilder.build(
                  CompositeIndex.create(
                      new IndexReader(index).read(),
                      new IndexInitializer().createIndex(Set.of()))));
      return new SchemaPrinter(
              SchemaPrinter.Options.defaultOptions()
                  .includeDirectives(false)
                  .includeScalarTypes(false)
                  .includeSchemaDefinition(false))
          .print(schema);
    }
  }
}
