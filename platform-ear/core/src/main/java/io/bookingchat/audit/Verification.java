package io.bookingchat.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks exported lines, one after the other: each entry has the hash that it should have, follows
 * the entry before it of the same writer, and stands behind it. What lies before the first line and
 * behind the last cannot be seen in them: {@link #writers} says where each writer's lines begin and
 * end.
 */
final class Verification {
  private final Map<String, Seen> writers = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();
  private long lines;

  /** Of one writer: the first sequence, the last, and the hash of the last. */
  private record Seen(long first, long last, String hash) {}

  /** Looks at the next line. */
  void line(String line) {
    lines++;
    Map<?, ?> fields;
    AuditEntry entry;
    try {
      fields = Lines.fields(line);
      entry = Lines.entry(line);
    } catch (IllegalArgumentException e) {
      faults.add("line " + lines + ": altered: it is no entry");
      return;
    }
    if (entry == null
        || entry.writer() == null
        || entry.hash() == null
        || entry.previous() == null) {
      faults.add("line " + lines + ": altered: it has no writer or no hash");
      return;
    }
    // entries of two tenants never share a writer, whatever a file claims
    Seen before = writers.get(writer(entry));
    if (!Lines.hash(fields).equals(entry.hash())) {
      fault(entry, "altered: its hash is not that of what it says");
    } else {
      follows(entry, before);
    }
    writers.put(writer(entry), after(entry, before));
  }

  private void follows(AuditEntry entry, Seen before) {
    if (before == null) {
      if (entry.sequence() == 1 != entry.previous().equals(Chain.START)) {
        fault(entry, "altered: only the first entry follows none");
      }
    } else if (entry.sequence() <= before.last()) {
      fault(entry, "out of order: it stands behind entry " + before.last());
    } else if (entry.sequence() > before.last() + 1) {
      fault(entry, "removed before it: entries from " + (before.last() + 1));
    } else if (!entry.previous().equals(before.hash())) {
      fault(entry, "altered: it does not follow the entry before it");
    }
  }

  private static Seen after(AuditEntry entry, Seen before) {
    if (before == null) {
      return new Seen(entry.sequence(), entry.sequence(), entry.hash());
    }
    return entry.sequence() <= before.last()
        ? before
        : new Seen(before.first(), entry.sequence(), entry.hash());
  }

  private void fault(AuditEntry entry, String what) {
    faults.add("line " + lines + ": " + writer(entry) + " entry " + entry.sequence() + " " + what);
  }

  private static String writer(AuditEntry entry) {
    return entry.tenantId() + " " + entry.writer();
  }

  long lines() {
    return lines;
  }

  /** What is wrong, in the order of the lines; empty when nothing is. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** What was seen of each writer. */
  List<String> writers() {
    return writers.entrySet().stream()
        .map(
            each ->
                each.getKey()
                    + ": entries "
                    + each.getValue().first()
                    + " to "
                    + each.getValue().last()
                    + ", the last with hash "
                    + each.getValue().hash())
        .toList();
  }
}
