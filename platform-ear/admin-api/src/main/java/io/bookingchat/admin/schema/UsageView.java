package io.bookingchat.admin.schema;

import io.bookingchat.limits.Metric;
import io.bookingchat.limits.UsageStore.Totals;
import io.bookingchat.limits.UsageStore.Used;
import io.bookingchat.limits.UsageStore.Warning;
import io.bookingchat.tenancy.Tenant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a company used in a month. */
@Type("Usage")
public record UsageView(
    @NonNull String month,
    @NonNull List<@NonNull MetricUsage> metrics,
    @NonNull List<@NonNull KeyUsage> keys,
    @NonNull List<@NonNull UsageWarning> warnings) {

  /** What was used of one thing; without a limit it is only counted. */
  @Type("MetricUsage")
  public record MetricUsage(@NonNull Metric metric, long used, Optional<Integer> limit) {}

  /** What a key used of one thing; what staff did is no key's. */
  @Type("KeyUsage")
  public record KeyUsage(@NonNull String apiKeyId, @NonNull Metric metric, long used) {}

  /** A share of a limit that was reached, in percent. */
  @Type("UsageWarning")
  public record UsageWarning(@NonNull Metric metric, int percent, @NonNull OffsetDateTime at) {}

  public static UsageView of(Tenant tenant, YearMonth month, Totals totals) {
    Map<Metric, Used> used =
        totals.used().stream().collect(Collectors.toMap(Used::metric, Function.identity()));
    return new UsageView(
        month.toString(),
        Arrays.stream(Metric.values())
            .map(metric -> metric(tenant, metric, Optional.ofNullable(used.get(metric))))
            .toList(),
        totals.used().stream()
            .flatMap(each -> keys(each).stream())
            .sorted(Comparator.comparing(KeyUsage::apiKeyId).thenComparing(KeyUsage::metric))
            .toList(),
        totals.warnings().stream()
            .sorted(Comparator.comparing(Warning::metric).thenComparing(Warning::percent))
            .map(
                warning ->
                    new UsageWarning(
                        warning.metric(),
                        warning.percent(),
                        Times.at(warning.at(), tenant.settings().zone())))
            .toList());
  }

  private static MetricUsage metric(Tenant tenant, Metric metric, Optional<Used> used) {
    return new MetricUsage(
        metric, used.map(Used::used).orElse(0L), Numbers.boxed(metric.quota(tenant.limits())));
  }

  private static List<KeyUsage> keys(Used used) {
    return used.usedByKey().entrySet().stream()
        .map(key -> new KeyUsage(key.getKey(), used.metric(), key.getValue()))
        .toList();
  }
}
