package io.bookingchat.graphql;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints the schema in development; in production it is not found, like introspection. */
public class SchemaText extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final boolean development;
  private final transient Errors errors;

  @Inject
  public SchemaText(
      @ConfigProperty(name = "bookingchat.mode", defaultValue = "production") String mode,
      Errors errors) {
    this.development = mode.equals("dev");
    this.errors = errors;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!development) {
      Exchange.refuse(
          request,
          response,
          errors,
          Refusal.of(ErrorCode.NOT_FOUND, "There is nothing here."),
          HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    SchemaPrinter.Options options =
        SchemaPrinter.Options.defaultOptions()
            .includeDirectives(false)
            .includeScalarTypes(false)
            .includeSchemaDefinition(false);
    response.setContentType("text/plain;charset=UTF-8");
    response
        .getWriter()
        .print(
            new SchemaPrinter(options)
                .print((GraphQLSchema) getServletContext().getAttribute(SchemaListener.SCHEMA)));
  }
}
