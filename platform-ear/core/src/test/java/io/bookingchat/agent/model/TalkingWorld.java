package io.bookingchat.agent.model;

import io.bookingchat.agent.Agent;
import io.bookingchat.agent.HeldOffers;
import io.bookingchat.agent.tools.Toolboxes;
import io.bookingchat.memory.MemoryWorld;
import java.time.Clock;

/** The agent over a world in memory, for tests of what is around it. */
public final class TalkingWorld {
  private TalkingWorld() {}

  public static Agent agent(MemoryWorld world, ModelChoice models) {
    Toolboxes tools = new Toolboxes(world);
    return new AgentLoop(
        world.offers,
        tools.proposals,
        tools.own,
        new HeldOffers(world.waiting, world.catalogue, tools.handles),
        new Choices(tools.handles),
        models,
        new ToolTalk(tools.toolbox),
        new Prompt(),
        new Replies(),
        world.usage,
        world.clock,
        Clock.systemUTC());
  }
}
