package io.bookingchat.dynamodb;

import io.bookingchat.Component;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the tables are called in this installation: their name behind a prefix. */
@Component
public final class TableNames {
  private final String prefix;

  /**
   * @param prefix for installations that share an account; usually empty
   */
  @Inject
  public TableNames(
      @ConfigProperty(name = "bookingchat.dynamodb.table-prefix") Optional<String> prefix) {
    this.prefix = prefix.orElse("");
  }

  String of(Table table) {
    return prefix + table.name();
  }

  /** The table of that full name; empty for any other, also for an ARN. */
  Optional<Table> table(String fullName) {
    return Schema.TABLES.stream().filter(table -> of(table).equals(fullName)).findFirst();
  }
}
