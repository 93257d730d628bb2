package io.bookingchat.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import io.bookingchat.Component;
import io.bookingchat.error.Refusal;
import java.util.Optional;

/**
 * Refuses documents that ask for too much at once, before anything is executed. Depth and
 * complexity of a single operation are bounded by the library's own instrumentation.
 */
@Component
public final class QueryShape {
  private static final int MOST_CHARACTERS = 20_000;
  private static final int MOST_TOKENS = 3_000;
  private static final int MOST_ROOT_FIELDS = 10;
  private static final int MOST_CHANGES = 1;

  private static final ParserOptions LIMITS =
      ParserOptions.newParserOptions()
          .maxCharacters(MOST_CHARACTERS)
          .maxTokens(MOST_TOKENS)
          .maxWhitespaceTokens(MOST_CHARACTERS)
          .maxRuleDepth(60)
          .captureSourceLocation(false)
          .build();

  private final Cache<String, Optional<Refusal>> known =
      Caffeine.newBuilder().maximumSize(500).build();

  /** Why a document is not executed; empty when it may be. */
  public Optional<Refusal> refusal(String query) {
    if (query.length() > MOST_CHARACTERS) {
      return Optional.of(invalid("The query has more than " + MOST_CHARACTERS + " characters."));
    }
    return known.get(query, QueryShape::judge);
  }

  private static Optional<Refusal> judge(String query) {
    Document document;
    try {
      document =
          new Parser()
              .parseDocument(
                  ParserEnvironment.newParserEnvironment()
                      .document(query)
                      .parserOptions(LIMITS)
                      .build());
    } catch (InvalidSyntaxException e) {
      return Optional.of(invalid("The query cannot be read: it is not GraphQL, or too large."));
    }
    int operations = 0;
    for (Definition<?> definition : document.getDefinitions()) {
      if (definition instanceof OperationDefinition operation) {
        operations++;
        int fields = operation.getSelectionSet().getSelections().size();
        boolean changes = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        if (fields > (changes ? MOST_CHANGES : MOST_ROOT_FIELDS) || fragments(operation)) {
          return Optional.of(
              invalid(
                  "An operation has at most "
                      + MOST_ROOT_FIELDS
                      + " fields at its root, a mutation one, and no fragments there."));
        }
      }
    }
    return operations == 1
        ? Optional.empty()
        : Optional.of(invalid("Send one operation at a time."));
  }

  /** A fragment at the root could hide any number of fields. */
  private static boolean fragments(OperationDefinition operation) {
    return operation.getSelectionSet().getSelections().stream()
        .map(Selection.class::cast)
        .anyMatch(selection -> !(selection instanceof Field));
  }

  private static Refusal invalid(String message) {
    return Refusal.invalid("query", message);
  }
}
