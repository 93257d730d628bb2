package io.bookingchat.graphql;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.cdi.producer.GraphQLProducer;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Builds the application's schema from the index that was made at build time. The listener that
 * comes with the library scans an exploded archive instead, which an EAR does not always have.
 */
public class SchemaListener implements ServletContextListener {
  /** Where the schema is put for the servlet that prints it. */
  static final String SCHEMA = "io.bookingchat.graphql.schema";

  private static final String INDEX = "/WEB-INF/classes/META-INF/jandex.idx";

  private final GraphQLProducer producer;

  @Inject
  public SchemaListener(GraphQLProducer producer) {
    this.producer = producer;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    // two applications in one EAR have a schema each
    GraphQLSchema schema = producer.initialize(schema(context), true);
    context.setAttribute(SCHEMA, schema);
  }

  private static Schema schema(ServletContext context) {
    try (InputStream in = context.getResourceAsStream(INDEX)) {
      if (in == null) {
        throw new IllegalStateException("the application was built without " + INDEX);
      }
      return ApiSchema.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the application's index cannot be read", e);
    }
  }
}
