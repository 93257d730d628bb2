package io.bookingchat.widget;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Serves the script that companies put on their pages, {@code /chat-widget.js}, and what it loads:
 * {@code /app/chat.HASH.js} while the hash is that of this server's build, and {@code /app/chat.js}
 * for a loader of another build.
 */
public class WidgetFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Pages get a new version within minutes, and ask cheaply in between. */
  private static final String SHORT = "public, max-age=300, stale-while-revalidate=86400";

  /** What is called by its hash never changes. */
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private transient ServedFile loader;
  private transient ServedFile app;

  @Override
  public void init() {
    loader = ServedFile.named("chat-widget.js");
    app = ServedFile.named("app/chat.js");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    if (path.equals("/chat-widget.js")) {
      send(request, response, loader, SHORT);
    } else if (path.equals("/app/chat.js")) {
      send(request, response, app, SHORT);
    } else if (path.equals("/app/chat." + app.hash() + ".js")) {
      send(request, response, app, FOREVER);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, ServedFile file, String cached)
      throws IOException {
    ServedFile.Form form = file.form(Optional.ofNullable(request.getHeader("Accept-Encoding")));
    response.setHeader("ETag", form.tag());
    response.setHeader("Cache-Control", cached);
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (form.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    form.encoding().ifPresent(encoding -> response.setHeader("Content-Encoding", encoding));
    response.setContentType("text/javascript");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setContentLength(form.bytes().length);
    response.getOutputStream().write(form.bytes());
  }
}
