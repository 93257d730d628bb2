package io.bookingchat.bench.jmh;

import io.bookingchat.agent.Agent;
import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.model.EmbeddedOnly;
import io.bookingchat.agent.model.TalkingWorld;
import io.bookingchat.agent.model.TenTurns;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a whole turn with the embedded model takes of a processor: reading the message, choosing the
 * calls, the tools over stores in memory, and the reply. Conversations of ten turns from a greeting
 * to the booking, each in a world of its own. {@code p50}, {@code p95} and {@code p99} are CPU time
 * of the thread in microseconds a turn, over all turns of the iteration: the time that JMH itself
 * takes is by the clock on the wall, and on a busy machine says little.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 10)
@Measurement(iterations = 1, time = 20) // events of several iterations would be added up
@Fork(1)
public class TurnBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The visitor's. */
  @Param({"ES", "EN", "PT"})
  private Language language;

  private Agent agent;
  private TenTurns visitor;

  /** CPU time of each turn of an iteration. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Cpu {
    private long[] turns = new long[1_000];
    private int count;

    @Setup(Level.Iteration)
    public void forget() {
      count = 0;
    }

    void add(long nanoseconds) {
      if (count == turns.length) {
        turns = Arrays.copyOf(turns, 2 * count);
      }
      turns[count++] = nanoseconds;
    }

    public double p50() {
      return percentile(0.50);
    }

    public double p95() {
      return percentile(0.95);
    }

    public double p99() {
      return percentile(0.99);
    }

    private double percentile(double part) {
      long[] sorted = Arrays.copyOf(turns, count);
      Arrays.sort(sorted);
      return count == 0 ? 0 : sorted[(int) Math.ceil(part * count) - 1] / 1_000.0;
    }
  }

  /** Nobody has booked yet. */
  @Setup(Level.Invocation)
  public void newWorld() {
    MemoryWorld world = new MemoryWorld();
    agent = TalkingWorld.agent(world, EmbeddedOnly.models());
    visitor = new TenTurns(world.salon(), language);
  }

  /** Ten turns. */
  @Benchmark
  public AgentReply conversation(Cpu cpu) {
    AgentReply reply = null;
    for (int turn = 0; turn < TenTurns.COUNT; turn++) {
      long before = THREADS.getCurrentThreadCpuTime();
      reply = visitor.next(agent);
      cpu.add(THREADS.getCurrentThreadCpuTime() - before);
    }
    if (reply.receipts().isEmpty()) {
      throw new IllegalStateException("the conversation does not end in a booking any more");
    }
    return reply;
  }
}
