package io.bookingchat.agent.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers with the next of its lines, and at last with words. */
final class ScriptedModel implements ChatModel {
  private final List<List<ToolExecutionRequest>> rounds = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private String words = "Hola";
  private int asked;

  ScriptedModel then(String tool, String arguments) {
    return then(List.of(call(tool, arguments)));
  }

  /** Calls that stand in one answer. */
  ScriptedModel then(List<ToolExecutionRequest> calls) {
    rounds.add(calls);
    return this;
  }

  void says(String text) {
    words = text;
  }

  /** Forgets what is left of the script, and what came of it. */
  void anew() {
    rounds.clear();
    told.clear();
    asked = 0;
  }

  /** How often it was asked. */
  int asked() {
    return asked;
  }

  /** What its calls were answered with. */
  List<String> told() {
    return told;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    asked++;
    List<ChatMessage> messages = request.messages();
    int results = messages.size();
    while (messages.get(results - 1) instanceof ToolExecutionResultMessage) {
      results--;
    }
    messages.subList(results, messages.size()).forEach(result -> told.add(result.toString()));
    String last = messages.get(messages.size() - 1).toString();
    rounds.replaceAll(calls -> calls.stream().map(call -> filled(call, last)).toList());
    return ChatResponse.builder()
        .aiMessage(rounds.isEmpty() ? AiMessage.from(words) : AiMessage.from(rounds.remove(0)))
        .build();
  }

  /** Puts what a tool just told in the place of {@code $slot} and {@code $proposal}. */
  private static ToolExecutionRequest filled(ToolExecutionRequest call, String told) {
    String arguments = call.arguments();
    for (String name : List.of("slot", "proposal")) {
      Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(told);
      if (value.find()) {
        arguments = arguments.replace("$" + name, value.group(1));
      }
    }
    return call.toBuilder().arguments(arguments).build();
  }

  static ToolExecutionRequest call(String tool, String arguments) {
    return ToolExecutionRequest.builder().id("t1").name(tool).arguments(arguments).build();
  }
}
