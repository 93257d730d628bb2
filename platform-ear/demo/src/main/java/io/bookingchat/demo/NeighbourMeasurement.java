package io.bookingchat.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code mvn -Pmeasure}: what a company notices of a neighbour that asks ten times as fast as it
 * may. Rounds with and without the neighbour alternate, so that whatever else the machine does
 * falls on both.
 */
public final class NeighbourMeasurement {
  private static final int ROUNDS = 6;
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final Duration QUIET = Duration.ofMillis(100); // within 600 a minute
  private static final Duration LOUD = Duration.ofMillis(10); // ten times that
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final String LOUD_TENANT = "harbor-dental";
  private static final String QUESTION =
      "{\"query\":\"{ widget { name } services { serviceId name } providers { providerId } }\"}";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final DemoStack stack;
  private final ConcurrentHashMap<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();

  private NeighbourMeasurement(DemoStack stack) {
    this.stack = stack;
  }

  /** Measures, with the system properties {@code bookingchat.root} and {@code http.port}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin");
    Path root = Path.of(System.getProperty("bookingchat.root", ".")).toAbsolutePath().normalize();
    DemoStack.Options options =
        new DemoStack.Options(
            Integer.getInteger("http.port", 9080),
            Optional.empty(),
            Optional.empty(),
            root.resolve("platform-ear/demo/target/neighbour"),
            DemoStack.Build.below(root));
    try (DemoStack stack = new DemoStack(options)) {
      stack.start();
      NeighbourMeasurement measurement = new NeighbourMeasurement(stack);
      measurement.limitNeighbour();
      measurement.measure();
    }
  }

  /** The demo's companies may ask 6,000 times a minute; this one 600 times. */
  private void limitNeighbour() {
    String token =
        post("/dev/token", "", "{\"roles\":[\"platform-admin\"]}")
            .replaceAll(".*\"token\":\"([^\"]*)\".*", "$1");
    String limited =
        post(
            "/admin/graphql",
            token,
            "{\"query\":\"mutation { overrideLimits(tenantId: \\\""
                + LOUD_TENANT
                + "\\\", limits: { requestsPerMinute: 600 }) { version } }\"}");
    if (limited.contains("errors")) {
      throw new IllegalStateException("The neighbour has no limit: " + limited);
    }
  }

  private String post(String path, String token, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(stack.url().resolve(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join().body();
  }

  private void measure() {
    round(true, WARM_UP);
    answers.clear();
    List<Long> alone = new ArrayList<>();
    List<Long> beside = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      alone.addAll(round(false, ROUND));
      beside.addAll(round(true, ROUND));
    }
    print("alone", alone);
    print("beside the neighbour", beside);
    System.out.printf(
        Locale.ROOT, "p99 beside / alone: %.2f%n", at(beside, 0.99) / (double) at(alone, 0.99));
    System.out.println("the neighbour's answers by status: " + answers);
  }

  /** How long each request of the quiet company took, from when it was due, in nanoseconds. */
  private List<Long> round(boolean withNeighbour, Duration length) {
    List<Long> took = new ArrayList<>();
    long begin = System.nanoTime();
    Thread neighbour = new Thread(() -> loud(begin + length.toNanos()), "neighbour");
    if (withNeighbour) {
      neighbour.start();
    }
    for (long due = begin; due - begin < length.toNanos(); due += QUIET.toNanos()) {
      waitUntil(due);
      HTTP.sendAsync(request("andina"), HttpResponse.BodyHandlers.discarding()).join();
      took.add(System.nanoTime() - due);
    }
    try {
      neighbour.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return took;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a neighbour does not wait for its answers
  private void loud(long end) {
    for (long due = System.nanoTime(); due < end; due += LOUD.toNanos()) {
      waitUntil(due);
      HTTP.sendAsync(request(LOUD_TENANT), HttpResponse.BodyHandlers.discarding())
          .thenAccept(
              answer ->
                  answers
                      .computeIfAbsent(answer.statusCode(), status -> new AtomicInteger())
                      .incrementAndGet());
    }
  }

  private HttpRequest request(String tenantId) {
    URI url = stack.url();
    return HttpRequest.newBuilder(url.resolve("/widget/graphql"))
        .header("Content-Type", "application/json")
        .header("Origin", url.toString())
        .header("x-api-key", stack.key(tenantId))
        .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
        .build();
  }

  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void print(String what, List<Long> took) {
    System.out.printf(
        Locale.ROOT,
        "%-24s %d requests, median %.1f ms, p99 %.1f ms%n",
        what,
        took.size(),
        at(took, 0.5) / 1e6,
        at(took, 0.99) / 1e6);
  }

  private static long at(List<Long> took, double share) {
    long[] sorted = took.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }
}
