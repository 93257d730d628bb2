package io.bookingchat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every cache, pool and queue is known by name and has a bound (hostile cases 7 and 44). */
final class TestBounds {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.bookingchat");

  /**
   * Every cache, and how its keys tell tenants apart. Whoever adds one says so here. Sizes are
   * bounded where the cache is made, which the next test sees to.
   */
  private static final Map<String, String> CACHES =
      Map.ofEntries(
          entry("tenancy.TenantDirectory.cache", "the key is the tenant's id"),
          entry("tenancy.KeyFinder.remembered", "the key is the hash of an API key, one tenant's"),
          entry("tenancy.UnknownKeys.hashes", "the key is the hash of an API key of no tenant"),
          entry("tenancy.KeyUses.noted", "the key is the tenant's id with that of its API key"),
          entry("limits.Rates.paces", "the key is the tenant's id with that of its API key"),
          entry("agent.model.ModelChoice.breakers", "a model's: the same for all tenants"),
          entry("agent.model.ModelChoice.running", "the key is the tenant's id"),
          entry("plugins.TenantPlugins.on", "the key is the tenant's id"),
          entry("plugins.TenantPlugins.shared", "a trade's or the platform's: the same for all"),
          entry("plugins.Instances.byTenant", "the key is the tenant's id"),
          entry("plugins.PluginCalls.gates", "the key is the tenant's id"),
          entry("audit.Audit.chains", "the key is the tenant's id"),
          entry("audit.ClaimedTenants.known", "the key is the tenant's id"),
          entry("audit.RefusalBounds.minutes", "the key is the tenant's id"),
          entry("dynamodb.NarrowedCredentials.sessions", "the key is the scope, one tenant's"),
          entry("catalogue.Offers.remembered", "the key is the tenant's id"),
          entry("hours.HolidayCalendar.YEARS", "public holidays: the same for all tenants"));

  @Test
  void everyCacheSaysHowItsKeysHoldTheTenant() {
    assertThat(caches()).containsExactlyInAnyOrderElementsOf(CACHES.keySet());
  }

  @Test
  void everyCacheHasAGreatestSize() {
    Map<String, Long> unbounded = new TreeMap<>();
    for (JavaClass owner : PRODUCT) {
      long made = calls(owner, Caffeine.class, "newBuilder");
      long bounded =
          calls(owner, Caffeine.class, "maximumSize")
              + calls(owner, Caffeine.class, "maximumWeight");
      if (made > bounded) {
        unbounded.put(owner.getName(), made - bounded);
      }
    }
    assertThat(unbounded).isEmpty();
  }

  @Test
  void noPoolGrowsWithoutEnd() {
    noClasses()
        .should()
        .callMethodWhere(
            owner(Executors.class, Set.of()).or(owner(ForkJoinPool.class, Set.of("commonPool"))))
        .because("their queues or their threads have no bound: make a ThreadPoolExecutor")
        .check(PRODUCT);
  }

  @Test
  void noQueueOfAPoolIsEndless() {
    noClasses()
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "makes a queue without a bound",
                call ->
                    Set.of("LinkedBlockingQueue", "LinkedBlockingDeque", "PriorityBlockingQueue")
                            .contains(call.getTargetOwner().getSimpleName())
                        && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(int.class))))
        .check(PRODUCT);
  }

  @Test
  void everyThreadHasAName() {
    noClasses()
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "makes a thread without a name",
                call ->
                    call.getTargetOwner().isEquivalentTo(Thread.class)
                        && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(String.class))))
        .check(PRODUCT);
  }

  private static Set<String> caches() {
    return PRODUCT.stream()
        .flatMap(owner -> owner.getFields().stream())
        .filter(field -> field.getRawType().isAssignableTo(Cache.class))
        .map(TestBounds::name)
        .collect(Collectors.toSet());
  }

  private static String name(JavaField field) {
    return field.getFullName().replace("io.bookingchat.", "");
  }

  private static long calls(JavaClass owner, Class<?> target, String method) {
    return owner.getCodeUnits().stream()
        .map(JavaCodeUnit::getMethodCallsFromSelf)
        .flatMap(Set::stream)
        .filter(call -> call.getTargetOwner().isEquivalentTo(target))
        .filter(call -> call.getName().equals(method))
        .count();
  }

  /** Calls of static methods of that class; of all of them when none is named. */
  private static DescribedPredicate<JavaMethodCall> owner(Class<?> owner, Set<String> names) {
    return DescribedPredicate.describe(
        "uses " + owner.getSimpleName(),
        call ->
            call.getTargetOwner().isEquivalentTo(owner)
                && (names.isEmpty() || names.contains(call.getName())));
  }
}
