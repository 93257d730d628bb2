package io.bookingchat.graphql;

import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import jakarta.servlet.ServletContext;

/** Asks for everything that a type of the application's schema has, whatever it grows by. */
public final class Selection {
  private Selection() {}

  /**
   * The selection of all fields of a type, and of all that they have, such as {@code {a b{c}}}.
   *
   * @param type of a tree: one that leads back to itself has no end
   */
  public static String of(ServletContext application, String type) {
    GraphQLSchema schema = (GraphQLSchema) application.getAttribute(SchemaListener.SCHEMA);
    return of(schema.getType(type));
  }

  static String of(GraphQLType type) {
    return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLObjectType object
        ? object.getFieldDefinitions().stream()
            .map(field -> field.getName() + of(field.getType()))
            .collect(joining(" ", "{", "}"))
        : "";
  }
}
