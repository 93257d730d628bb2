package io.bookingchat.graphql;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives what the server refuses by itself a GraphQL body instead of a page of HTML: a token it does
 * not accept, a method, an address that leads nowhere.
 */
public class RefusedByServer extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Errors errors;

  @Inject
  public RefusedByServer(Errors errors) {
    this.errors = errors;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known
            ? known
            : HttpServletResponse.SC_NOT_FOUND; // no other servlet has this address
    Exchange.refuse(request, response, errors, refusal(status), status);
  }

  static Refusal refusal(int status) {
    return switch (status) {
      case HttpServletResponse.SC_UNAUTHORIZED ->
          Refusal.of(ErrorCode.UNAUTHENTICATED, "The request carries no valid token.");
      case HttpServletResponse.SC_FORBIDDEN ->
          Refusal.of(ErrorCode.FORBIDDEN, "This token does not open this.");
      case HttpServletResponse.SC_NOT_FOUND ->
          Refusal.of(ErrorCode.NOT_FOUND, "There is nothing here.");
      case HttpServletResponse.SC_BAD_REQUEST,
          HttpServletResponse.SC_METHOD_NOT_ALLOWED,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE ->
          Refusal.of(ErrorCode.INVALID, "The request cannot be read.");
      default -> Errors.internal();
    };
  }
}
