package io.bookingchat.agent.embedded.dialogue;

import io.bookingchat.agent.Action;
import io.bookingchat.agent.Draft;
import io.bookingchat.agent.embedded.understanding.Act;
import io.bookingchat.catalogue.Service;
import io.bookingchat.catalogue.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which service is to be booked, as far as this message says: one, or several in one visit. Several
 * that nobody can do in one visit are booked one by one.
 */
final class WishedServices {
  private final Situation situation;
  private final Heard heard;
  private final Optional<MoreOrLess> stance;
  private final Optional<String> known;

  private WishedServices(Situation situation) {
    this.situation = situation;
    this.heard = situation.heard();
    this.stance =
        MoreOrLess.in(situation.state().visitorText(), situation.heard().said().language());
    Draft before = situation.state().turn().draft();
    this.known =
        before.serviceId().filter(id -> before.action().filter(Action.BOOK::equals).isPresent());
  }

  /** The id to note; empty when the message names no service. */
  static Optional<String> of(Situation situation) {
    return new WishedServices(situation).id();
  }

  /** What has to wait for visits of its own. */
  static List<Service> later(Situation situation) {
    return new WishedServices(situation).later();
  }

  /** Whether the message leaves it at that service, be it by naming none. */
  static boolean fit(Situation situation, String serviceId) {
    return new WishedServices(situation).fit(serviceId);
  }

  private Optional<String> id() {
    List<String> wanted = wanted();
    if (wanted.isEmpty() || !heard.said().apart().isEmpty()) {
      return wanted.stream().findFirst(); // a visit is with one person
    }
    String visit = Visit.id(wanted);
    if (wanted.size() == 1 || possible(visit)) {
      return Optional.of(visit);
    }
    return known
        .filter(id -> adds())
        .or(() -> heard.said().serviceIds().stream().findFirst())
        .or(() -> Optional.of(wanted.get(0)));
  }

  private List<Service> later() {
    return id().stream()
        .flatMap(
            first ->
                wanted().stream()
                    .filter(one -> !Visit.includes(first, one))
                    .flatMap(one -> situation.state().service(one).stream()))
        .toList();
  }

  private boolean fit(String serviceId) {
    List<String> named = heard.said().serviceIds();
    if (known.isEmpty()) {
      // the booking that is to be moved or cancelled may be called by any of its services
      return named.isEmpty() || named.stream().anyMatch(one -> Visit.includes(serviceId, one));
    }
    Optional<String> id = id();
    boolean same = id.filter(one -> !one.equals(serviceId)).isEmpty();
    // words that fit two services fit the one that is talked about
    boolean either = id.filter(Visit::several).isEmpty() && named.contains(serviceId);
    return later().isEmpty() && (same || either);
  }

  private boolean possible(String visit) {
    return situation.state().service(visit).filter(situation.state()::done).isPresent();
  }

  /** What is named now, together with what was before where it is meant so. */
  private List<String> wanted() {
    List<String> named = named();
    if (!heard.said().apart().isEmpty()) {
      return named;
    }
    List<String> before = known.map(Visit::ids).orElse(List.of());
    if (named.isEmpty()) {
      return drops(before, heard.said().unwanted());
    }
    if (before.isEmpty()) {
      return named;
    }
    if (adds()) {
      return joined(before, named);
    }
    if (!before.containsAll(named) || before.size() == 1) {
      return named;
    }
    if (says(MoreOrLess.WITHOUT)) {
      return drops(before, named);
    }
    return says(MoreOrLess.ONLY) ? named : before;
  }

  /** What is left; nothing when it is all or none of it that is dropped. */
  private static List<String> drops(List<String> before, List<String> dropped) {
    List<String> left = before.stream().filter(id -> !dropped.contains(id)).toList();
    return left.size() < before.size() ? left : List.of();
  }

  private List<String> named() {
    if (!heard.said().apart().isEmpty()) {
      return heard.said().apart();
    }
    List<String> together = heard.said().together();
    return together.isEmpty() ? heard.said().serviceIds().stream().limit(1).toList() : together;
  }

  /** A question about another service adds none. */
  private boolean adds() {
    return says(MoreOrLess.ALSO) && !heard.says(Act.ASK_PRICE);
  }

  private boolean says(MoreOrLess wanted) {
    return stance.filter(wanted::equals).isPresent();
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    more.stream().filter(id -> !some.contains(id)).forEach(all::add);
    return all;
  }
}
