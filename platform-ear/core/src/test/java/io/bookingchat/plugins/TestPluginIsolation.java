package io.bookingchat.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import io.bookingchat.booking.Appointment;
import io.bookingchat.booking.BookingPolicies.Denial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plugin's class loaders show. */
final class TestPluginIsolation {
  private static final Appointment WANTED = Salon.at("colour", "2026-11-30T10:00");

  @TempDir Path directory;
  private Plugins plugins;

  @AfterEach
  void close() {
    plugins.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.bookingchat.plugins.Plugins",
        "io.bookingchat.tenancy.Signer",
        "jakarta.enterprise.inject.spi.CDI",
        "jakarta.inject.Inject",
        "org.eclipse.microprofile.config.ConfigProvider",
        "software.amazon.awssdk.core.SdkClient",
        "dev.langchain4j.model.chat.ChatModel",
        "com.fasterxml.jackson.databind.ObjectMapper",
        "com.github.benmanes.caffeine.cache.Cache",
      })
  void theProductAndItsLibrariesAreNotFound(String className)
      throws ReflectiveOperationException, IOException {
    assertThat(Class.forName(className)).as("it is there for us").isNotNull();
    assertThat(loadedBy("own", className)).isEqualTo("NOT_FOUND");
    assertThat(loadedBy("context", className)).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.List",
        "java.sql.Connection",
        "java.net.http.HttpClient",
        "io.bookingchat.spi.booking.Decision",
        "org.pf4j.Extension",
        "org.slf4j.Logger",
        "partner.Entry"
      })
  void theJdkAndWhatIsSharedAreFound(String className) throws IOException {
    assertThat(loadedBy("own", className)).isEqualTo("FOUND");
    assertThat(loadedBy("context", className)).isEqualTo("FOUND");
  }

  @Test
  void resourcesOfTheProductAreNotFound() throws IOException {
    assertThat(getClass().getClassLoader().getResource("META-INF/beans.xml")).isNotNull();
    assertThat(
            answer(
                "return Decision.refuse(getClass().getClassLoader().getResource("
                    + "\"META-INF/beans.xml\") == null ? \"NOT_FOUND\" : \"FOUND\", Map.of());",
                Map.of()))
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void theRequestsThreadLocalsAreNotInherited() throws IOException {
    InheritableThreadLocal<String> secret = new InheritableThreadLocal<>();
    secret.set("of the request");
    Thread[] ran = new Thread[1];
    PluginThreads threads = new PluginThreads("partner", getClass().getClassLoader(), () -> {});
    plugins = PluginJar.none();
    try {
      Outcome<Optional<String>> seen =
          threads.call(
              new TenantGate(),
              java.time.Duration.ofSeconds(30),
              () -> {
                ran[0] = Thread.currentThread();
                return Optional.ofNullable(secret.get());
              });
      assertThat(seen).isEqualTo(new Outcome.Answer<>(Optional.empty()));
      assertThat(ran[0]).isNotSameAs(Thread.currentThread());
      assertThat(ran[0].getName()).isEqualTo("plugin-partner-1");
      assertThat(ran[0].isDaemon()).isTrue();
    } finally {
      threads.close();
      secret.remove();
    }
  }

  private String loadedBy(String loader, String className) throws IOException {
    return answer(
        """
        ClassLoader loader =
            settings.get("loader").equals("own")
                ? getClass().getClassLoader()
                : Thread.currentThread().getContextClassLoader();
        try {
          loader.loadClass((String) settings.get("class"));
          return Decision.refuse("FOUND", Map.of());
        } catch (ClassNotFoundException e) {
          return Decision.refuse("NOT_FOUND", Map.of());
        }
        """,
        Map.of("loader", loader, "class", className));
  }

  private String answer(String review, Map<String, Object> settings) throws IOException {
    if (plugins != null) {
      plugins.close();
    }
    PluginJar.reviewing("partner", review).write(directory, "partner.jar");
    plugins = PluginJar.load(directory, true, Salon.PATIENT);
    return Salon.policies(
            plugins, new Salon.Bindings().with(Salon.ANDINA, Salon.bound("partner", settings)))
        .review(Salon.ANDINA, WANTED, Optional.empty())
        .map(Denial::reason)
        .orElseThrow()
        .replace("PLUGIN:partner:", "");
  }
}
