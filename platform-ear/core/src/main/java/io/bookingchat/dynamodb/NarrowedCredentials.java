package io.bookingchat.dynamodb;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * Credentials that open the data of the running thread's scope and nothing else: where the guard
 * fails, Amazon still refuses. Each tenant's are asked for once and kept until shortly before they
 * expire.
 *
 * <p>The SDK asks on the thread that makes the request, which is the one that is in the scope.
 */
final class NarrowedCredentials implements AwsCredentialsProvider, AutoCloseable {
  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(8);

  /** The longest that a role assumed by another role may be. */
  private static final Duration SESSION = Duration.ofHours(1);

  /** So long before they expire new ones are asked for: a call must not outlive its credentials. */
  private static final Duration RENEWED = Duration.ofMinutes(5);

  private static final int MOST = 5_000;
  private static final int CONNECTIONS = 20;
  private static final TenantScope PLATFORM = new TenantScope.Platform("credentials");

  private final StsClient sts;
  private final String role;
  private final SessionPolicy policy;
  private final Clock clock;
  private final Cache<TenantScope, Session> sessions;

  private record Session(AwsSessionCredentials credentials, Instant expiresAt) {}

  /**
   * Asks nobody yet.
   *
   * @param role the ARN of the role that is narrowed; it must trust the server's own credentials
   * @param endpoint of STS; empty: the region's own
   * @throws IllegalArgumentException when the policy of a tenant would be too long for STS
   */
  NarrowedCredentials(
      String role,
      Optional<URI> endpoint,
      Region region,
      AwsCredentialsProvider own,
      TableNames names,
      Clock clock) {
    this.role = role;
    this.policy = SessionPolicy.of(names, role, region.id());
    this.clock = clock;
    requireShort();
    StsClientBuilder builder =
        StsClient.builder()
            .region(region)
            .credentialsProvider(own)
            .httpClientBuilder(
                Apache5HttpClient.builder()
                    .maxConnections(CONNECTIONS)
                    .connectionTimeout(ATTEMPT)
                    .socketTimeout(ATTEMPT))
            .overrideConfiguration(
                override -> override.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL));
    endpoint.ifPresent(builder::endpointOverride);
    this.sts = builder.build();
    this.sessions =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfter(Expiry.<TenantScope, Session>writing((scope, made) -> kept(made)))
            .build();
  }

  private void requireShort() {
    int room = 2 * (40 - "acme".length()); // a tenant's id stands twice in its policy
    if (policy.of(new TenantId("acme")).length() + room > SessionPolicy.LONGEST) {
      throw new IllegalArgumentException(
          "the session policy would be longer than STS takes; use a shorter"
              + " bookingchat.dynamodb.table-prefix");
    }
  }

  @Override
  public AwsCredentials resolveCredentials() {
    TenantScope scope =
        TenantScope.current()
            .orElseThrow(() -> new GuardException("a request outside of any tenant's scope"));
    return sessions
        .get(scope instanceof TenantScope.Platform ? PLATFORM : scope, this::assumed)
        .credentials();
  }

  private Session assumed(TenantScope scope) {
    String who = scope instanceof TenantScope.Of tenant ? tenant.tenantId().value() : "platform";
    String allowed =
        scope instanceof TenantScope.Of tenant ? policy.of(tenant.tenantId()) : policy.ofPlatform();
    Credentials made =
        sts.assumeRole(
                assume ->
                    assume
                        .roleArn(role)
                        .roleSessionName("bookingchat-" + who)
                        .durationSeconds((int) SESSION.toSeconds())
                        .policy(allowed))
            .credentials();
    return new Session(
        AwsSessionCredentials.create(
            made.accessKeyId(), made.secretAccessKey(), made.sessionToken()),
        made.expiration());
  }

  private Duration kept(Session made) {
    Duration left = Duration.between(clock.instant(), made.expiresAt().minus(RENEWED));
    return left.isNegative() ? Duration.ZERO : left;
  }

  @Override
  public void close() {
    sts.close();
  }
}
