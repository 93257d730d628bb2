package io.bookingchat.admin;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.graphql.Errors;
import io.bookingchat.graphql.Exchange;
import io.bookingchat.plugins.PluginCatalog;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The catalogue of plugins for everyone to read: {@code GET /admin/catalog/catalog.json}, the jars
 * that it names, and {@code .sig} behind each for its signature.
 */
public class CatalogFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient PluginCatalog catalog;
  private final transient Errors errors;

  @Inject
  public CatalogFiles(PluginCatalog catalog, Errors errors) {
    this.catalog = catalog;
    this.errors = errors;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Path> file =
        Optional.ofNullable(request.getPathInfo())
            .filter(path -> path.matches("/[A-Za-z0-9][A-Za-z0-9._+-]*"))
            .flatMap(path -> catalog.file(path.substring(1)));
    if (file.isEmpty()) {
      // not by sendError: the server's own dispatch of errors hangs when a client offers HTTP/2
      Refusal refusal = Refusal.of(ErrorCode.NOT_FOUND, "There is nothing here.");
      Exchange.refuse(request, response, errors, refusal, HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(
        file.get().toString().endsWith(".jar") ? "application/java-archive" : "application/json");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setContentLengthLong(Files.size(file.get()));
    Files.copy(file.get(), response.getOutputStream());
  }
}
