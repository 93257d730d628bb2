package io.bookingchat.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import org.junit.jupiter.api.Test;

final class TestErrors {
  @Test
  void aValueThatCannotBeReadIsNamedWithoutOurClasses() {
    Refusal refusal =
        refusal(
            ErrorType.ValidationError,
            "argument 'input' with value 'StringValue{value='{}'}' is not a valid 'Unknown Scalar"
                + " Type [io.bookingchat.admin.schema.BookingInput]'");

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
    assertThat(refusal.field()).contains("input");
    assertThat(refusal).message().doesNotContain("io.bookingchat", "Scalar");
  }

  @Test
  void aWrongTypeInTheDocumentNamesItsArgument() {
    Refusal refusal =
        refusal(
            ErrorType.ValidationError,
            "Validation error (WrongType@[openSlots]) : argument 'days' with value 'NullValue{}'"
                + " must not be null");

    assertThat(refusal.field()).contains("days");
    assertThat(refusal).message().contains("must not be null");
  }

  @Test
  void aMissingAnswerIsOurFailure() {
    Refusal refusal =
        refusal(ErrorType.NullValueInNonNullableField, "The field at path '/x' was null");

    assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
    assertThat(refusal).message().doesNotContain("/x");
  }

  private static Refusal refusal(ErrorType type, String message) {
    GraphQLError error = GraphqlErrorBuilder.newError().errorType(type).message(message).build();
    return Errors.refusal(error, "correlation");
  }
}
