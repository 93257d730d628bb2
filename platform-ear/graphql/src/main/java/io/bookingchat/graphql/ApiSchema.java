package io.bookingchat.graphql;

import io.smallrye.graphql.schema.SchemaBuilder;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.servlet.IndexInitializer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.CompositeIndex;
import org.jboss.jandex.IndexReader;

/** An application's schema, from the index of its classes that was made at build time. */
public final class ApiSchema {
  private ApiSchema() {}

  /**
   * Reads the index and builds the schema of it.
   *
   * @param index the file {@code META-INF/jandex.idx}
   */
  public static Schema read(InputStream index) throws IOException {
    Schema schema =
        SchemaBuilder.build(
            CompositeIndex.create(
                new IndexReader(index).read(), new IndexInitializer().createIndex(Set.of())));
    Stream.of(schema.getQueries(), schema.getMutations())
        .flatMap(Set::stream)
        .map(Operation::getArguments)
        .flatMap(arguments -> arguments.stream())
        .forEach(ApiSchema::keepNonNull);
    return schema;
  }

  /** The library makes an argument with a default nullable; an {@code int} cannot be null. */
  private static void keepNonNull(Argument argument) {
    String type = argument.getReference().getClassName();
    if (argument.hasDefaultValue() && (type.equals("int") || type.equals("boolean"))) {
      argument.setNotNull(true);
    }
  }
}
