package io.bookingchat.plugins;

import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.BookingRequest;
import io.bookingchat.spi.booking.Decision;
import io.bookingchat.spi.booking.PolicyContext;
import java.util.Collections;
import java.util.List;
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
 * What the guard around a plugin costs a call: limits of the tenant, breaker, deadline, another
 * thread with the plugin's class loader, a checked copy of the answer. It is of this package, as
 * nothing outside it can call a plugin past the guard.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PolicyCallBenchmark {
  private static final BookingPolicy POLICY = (request, context) -> Decision.allow();

  /** As many free times as a long search finds. */
  private final List<BookingRequest> search = Collections.nCopies(500, null);

  private PluginThreads threads;
  private BookingPolicy guarded;

  @Setup
  public void open() {
    threads = new PluginThreads("bench", PolicyCallBenchmark.class.getClassLoader(), () -> {});
    guarded =
        new PluginCalls(threads, Deadlines.STANDARD)
            .wrapped(BookingPolicy.class, new OverNulls(), "tenant");
  }

  @TearDown
  public void close() {
    threads.close();
  }

  /** Requests that are not there: the benchmark is about the way to the plugin. */
  private static final class OverNulls implements BookingPolicy {
    @Override
    public Decision review(BookingRequest request, PolicyContext context) {
      return Decision.allow();
    }

    @Override
    public List<Decision> reviewAll(List<BookingRequest> requests, PolicyContext context) {
      return Collections.nCopies(requests.size(), Decision.allow());
    }
  }

  @Benchmark
  public Decision direct() {
    return POLICY.review(null, null);
  }

  @Benchmark
  public Decision guarded() {
    return guarded.review(null, null);
  }

  @Benchmark
  public List<Decision> guardedSearch() {
    return guarded.reviewAll(search, null);
  }
}
