package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.language.Language;
import io.bookingchat.memory.MemoryWorld;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantState;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The platform moves a company. */
final class TestPlacementApi {
  private static final Caller PLATFORM = new Caller.Platform("ops");

  private final AdminWorld admin = new AdminWorld();
  private final Salon salon = admin.world.salon();

  @AfterEach
  void close() {
    admin.close();
  }

  @Test
  void aCompanyIsMovedAndWhereItIsIsTold() {
    assertThat(admin.call(PLATFORM, query()).at("/tenantMove").toString()).isEqualTo("null");

    AdminWorld.Answer begun = admin.call(PLATFORM, move("andes"));

    assertThat(begun.text("/moveTenant/from")).isEqualTo("pool");
    assertThat(begun.text("/moveTenant/state")).isEqualTo("COPYING");
    assertThat(admin.call(PLATFORM, query()).text("/tenantMove/state")).isEqualTo("DONE");
    assertThat(stored().cell()).isEqualTo("andes");
    assertThat(stored().state()).isEqualTo(TenantState.ACTIVE);
    assertThat(stored().epoch()).isEqualTo(2);
  }

  @Test
  void whereItIsAlreadyItStays() {
    assertThat(admin.call(PLATFORM, move("pool")).text("/moveTenant/state")).isEqualTo("DONE");
    admin.call(PLATFORM, move("andes"));
    assertThat(admin.call(PLATFORM, move("andes")).text("/moveTenant/state")).isEqualTo("DONE");

    assertThat(stored().epoch()).isEqualTo(2);
  }

  @Test
  void aCellThatIsNotConfiguredIsNamedWithThoseThatAre() {
    Refusal refusal = admin.call(PLATFORM, move("elsewhere")).refusal();

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
    assertThat(refusal.field()).contains("cell");
    for (Language language : Language.values()) {
      assertThat(refusal.message(language)).contains("pool, andes");
    }
    assertThat(refusal.messages().values()).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void whileItMovesItsPeopleAreAskedToWait() {
    admin.world.moves.hold();
    admin.call(PLATFORM, move("andes"));
    admin.world.directory.update(moving(stored()));

    Caller owner = AdminWorld.member(stored(), Role.OWNER);
    Refusal refusal =
        admin.call(owner, "mutation { deleteService(serviceId: \"yoga\") }").refusal();

    assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
    assertThat(refusal.messages()).hasSize(3);
    assertThat(admin.call(owner, "{ services { serviceId } }").errors()).isEmpty();
    for (String operation : new String[] {"suspendTenant(reason: \"x\", ", "resumeTenant("}) {
      assertThat(
              admin
                  .call(
                      PLATFORM,
                      "mutation { " + operation + "tenantId: \"salon-andina\") { state } }")
                  .refusal()
                  .code())
          .isEqualTo(ErrorCode.CONFLICT);
    }
  }

  @Test
  void aMoveThatIsUnderWayIsShownAndOneThatDiedIsGoneOnWith() {
    admin.world.moves.hold();
    admin.call(PLATFORM, move("andes"));
    admin.world.clock.set(MemoryWorld.NOW.plus(Duration.ofSeconds(50)));
    admin.call(PLATFORM, move("andes"));
    assertThat(last()).isEqualTo(1);

    admin.world.clock.set(MemoryWorld.NOW.plus(Duration.ofSeconds(61)));
    admin.call(PLATFORM, move("andes"));
    assertThat(last()).isEqualTo(2);
    admin.world.moves.goOn();

    assertThat(stored().cell()).isEqualTo("andes");
    assertThat(stored().epoch()).isEqualTo(2);
  }

  @Test
  void aSuspendedCompanyIsResumedFirst() {
    admin.call(
        PLATFORM,
        "mutation { suspendTenant(tenantId: \"salon-andina\", reason: \"x\") { state } }");

    Refusal refusal = admin.call(PLATFORM, move("andes")).refusal();

    assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
    assertThat(refusal.messages()).hasSize(3);
  }

  @Test
  void nobodyElseMovesIt() {
    Caller owner = AdminWorld.member(salon.tenant, Role.OWNER);

    assertThat(admin.call(owner, move("andes")).refusal().code()).isEqualTo(ErrorCode.FORBIDDEN);
    assertThat(admin.call(owner, query()).refusal().code()).isEqualTo(ErrorCode.FORBIDDEN);
    assertThat(
            admin.call(PLATFORM, move("andes").replace("salon-andina", "nobody")).refusal().code())
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  private static Tenant moving(Tenant tenant) {
    return tenant.with(TenantState.MOVING);
  }

  private long last() {
    return admin.world.moves.find(salon.tenant.tenantId()).orElseThrow().run();
  }

  private Tenant stored() {
    return admin.world.directory.fresh(salon.tenant.tenantId()).orElseThrow();
  }

  private static String move(String cell) {
    return "mutation { moveTenant(tenantId: \"salon-andina\", cell: \""
        + cell
        + "\") { tenantId from to state copied startedAt updatedAt } }";
  }

  private static String query() {
    return "{ tenantMove(tenantId: \"salon-andina\") { from to state } }";
  }
}
