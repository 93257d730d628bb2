package io.bookingchat.plugins;

import io.bookingchat.language.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * For whom a tool is called.
 *
 * @param wish stands for one wish of one visitor; see the SPI's idempotency key
 * @param name told only to tools that need the contact; so are the next two
 */
public record ToolVisitor(
    Language language,
    Instant now,
    String wish,
    Optional<String> name,
    Optional<String> email,
    Optional<String> phone) {}
