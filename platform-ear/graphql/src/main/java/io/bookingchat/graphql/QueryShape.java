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
import java.util.Set;

/**
 * Refuses documents that ask for too much at once, before anything is executed. Depth and
 * complexity of a single operation are bounded by the library's own instrumentation.
 */
@Component
public final class QueryShape {
  private static final int MOST_CHARACTERS = 20_000;
  private static final int MOST_TOKENS = 3_000;
  private static final int MOST_WEIGHT = 10;
  private static final int MOST_CHANGES = 1;

  /** Fields that read the calendars of all providers, for up to a month; every other weighs 1. */
  private static final Set<String> HEAVY_FIELDS = Set.of("availability", "openSlots");

  private static final int HEAVY = 5;

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
      return Optional.of(invalid("request.characters", MOST_CHARACTERS));
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
      return Optional.of(invalid("request.unreadable"));
    }
    int operations = 0;
    for (Definition<?> definition : document.getDefinitions()) {
      if (definition instanceof OperationDefinition operation) {
        operations++;
        boolean changes = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        if (fragments(operation)
            || weight(operation) > MOST_WEIGHT
            || (changes && fields(operation) > MOST_CHANGES)) {
          return Optional.of(invalid("request.atOnce", MOST_WEIGHT, HEAVY));
        }
      }
    }
    return operations == 1 ? Optional.empty() : Optional.of(invalid("request.oneOperation"));
  }

  /** A fragment at the root could hide any number of fields. */
  private static boolean fragments(OperationDefinition operation) {
    return operation.getSelectionSet().getSelections().stream()
        .map(Selection.class::cast)
        .anyMatch(selection -> !(selection instanceof Field));
  }

  private static int fields(OperationDefinition operation) {
    return operation.getSelectionSet().getSelections().size();
  }

  private static int weight(OperationDefinition operation) {
    return operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
        .mapToInt(field -> HEAVY_FIELDS.contains(field.getName()) ? HEAVY : 1)
        .sum();
  }

  private static Refusal invalid(String key, Object... arguments) {
    return Refusal.invalidSaying("query", key, arguments);
  }
}
