package io.bookingchat.conversation;

import io.bookingchat.Component;
import io.bookingchat.tenancy.Realm;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A company's conversations as its staff go through them: first those that wait for a person, those
 * that have waited longest before the others; then all others, those that began last first.
 */
@Component
public final class Inbox {
  private static final int PAGE = 50;
  private static final String WAITING = "w";
  private static final String OTHERS = "o";

  private final ConversationStore store;

  @Inject
  public Inbox(ConversationStore store) {
    this.store = store;
  }

  /** Some conversations, and where to go on when there are more. */
  public record Page(List<Conversation> items, Optional<String> next) {
    public Page {
      items = List.copyOf(items);
    }
  }

  /**
   * A page.
   *
   * @param waitingOnly leaves out those that do not wait for a person
   * @param position the {@code next} of the page before
   */
  public Page page(Realm realm, boolean waitingOnly, Optional<String> position) {
    if (position.filter(at -> at.startsWith(OTHERS)).isPresent()) {
      return others(realm, position.map(at -> at.substring(1)));
    }
    ConversationStore.Page first = store.waiting(realm, position.map(at -> at.substring(1)), PAGE);
    if (first.next().isPresent() || waitingOnly) {
      return new Page(first.items(), first.next().map(at -> WAITING + at));
    }
    List<Conversation> items = new ArrayList<>(first.items());
    Page rest = others(realm, Optional.empty());
    items.addAll(rest.items());
    return new Page(items, rest.next());
  }

  private Page others(Realm realm, Optional<String> before) {
    ConversationStore.Page page = store.newest(realm, before, PAGE);
    return new Page(
        page.items().stream().filter(each -> !each.handoff()).toList(),
        page.next().map(at -> OTHERS + at));
  }
}
