package io.bookingchat.bench.jmh;

import io.bookingchat.agent.AgentReply;
import io.bookingchat.agent.model.HangingModel;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a visitor waits whose company's model hangs, after the breaker has opened: the whole
 * turn, which the embedded model answers. Time by the clock on the wall, as a visitor has it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class HangingModelBenchmark {
  private HangingModel model;

  /** Takes some seconds: the model has to be waited for until the breaker opens. */
  @Setup
  public void open() throws IOException {
    model = new HangingModel();
  }

  @Benchmark
  public AgentReply turn() {
    AgentReply reply = model.turn();
    if (!reply.degraded() || model.askedSince() > 0) {
      throw new IllegalStateException("the breaker is not open");
    }
    return reply;
  }

  @TearDown
  public void close() {
    model.close();
  }
}
