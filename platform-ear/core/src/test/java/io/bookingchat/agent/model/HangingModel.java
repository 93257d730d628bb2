package io.bookingchat.agent.model;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.tenancy.AiSettings;
import java.io.IOException;

/**
 * A company whose model never answers, once that has been noticed: from here on it is left alone,
 * and the embedded model answers in its place.
 */
public final class HangingModel implements AutoCloseable {
  private static final int MOST_TURNS = 20;

  private final ModelServer server = new OpenAiServer(request -> ModelServer.hangs());
  private final AgentWorld world = new AgentWorld(AiSettings.OPENAI, server.endpoint());
  private final int asked;

  public HangingModel() throws IOException {
    int before = -1;
    for (int turn = 0; turn < MOST_TURNS && before < server.requests().size(); turn++) {
      before = server.requests().size();
      turn();
    }
    asked = server.requests().size();
  }

  /** The first turn of one more visitor. */
  public AgentReply turn() {
    return world.visitor().says("Hola, quiero un corte de pelo mañana en la tarde");
  }

  /** How often the model was asked for an answer since it is left alone. */
  public int askedSince() {
    return server.requests().size() - asked;
  }

  @Override
  public void close() {
    world.close();
    server.close();
  }
}
