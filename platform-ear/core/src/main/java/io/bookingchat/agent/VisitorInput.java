package io.bookingchat.agent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the visitor sent in a turn. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = VisitorInput.Text.class, name = "text"),
  @JsonSubTypes.Type(value = VisitorInput.Choice.class, name = "choice")
})
public sealed interface VisitorInput {
  /** Own words, at most 2,000 characters. */
  record Text(String text) implements VisitorInput {}

  /** The id of a quick reply of the last answer, or a slot's handle. */
  record Choice(String id) implements VisitorInput {}
}
