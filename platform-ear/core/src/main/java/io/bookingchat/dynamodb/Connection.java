package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import io.bookingchat.tenancy.RealTime;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The one connection to the tables of a cell, with the guard in front of it. */
@Component
public final class Connection implements AutoCloseable {
  private static final int CONNECTIONS = 100;
  // a turn has 25 s in all; what takes longer than this is better tried again
  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(10);
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final DynamoDbClient client;
  private final Optional<NarrowedCredentials> narrowed;

  /**
   * @param endpoint of a compatible engine; empty: Amazon's own
   * @param region empty: as the machine's AWS configuration says
   * @param role ARN of the role that is narrowed to each tenant in turn; empty: requests are made
   *     with the server's own credentials
   * @param stsEndpoint of the service that narrows it; empty: the region's own
   */
  @Inject
  public Connection(
      @ConfigProperty(name = "bookingchat.dynamodb.endpoint") Optional<URI> endpoint,
      @ConfigProperty(name = "bookingchat.dynamodb.region") Optional<String> region,
      @ConfigProperty(name = "bookingchat.dynamodb.role") Optional<String> role,
      @ConfigProperty(name = "bookingchat.dynamodb.sts-endpoint") Optional<URI> stsEndpoint,
      TableNames names,
      @RealTime Clock clock) {
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder()
            .httpClientBuilder(
                Apache5HttpClient.builder()
                    .maxConnections(CONNECTIONS)
                    .connectionTimeout(CONNECT)
                    .socketTimeout(ATTEMPT))
            .overrideConfiguration(
                override ->
                    override
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .retryStrategy(Retries.STRATEGY)
                        .addExecutionInterceptor(new TenantGuard(names))
                        .addExecutionInterceptor(new AddOnlyGuard(names)));
    endpoint.ifPresent(builder::endpointOverride);
    boolean local = endpoint.filter(Connection::onThisMachine).isPresent();
    Region inRegion =
        region
            .map(Region::of)
            .orElseGet(
                () -> local ? Region.US_EAST_1 : new DefaultAwsRegionProviderChain().getRegion());
    // an emulator takes any credentials, and must never be sent real ones
    AwsCredentialsProvider own =
        local
            ? StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))
            : DefaultCredentialsProvider.builder().build();
    this.narrowed =
        role.map(arn -> new NarrowedCredentials(arn, stsEndpoint, inRegion, own, names, clock));
    builder.region(inRegion).credentialsProvider(narrowed.isPresent() ? narrowed.get() : own);
    this.client = builder.build();
  }

  /** To an engine on this machine. */
  public static Connection local(URI endpoint, TableNames names) {
    return new Connection(
        Optional.of(endpoint),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        names,
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)); // nothing expires without a role
  }

  @Produces
  @Singleton
  public DynamoDbClient client() {
    return client;
  }

  @Override
  @PreDestroy
  public void close() {
    client.close();
    narrowed.ifPresent(NarrowedCredentials::close);
  }

  private static boolean onThisMachine(URI endpoint) {
    return "127.0.0.1".equals(endpoint.getHost()) || "localhost".equals(endpoint.getHost());
  }
}
