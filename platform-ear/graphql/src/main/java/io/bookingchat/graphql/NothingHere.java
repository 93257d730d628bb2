package io.bookingchat.graphql;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers addresses that lead nowhere in the same form as every other refusal. */
public class NothingHere extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Errors errors;

  @Inject
  public NothingHere(Errors errors) {
    this.errors = errors;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Exchange.refuse(
        request,
        response,
        errors,
        Refusal.of(ErrorCode.NOT_FOUND, "There is nothing here."),
        HttpServletResponse.SC_NOT_FOUND);
  }
}
