package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The application's one connection to DynamoDB, with the guard in front of it. */
@Component
public final class Connection implements AutoCloseable {
  private static final int CONNECTIONS = 100;
  // a turn has 25 s in all; what takes longer than this is better tried again
  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(10);
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final DynamoDbClient client;

  /**
   * @param endpoint of a compatible engine; empty: Amazon's own
   * @param region empty: as the machine's AWS configuration says
   */
  @Inject
  public Connection(
      @ConfigProperty(name = "bookingchat.dynamodb.endpoint") Optional<URI> endpoint,
      @ConfigProperty(name = "bookingchat.dynamodb.region") Optional<String> region,
      TableNames names) {
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
    region.map(Region::of).ifPresent(builder::region);
    if (endpoint.filter(Connection::onThisMachine).isPresent()) {
      // an emulator takes any credentials, and must never be sent real ones
      builder.credentialsProvider(
          StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
      if (region.isEmpty()) {
        builder.region(Region.US_EAST_1);
      }
    }
    this.client = builder.build();
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
  }

  private static boolean onThisMachine(URI endpoint) {
    return "127.0.0.1".equals(endpoint.getHost()) || "localhost".equals(endpoint.getHost());
  }
}
