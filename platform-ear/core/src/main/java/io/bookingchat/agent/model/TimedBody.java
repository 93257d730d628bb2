package io.bookingchat.agent.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer, which ends with an {@link IOException} when nothing comes for a while,
 * when its time is over, or when it is larger than an answer can be. The JDK's client limits only
 * the wait for the headers.
 */
final class TimedBody extends FilterInputStream {
  private static final int MOST_BYTES = 1_000_000;

  private final long idleNanos;
  private final long endNanos;
  private volatile long lastNanos = System.nanoTime();
  private volatile boolean closed;
  private int bytes;

  private TimedBody(InputStream body, Duration idle, Duration left) {
    super(body);
    this.idleNanos = idle.toNanos();
    this.endNanos = lastNanos + left.toNanos();
  }

  /**
   * A body that is watched.
   *
   * @param idle the longest wait for more of it
   * @param left the longest that all of it may take
   */
  static TimedBody of(InputStream body, Duration idle, Duration left) {
    TimedBody timed = new TimedBody(body, idle, left);
    timed.watch();
    return timed;
  }

  private void watch() {
    long now = System.nanoTime();
    long wait = Math.min(lastNanos + idleNanos - now, endNanos - now);
    if (closed) {
      return;
    }
    if (wait > 0) {
      CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS).execute(this::watch);
      return;
    }
    try {
      close(); // whoever waits in read() is woken
    } catch (IOException e) {
      closed = true; // nothing more is read of it either way
    }
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    came(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    came(Math.max(read, 0));
    return read;
  }

  private void came(int count) throws IOException {
    if (closed) {
      throw new IOException("the answer took too long");
    }
    lastNanos = System.nanoTime();
    bytes += count;
    if (bytes > MOST_BYTES) {
      throw new IOException("the answer is too large");
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    super.close();
  }
}
