package io.bookingchat.spi.kit;

import io.bookingchat.spi.BookingChatPlugin;
import io.bookingchat.spi.agent.AgentTool;
import io.bookingchat.spi.agent.AgentToolFactory;
import io.bookingchat.spi.agent.ToolArguments;
import io.bookingchat.spi.agent.ToolDefinition;
import io.bookingchat.spi.agent.ToolPurpose;
import io.bookingchat.spi.booking.BookingPolicy;
import io.bookingchat.spi.booking.BookingPolicyFactory;
import io.bookingchat.spi.booking.BookingRequest;
import io.bookingchat.spi.booking.Decision;
import io.bookingchat.spi.booking.PolicyContext;
import io.bookingchat.spi.notification.NotificationChannel;
import io.bookingchat.spi.notification.NotificationChannelFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Runs what a plugin brings: in time, the same each time, and in three languages. */
final class Behaviour {
  private static final Set<String> LANGUAGES = Set.of("es", "en", "pt");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final int CREATE = 2_000;
  private static final int FIRST_REVIEW = 2_000;
  private static final int TOOL = 5_000;

  private final Timed timed;
  private final Map<String, Object> settings;
  private final List<String> problems;
  private final PolicyContext context = Samples.context(Map.of());

  Behaviour(Timed timed, Map<String, Object> settings, List<String> problems) {
    this.timed = timed;
    this.settings = settings;
    this.problems = problems;
  }

  void check(BookingChatPlugin plugin) {
    timed
        .call("bookingPolicies", FIRST_REVIEW, plugin::bookingPolicies)
        .ifPresent(found -> found.forEach(this::policy));
    timed
        .call("agentTools", FIRST_REVIEW, plugin::agentTools)
        .ifPresent(found -> found.forEach(this::tool));
    timed
        .call("notificationChannels", FIRST_REVIEW, plugin::notificationChannels)
        .ifPresent(found -> found.forEach(this::channel));
  }

  private String named(String kind, Optional<String> name, Optional<String> schema) {
    String known = kind + " " + name.orElse("?");
    if (name.filter(text -> NAME.matcher(text).matches()).isEmpty()) {
      problems.add(known + " has a name that is not lower-case letters, digits and hyphens");
    }
    if (schema.filter(text -> text.strip().startsWith("{")).isEmpty()) {
      problems.add(known + " states no JSON Schema of an object");
    }
    return known;
  }

  private void policy(BookingPolicyFactory factory) {
    String name =
        named(
            "policy",
            timed.call("name", CREATE, factory::name),
            timed.call("settingsSchema", CREATE, factory::settingsSchema));
    Optional<BookingPolicy> one = made(name, factory);
    Optional<BookingPolicy> other = made(name, factory);
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    List<BookingRequest> requests = requests();
    List<Decision> first = reviewed(name, one.get(), requests);
    List<Decision> again = reviewed(name, other.get(), requests);
    if (!first.equals(again)) {
      problems.add(name + " does not answer the same each time");
    }
    Optional<List<Decision>> together =
        timed.call(name + " reviewAll", FIRST_REVIEW, () -> one.get().reviewAll(requests, context));
    if (together.filter(all -> !all.equals(first)).isPresent()) {
      problems.add(name + " answers otherwise in reviewAll than in review");
    }
    first.forEach(decision -> spoken(name, decision));
  }

  private Optional<BookingPolicy> made(String name, BookingPolicyFactory factory) {
    return timed.call(name + " create", CREATE, () -> factory.create(settings, context));
  }

  private List<Decision> reviewed(
      String name, BookingPolicy policy, List<BookingRequest> requests) {
    List<Decision> decisions = new ArrayList<>();
    for (BookingRequest request : requests) {
      timed
          .call(name + " review", FIRST_REVIEW, () -> policy.review(request, context))
          .ifPresent(decisions::add);
    }
    return decisions;
  }

  /** Every hour of a week, for the services that the settings name and for another. */
  private List<BookingRequest> requests() {
    List<String> services = new ArrayList<>(List.of("any"));
    settings.values().stream()
        .filter(value -> value instanceof List<?>)
        .flatMap(value -> ((List<?>) value).stream())
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .limit(5)
        .forEach(services::add);
    List<BookingRequest> requests = new ArrayList<>();
    for (String service : services) {
      for (int day = 1; day <= 7; day++) {
        requests.add(
            Samples.request(service, "any", "2026-12-0" + day + "T10:00", Optional.empty()));
      }
    }
    return requests;
  }

  private void spoken(String name, Decision decision) {
    if (decision instanceof Decision.Refuse refuse
        && !refuse.messages().keySet().containsAll(LANGUAGES)) {
      problems.add(name + " refuses " + refuse.code() + " without words in es, en and pt");
    }
    if (decision instanceof Decision.Adjust adjust
        && !adjust.notes().isEmpty()
        && !adjust.notes().keySet().containsAll(LANGUAGES)) {
      problems.add(name + " adds a note that is not in es, en and pt");
    }
  }

  private void tool(AgentToolFactory factory) {
    String name =
        named(
            "tool",
            timed.call("name", CREATE, factory::name),
            timed.call("settingsSchema", CREATE, factory::settingsSchema));
    Optional<AgentTool> tool =
        timed.call(name + " create", CREATE, () -> factory.create(settings, context));
    Optional<ToolDefinition> definition =
        tool.flatMap(made -> timed.call(name + " definition", TOOL, made::definition));
    if (definition
        .filter(stated -> stated.purpose() == ToolPurpose.ANSWERS_QUESTIONS)
        .isPresent()) {
      for (String language : LANGUAGES) {
        timed.call(
            name + " call",
            TOOL,
            () ->
                tool.get()
                    .call(
                        new ToolArguments(Map.of("question", "?")),
                        Samples.call(language, Map.of())));
      }
    }
  }

  private void channel(NotificationChannelFactory factory) {
    String name =
        named(
            "channel",
            timed.call("name", CREATE, factory::name),
            timed.call("settingsSchema", CREATE, factory::settingsSchema));
    Optional<NotificationChannel> channel =
        timed.call(name + " create", CREATE, () -> factory.create(settings, context));
    channel
        .flatMap(
            made ->
                timed.call(
                    name + " accepts",
                    CREATE,
                    () -> made.accepts(Samples.recipient(Optional.empty(), Optional.empty()))))
        .filter(accepts -> accepts)
        .ifPresent(accepts -> problems.add(name + " accepts someone without any address"));
  }
}
