package io.bookingchat.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.bookingchat.catalog.Catalog;
import io.bookingchat.catalog.PluginFile;
import io.bookingchat.catalog.Publisher;
import io.bookingchat.catalog.Publishers;
import io.bookingchat.catalog.SignedBy;
import io.bookingchat.catalog.Trust;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A plugin's jar as a partner would ship it, compiled for a test. */
final class PluginJar {
  private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

  static final KeyPair KEYS = keys();
  static final KeyPair OTHER_KEYS = keys();
  private static final List<Publisher> ACCEPTED =
      List.of(
          publisher("partner", KEYS, "2026-11-30"),
          publisher("somebody", OTHER_KEYS, "2099-01-01"),
          publisher("former", OTHER_KEYS, "2026-11-29"));
  private static final Publishers PUBLISHERS = new Publishers(ACCEPTED);

  private final Map<String, String> manifest = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new TreeMap<>();

  private PluginJar(String id) {
    with("Plugin-Id", id);
    with("Plugin-Version", "1.0.0");
    with("Plugin-Requires", "^1.0.0");
    with("Plugin-Provider", "Partner");
    with("Plugin-Capabilities", "policy");
  }

  /** A plugin whose one policy reviews with that body. */
  static PluginJar reviewing(String id, String review) {
    return of(
        id,
        "  public Decision review(BookingRequest request, PolicyContext context) {" + review + "}");
  }

  /**
   * A plugin whose one policy has these members. It is made of {@code settings}, the {@code number}
   * says the how-manieth it is, and the setting "wrong" makes no policy.
   */
  static PluginJar of(String id, String policyMembers) {
    String source =
        """
        package partner;
        import io.bookingchat.spi.*;
        import io.bookingchat.spi.booking.*;
        import java.util.*;
        @org.pf4j.Extension
        public class Entry implements BookingChatPlugin, BookingPolicyFactory, BookingPolicy {
          public Collection<BookingPolicyFactory> bookingPolicies() { return List.of(this); }
          public String name() { return "policy"; }
          public String settingsSchema() { return "{}"; }
          public BookingPolicy create(Map<String, Object> settings, PolicyContext context) {
            if (settings.containsKey("wrong")) throw new IllegalArgumentException("wrong");
            Entry made = new Entry();
            made.settings = settings;
            made.number = MADE.incrementAndGet();
            return made;
          }
          static final java.util.concurrent.atomic.AtomicInteger MADE =
              new java.util.concurrent.atomic.AtomicInteger();
          Map<String, Object> settings;
          int number;
          %s
        }
        """
            .formatted(policyMembers);
    PluginJar jar = new PluginJar(id);
    jar.entries.putAll(COMPILED.computeIfAbsent(source, text -> compiled("partner.Entry", text)));
    return jar.entry("META-INF/extensions.idx", "partner.Entry\n".getBytes(StandardCharsets.UTF_8));
  }

  /** A plugin whose one policy allows everything, and looks at its settings so when it is made. */
  static PluginJar settled(String id, String schema, String create) {
    return of(
        id,
        """
        public class Entry implements BookingChatPlugin, BookingPolicyFactory {
          public Collection<BookingPolicyFactory> bookingPolicies() { return List.of(this); }
          public String name() { return "policy"; }
          public String settingsSchema() { return "%s"; }
          public BookingPolicy create(Map<String, Object> settings, PolicyContext context) {
            %s
            return (request, policyContext) -> Decision.allow();
          }
        """
            .formatted(schema, create),
        "");
  }

  /** A plugin whose one tool has these members. */
  static PluginJar tool(String id, String members) {
    return of(
            id,
            """
            public class Entry implements BookingChatPlugin, AgentToolFactory, AgentTool {
              public Collection<AgentToolFactory> agentTools() { return List.of(this); }
              public String name() { return "tool"; }
              public String settingsSchema() { return "{}"; }
              public AgentTool create(Map<String, Object> settings, PluginContext context) {
                return this;
              }
            """,
            members)
        .with("Plugin-Capabilities", "tool");
  }

  /** A plugin whose one channel has these members, and a setting that names a secret. */
  static PluginJar channel(String id, String name, String members) {
    return of(
            id,
            """
            public class Entry
                implements BookingChatPlugin, NotificationChannelFactory, NotificationChannel {
              public Collection<NotificationChannelFactory> notificationChannels() {
                return List.of(this);
              }
              public String name() { return "%s"; }
              public String settingsSchema() {
                return "{\\"properties\\": {\\"password\\": {\\"format\\": \\"secret-name\\"}}}";
              }
              public NotificationChannel create(Map<String, Object> settings, PluginContext context) {
                return this;
              }
            """
                .formatted(name),
            members)
        .with("Plugin-Capabilities", "channel");
  }

  private static PluginJar of(String id, String head, String members) {
    String source =
        """
        package partner;
        import io.bookingchat.spi.*;
        import io.bookingchat.spi.agent.*;
        import io.bookingchat.spi.booking.*;
        import io.bookingchat.spi.notification.*;
        import java.util.*;
        @org.pf4j.Extension
        """
            + head
            + members
            + "}";
    PluginJar jar = new PluginJar(id);
    jar.entries.putAll(COMPILED.computeIfAbsent(source, text -> compiled("partner.Entry", text)));
    return jar.entry("META-INF/extensions.idx", "partner.Entry\n".getBytes(StandardCharsets.UTF_8));
  }

  /** A header of the manifest. */
  PluginJar with(String name, String value) {
    manifest.put(name, value);
    return this;
  }

  PluginJar without(String name) {
    manifest.remove(name);
    return this;
  }

  PluginJar entry(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  /** Writes the jar. */
  Path write(Path directory, String fileName) throws IOException {
    Manifest written = new Manifest();
    written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.forEach((name, value) -> written.getMainAttributes().putValue(name, value));
    Path jar = directory.resolve(fileName);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), written)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return jar;
  }

  /** Writes the jar and its signature by a publisher that tests accept. */
  Path list(Path directory, String fileName) throws IOException {
    Path jar = write(directory, fileName);
    sign(jar, "partner", KEYS);
    return jar;
  }

  static void sign(Path jar, String publisher, KeyPair keys) throws IOException {
    SignedBy.sign(
            publisher,
            keys.getPrivate(),
            SignedBy.JAR,
            PluginFile.read(jar).sha512().getBytes(StandardCharsets.US_ASCII))
        .write(jar);
  }

  /** What a directory holds, for a server that accepts the test's publishers. */
  static Plugins load(Path directory, boolean development, Deadlines deadlines) {
    return new Plugins(
        Optional.of(directory),
        () -> new Trust(PUBLISHERS, development),
        deadlines,
        CLOCK,
        Optional.empty());
  }

  static Plugins none() {
    return new Plugins(
        Optional.empty(),
        () -> new Trust(Publishers.NONE, false),
        Deadlines.STANDARD,
        CLOCK,
        Optional.empty());
  }

  /** The accepted publishers as an operator writes them down. */
  static byte[] publishersFile() throws IOException {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .build()
        .writeValueAsBytes(ACCEPTED);
  }

  static void signCatalog(Path directory) throws IOException {
    Path file = directory.resolve(Catalog.FILE);
    SignedBy.sign("partner", KEYS.getPrivate(), SignedBy.CATALOG, Files.readAllBytes(file))
        .write(file);
  }

  static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Publisher publisher(String id, KeyPair keys, String validUntil) {
    return new Publisher(
        id,
        id,
        Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
        LocalDate.parse(validUntil),
        true);
  }

  private static Map<String, byte[]> compiled(String className, String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (InMemory files = new InMemory(compiler.getStandardFileManager(problems, null, null))) {
      boolean done =
          compiler
              .getTask(
                  null,
                  files,
                  problems,
                  List.of("-proc:none", "-cp", System.getProperty("java.class.path")),
                  null,
                  List.of(new Source(className, source)))
              .call();
      assertThat(done).as("%s", problems.getDiagnostics()).isTrue();
      Map<String, byte[]> classes = new TreeMap<>();
      files.classes.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

    InMemory(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      String name = className.replace('.', '/') + ".class";
      ByteArrayOutputStream bytes =
          classes.computeIfAbsent(name, key -> new ByteArrayOutputStream());
      return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
        @Override
        public ByteArrayOutputStream openOutputStream() {
          return bytes;
        }
      };
    }
  }
}
