package io.bookingchat.dev;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code /demo/}: the make-believe companies' pages, each with its key put in. */
public class DemoPages extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern FILE = Pattern.compile("/[a-z0-9-]+\\.(html|css|js|svg)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "css", "text/css",
          "js", "text/javascript",
          "svg", "image/svg+xml");

  private final transient DemoKeys keys;

  @Inject
  public DemoPages(DemoKeys keys) {
    this.keys = keys;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getPathInfo();
    if (path == null) {
      response.sendRedirect(request.getContextPath() + "/demo/");
      return;
    }
    String file = path.equals("/") ? "/index.html" : path;
    if (!FILE.matcher(file).matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (InputStream in = getServletContext().getResourceAsStream("/demo" + file)) {
      if (in == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      send(response, file.substring(file.lastIndexOf('.') + 1), in.readAllBytes());
    }
  }

  private void send(HttpServletResponse response, String extension, byte[] content)
      throws IOException {
    byte[] sent =
        extension.equals("html")
            ? keys.fill(new String(content, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8)
            : content;
    response.setContentType(TYPES.get(extension));
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store"); // a new start may have new keys
    response.setContentLength(sent.length);
    response.getOutputStream().write(sent);
  }
}
