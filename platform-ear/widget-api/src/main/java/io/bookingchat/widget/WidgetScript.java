package io.bookingchat.widget;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Serves the one script that companies put on their pages. */
public class WidgetScript extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FILE = "/META-INF/resources/chat-widget.js";

  private transient byte[] script;
  private transient String etag;

  @Override
  public void init() {
    try (InputStream in = WidgetScript.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the application was built without the widget's script");
      }
      script = in.readAllBytes();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(script);
      etag = '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
    } catch (IOException e) {
      throw new UncheckedIOException("the widget's script cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", etag);
    // pages get a new version within minutes, and ask cheaply in between
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (etag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("text/javascript");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(script);
  }
}
