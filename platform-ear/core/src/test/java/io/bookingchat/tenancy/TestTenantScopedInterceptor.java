package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** No caller, no call; and the call sees its caller's tenant only. */
final class TestTenantScopedInterceptor {
  private static final Tenant ACME = tenant(TenantState.ACTIVE);

  private final TenantContext context = new TenantContext();
  private final TenantScopedInterceptor interceptor = new TenantScopedInterceptor(context);

  @Test
  void withoutACallerNothingRuns() {
    Call call = new Call(TenantScope::current);
    assertThat(refused(call)).isEqualTo(ErrorCode.UNAUTHENTICATED);
    assertThat(call.ran).isFalse();
  }

  @Test
  void aPageSeesItsTenant() throws Exception {
    Caller.Page page = page(ACME);
    context.resolve(page);
    assertThat(interceptor.inScope(new Call(TenantScope::current)))
        .isEqualTo(Optional.of(new TenantScope.Of(ACME.tenantId(), Optional.of(page.key()))));
    assertThat(TenantScope.current()).isEmpty();
  }

  @Test
  void aMemberSeesTheirTenantAndThePlatformNone() throws Exception {
    context.resolve(new Caller.Member(ACME, "ana", Set.of(Role.STAFF)));
    assertThat(interceptor.inScope(new Call(TenantScope::current)))
        .isEqualTo(Optional.of(new TenantScope.Of(ACME.tenantId())));

    TenantContext platform = new TenantContext();
    platform.resolve(new Caller.Platform("root"));
    assertThat(new TenantScopedInterceptor(platform).inScope(new Call(TenantScope::current)))
        .isEqualTo(Optional.of(new TenantScope.Platform("admin: call")));
  }

  @Test
  void aPageOfASuspendedTenantIsRefused() {
    context.resolve(page(tenant(TenantState.SUSPENDED)));
    Call call = new Call(TenantScope::current);
    assertThat(refused(call)).isEqualTo(ErrorCode.FORBIDDEN);
    assertThat(call.ran).isFalse();
  }

  @Test
  void aCallThatFailsLeavesNoScopeBehind() {
    context.resolve(page(ACME));
    assertThatThrownBy(
            () ->
                interceptor.inScope(
                    new Call(
                        () -> {
                          throw new IllegalStateException("lost");
                        })))
        .hasMessage("lost");
    assertThat(TenantScope.current()).isEmpty();
  }

  @Test
  void theCallerIsSetOnce() {
    context.resolve(page(ACME));
    assertThatIllegalStateException().isThrownBy(() -> context.resolve(page(ACME)));
  }

  @Test
  void aPageIsNoMemberAndAMemberNoPage() {
    context.resolve(page(ACME));
    assertThat(catchThrowableOfType(Refusal.class, context::member).code())
        .isEqualTo(ErrorCode.FORBIDDEN);
    TenantContext other = new TenantContext();
    other.resolve(new Caller.Member(ACME, "ana", Set.of(Role.OWNER)));
    assertThat(catchThrowableOfType(Refusal.class, other::page).code())
        .isEqualTo(ErrorCode.UNAUTHENTICATED);
  }

  private ErrorCode refused(Call call) {
    return catchThrowableOfType(Refusal.class, () -> interceptor.inScope(call)).code();
  }

  private static Caller.Page page(Tenant tenant) {
    return new Caller.Page(
        tenant,
        new ApiKey(
            tenant.tenantId(),
            "key_1",
            "site",
            "hash",
            KeyMode.LIVE,
            Set.of(),
            OptionalInt.empty(),
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private static Tenant tenant(TenantState state) {
    return new Tenant(
        new TenantId("acme"),
        "Acme",
        Plan.PRO,
        state,
        Optional.empty(),
        "pool",
        1,
        Settings.of("en", ZoneId.of("Europe/London")),
        1,
        Optional.empty());
  }

  /** A call of a method named call. */
  private static final class Call implements InvocationContext {
    private final Callable<?> work;
    private boolean ran;

    Call(Callable<?> work) {
      this.work = work;
    }

    @Override
    public Object proceed() throws Exception {
      ran = true;
      return work.call();
    }

    @Override
    public Method getMethod() {
      try {
        return Callable.class.getMethod("call");
      } catch (NoSuchMethodException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public Object getTarget() {
      return work;
    }

    @Override
    public Object getTimer() {
      return null;
    }

    @Override
    public Constructor<?> getConstructor() {
      return null;
    }

    @Override
    public Object[] getParameters() {
      return new Object[0];
    }

    @Override
    public void setParameters(Object[] parameters) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> getContextData() {
      return Map.of();
    }
  }
}
