package io.bookingchat.plugin.faq;

import io.bookingchat.spi.agent.AgentTool;
import io.bookingchat.spi.agent.ToolArguments;
import io.bookingchat.spi.agent.ToolContext;
import io.bookingchat.spi.agent.ToolDefinition;
import io.bookingchat.spi.agent.ToolPurpose;
import io.bookingchat.spi.agent.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers with the passage that fits a question best, or not at all. */
record FaqTool(Passages passages) implements AgentTool {
  private static final String SCHEMA =
      """
      {
        "type": "object",
        "additionalProperties": false,
        "required": ["question"],
        "properties": {
          "question": {
            "type": "string",
            "maxLength": 2000,
            "description": "What the visitor wants to know, in their words."
          }
        }
      }
      """;

  @Override
  public ToolDefinition definition() {
    return ToolDefinition.reading(
            "answer",
            "Finds what the company's own documents say about a question that is not about"
                + " services, prices or times, such as parking, payment, or how to prepare. Answer"
                + " with what it finds and name the source; if it finds nothing, say that you do"
                + " not know.",
            SCHEMA)
        .with(ToolPurpose.ANSWERS_QUESTIONS);
  }

  @Override
  public ToolResult call(ToolArguments arguments, ToolContext context) {
    return passages
        .best(arguments.text("question").orElse(""), context.language().getLanguage())
        .map(FaqTool::told)
        .orElseGet(ToolResult::nothing);
  }

  private static ToolResult told(Passage passage) {
    return new ToolResult(
        Map.of("found", true, "passages", List.of(passage.text())),
        Map.of("es", passage.text(), "en", passage.text(), "pt", passage.text()),
        Optional.of(passage.title()));
  }
}
