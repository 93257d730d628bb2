package io.bookingchat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts every case of a file to an engine. The answers are written only when all are there. */
final class Replay {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Replay() {}

  static void run(Engine engine, Path in, Path out) throws IOException, CannotAnswer {
    List<String> lines = Files.readAllLines(in);
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        answers.add(answer(engine, lines.get(i), in.getFileName() + ":" + (i + 1)));
      }
    }
    Files.write(out, answers);
  }

  private static String answer(Engine engine, String line, String place) throws CannotAnswer {
    try {
      JsonNode question = JSON.readTree(line);
      ObjectNode answer = JSON.createObjectNode();
      answer.put("id", Fields.text(question, "id"));
      engine.answer(question, answer);
      return JSON.writeValueAsString(answer);
    } catch (IOException | RuntimeException e) {
      throw new CannotAnswer(place + " cannot be answered: " + e, e);
    }
  }
}
