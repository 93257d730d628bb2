package io.bookingchat.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.booking.Customer;
import io.bookingchat.booking.Hold;
import io.bookingchat.dynamodb.PolicyJudge.Access;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.SettableClock;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;

/** Credentials that open one tenant's data, as a service that speaks STS gives them out. */
final class TestNarrowedCredentials {
  private static final String ROLE = "arn:aws:iam::123456789012:role/data";
  private static final TableNames NAMES = new TableNames(Optional.empty());
  private static final TenantId ACME = new TenantId("acme");
  private static final TenantId CORP = new TenantId("acme-corp");

  private final SettableClock clock = new SettableClock(MemoryWorld.NOW);
  private final FakeSts sts = new FakeSts(clock);
  private final NarrowedCredentials credentials =
      new NarrowedCredentials(
          ROLE,
          Optional.of(sts.endpoint()),
          Region.SA_EAST_1,
          StaticCredentialsProvider.create(AwsBasicCredentials.create("own", "own")),
          NAMES,
          clock);

  @AfterEach
  void close() {
    credentials.close();
    sts.close();
  }

  @Test
  void theRoleIsAssumedForOneTenantWithItsPolicy() {
    assertThat(keyOf(ACME)).isEqualTo("bookingchat-acme.1");

    Map<String, String> asked = sts.asked.get(0);
    assertThat(asked)
        .containsEntry("Action", "AssumeRole")
        .containsEntry("RoleArn", ROLE)
        .containsEntry("DurationSeconds", "3600");
    String tables =
        Stream.of(
                "Tenants",
                "TenantApiKeys",
                "Services",
                "Providers",
                "ProviderAvailability",
                "ProviderDays",
                "Bookings",
                "Bookings/index/byMonth",
                "Bookings/index/byVisitor",
                "Bookings/index/byCode",
                "WaitingList",
                "ConversationState",
                "ConversationState/index/byHandoff",
                "Transcripts",
                "WrongCodes",
                "Usage",
                "VisitorIdentities",
                "Outbox",
                "Audit",
                "PluginBindings")
            .map(name -> "\"arn:aws:dynamodb:sa-east-1:123456789012:table/" + name + "\"")
            .reduce((some, more) -> some + "," + more)
            .orElseThrow();
    assertThat(asked.get("Policy"))
        .startsWith(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
                + "\"dynamodb:GetItem\",\"dynamodb:BatchGetItem\",\"dynamodb:Query\",\"dynamodb:PutItem\",\"dynamodb:UpdateItem\","
                + "\"dynamodb:DeleteItem\"],\"Resource\":["
                + tables
                + "],\"Condition\":{")
        .contains("\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"acme\",\"acme#*\"]}")
        .contains("\"Null\":{\"dynamodb:LeadingKeys\":\"false\"}")
        .hasSizeLessThan(SessionPolicy.LONGEST);
  }

  @Test
  void theyAreAskedForOnceAndAgainBeforeTheyExpire() {
    for (int i = 0; i < 100; i++) {
      assertThat(keyOf(ACME)).isEqualTo("bookingchat-acme.1");
    }
    assertThat(keyOf(CORP)).isEqualTo("bookingchat-acme-corp.2");
    assertThat(sts.asked).hasSize(2);

    clock.advance(Duration.ofMinutes(54));
    assertThat(keyOf(ACME)).isEqualTo("bookingchat-acme.1");
    clock.advance(Duration.ofMinutes(1));
    assertThat(keyOf(ACME)).isEqualTo("bookingchat-acme.3");
  }

  @Test
  void thePlatformReachesTenantsAndKeysByTheirHashAndNothingElse() {
    String key = TenantScope.platform("one", () -> credentials.resolveCredentials().accessKeyId());
    assertThat(TenantScope.platform("two", () -> credentials.resolveCredentials().accessKeyId()))
        .isEqualTo(key)
        .isEqualTo("bookingchat-platform.1");

    PolicyJudge judge = new PolicyJudge(sts.asked.get(0).get("Policy"), NAMES);
    assertThat(judge.allows(new Access("Query", "table/TenantApiKeys/index/byHash", List.of("h"))))
        .isTrue();
    assertThat(judge.allows(new Access("GetItem", "table/Tenants", List.of("acme")))).isTrue();
    assertThat(judge.allows(new Access("GetItem", "table/Bookings", List.of("acme#b")))).isFalse();
    assertThat(judge.allows(new Access("Query", "table/TenantApiKeys", List.of("acme")))).isFalse();
    assertThat(judge.allows(new Access("Scan", "table/Tenants", List.of()))).isFalse();
    for (String shared : List.of("#platform", "#vertical#salon")) {
      assertThat(judge.allows(new Access("Query", "table/PluginBindings", List.of(shared))))
          .isTrue();
    }
    assertThat(judge.allows(new Access("Query", "table/PluginBindings", List.of("acme"))))
        .isFalse();
  }

  @Test
  void withoutAScopeNobodyIsAsked() {
    assertThatThrownBy(credentials::resolveCredentials).isInstanceOf(GuardException.class);
    assertThat(sts.asked).isEmpty();
  }

  @Test
  void whereStsRefusesTheStoreIsUnavailableAndSaysNoMore() {
    sts.refuse();
    Connection connection =
        new Connection(
            Optional.of(URI.create("http://127.0.0.1:1")),
            Optional.empty(),
            Optional.of(ROLE),
            Optional.of(sts.endpoint()),
            NAMES,
            clock);
    Store store = new Store(connection.client(), NAMES);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                TenantScope.within(
                    ACME, () -> store.get(Schema.SERVICES, Keys.tenant(ACME), "cut")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
    assertThat(refusal).hasNoCause().hasMessageNotContaining("arn").hasMessageNotContaining("acme");
    assertThat(refusal.extensions())
        .isEqualTo(Refusal.saying(ErrorCode.UNAVAILABLE, "unavailable.store").extensions());
    assertThat(sts.asked).isNotEmpty();
    connection.close();
  }

  @Test
  void whereStsRefusesThereAreNoCredentials() {
    sts.refuse();

    assertThatThrownBy(() -> keyOf(ACME)).isInstanceOf(SdkException.class);
    assertThatThrownBy(() -> keyOf(ACME)).as("nor later").isInstanceOf(SdkException.class);
  }

  @Test
  void aPrefixThatMakesThePolicyTooLongIsRefusedAtTheStart() {
    TableNames longest = new TableNames(Optional.of("x".repeat(100)));

    assertThatThrownBy(
            () ->
                new NarrowedCredentials(
                    ROLE,
                    Optional.empty(),
                    Region.SA_EAST_1,
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("own", "own")),
                    longest,
                    clock))
        .hasMessageContaining("table-prefix");
  }

  @Test
  void aWholeBookingPassesWithItsOwnTenantsPolicyAndNoneOfItWithAnothers() {
    try (RecordedWorld recorded = new RecordedWorld()) {
      var salon = recorded.salon;
      var wanted = salon.at(salon.haircut, salon.ana, "2026-03-10T10:00");
      Hold hold =
          recorded.world.holds.hold(salon.tenant, salon.realm, wanted, "v", Optional.empty());
      Customer rosa = new Customer("Rosa", Optional.of("rosa@mail.example"), Optional.empty());
      var made =
          recorded.world.bookings.confirm(salon.tenant, salon.realm, wanted, hold, rosa, "bk1");
      recorded.world.bookingStore.ofVisitor(salon.realm, "v");
      recorded.world.bookingStore.findByCode(salon.realm, made.code());
      recorded.world.bookings.cancel(salon.tenant, salon.realm, made, Optional.empty(), true);
      assertThat(recorded.requests).hasSizeGreaterThan(6);

      PolicyJudge own = judge(recorded, "salon-andina");
      assertThat(recorded.requests).allMatch(own::allows);
      for (String other : List.of("salon", "salon-andina-2", "salon-andin", "acme")) {
        PolicyJudge foreign = judge(recorded, other);
        assertThat(recorded.requests).as(other).noneMatch(foreign::allows);
      }
      assertThat(
              own.allows(
                  new Access(
                      "Scan",
                      "table/" + recorded.names().of(Schema.BOOKINGS),
                      List.of("salon-andina"))))
          .isFalse();
      assertThat(
              own.allows(
                  new Access(
                      "GetItem", "table/" + recorded.names().of(Schema.BOOKINGS), List.of())))
          .as("names no key")
          .isFalse();
    }
  }

  private static PolicyJudge judge(RecordedWorld recorded, String tenant) {
    SessionPolicy policy = SessionPolicy.of(recorded.names(), ROLE, Region.SA_EAST_1.id());
    return new PolicyJudge(policy.of(new TenantId(tenant)), recorded.names());
  }

  private String keyOf(TenantId tenantId) {
    return TenantScope.within(tenantId, () -> credentials.resolveCredentials().accessKeyId());
  }
}
