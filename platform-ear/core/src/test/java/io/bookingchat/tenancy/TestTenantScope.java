package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Whose data a thread may touch, and that nothing of it stays behind (hostile case 6). */
final class TestTenantScope {
  private static final TenantId ACME = new TenantId("acme");
  private static final TenantId OTHER = new TenantId("acme-corp");

  @Test
  void outsideThereIsNone() {
    assertThat(TenantScope.current()).isEmpty();
  }

  @Test
  void aScopeEndsWithItsWork() {
    assertThat(TenantScope.within(ACME, TenantScope::current)).contains(new TenantScope.Of(ACME));
    assertThat(TenantScope.current()).isEmpty();
  }

  @Test
  void aScopeWithinAnotherGivesBackTheOuterOne() {
    TenantScope.within(
        ACME,
        () -> {
          assertThat(TenantScope.within(OTHER, TenantScope::current))
              .contains(new TenantScope.Of(OTHER));
          assertThat(TenantScope.platform("lookup", TenantScope::current))
              .contains(new TenantScope.Platform("lookup"));
          assertThat(TenantScope.current()).contains(new TenantScope.Of(ACME));
          return null;
        });
  }

  @Test
  void failedWorkLeavesNothingBehind() {
    assertThatThrownBy(
            () ->
                TenantScope.within(
                    ACME,
                    () -> {
                      throw new IOException("lost");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(TenantScope.current()).isEmpty();
  }

  @Test
  void anotherThreadHasNone() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Optional<TenantScope> seen =
          TenantScope.within(ACME, () -> threads.submit(TenantScope::current).get());
      assertThat(seen).isEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aPooledThreadServesOneTenantAfterTheOther() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      assertThatThrownBy(
              () ->
                  threads
                      .submit(
                          () ->
                              TenantScope.within(
                                  ACME,
                                  () -> {
                                    throw new IllegalStateException("lost");
                                  }))
                      .get())
          .hasCauseInstanceOf(IllegalStateException.class);
      assertThat(threads.submit(TenantScope::current).get()).isEmpty();
      assertThat(threads.submit(() -> TenantScope.within(OTHER, TenantScope::current)).get())
          .contains(new TenantScope.Of(OTHER));
    } finally {
      threads.shutdownNow();
    }
  }
}
