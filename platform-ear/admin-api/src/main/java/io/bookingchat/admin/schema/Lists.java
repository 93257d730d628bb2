package io.bookingchat.admin.schema;

import io.smallrye.graphql.api.Nullable;
import java.util.List;

/** Lists that a client may leave out; the binding knows no optional list. */
final class Lists {
  private Lists() {}

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
