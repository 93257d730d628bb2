package io.bookingchat.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file of the widget in the forms that its build made, in memory.
 *
 * @param hash the first 16 hex digits of the plain file's SHA-256, as the build writes them
 */
record ServedFile(String hash, byte[] plain, byte[] brotli, byte[] gzip) {
  private static final String FOLDER = "/META-INF/resources/";

  /** What one browser is sent. */
  record Form(Optional<String> encoding, byte[] bytes) {}

  static ServedFile named(String name) {
    byte[] plain = read(name);
    return new ServedFile(hash(plain), plain, read(name + ".br"), read(name + ".gz"));
  }

  /** The smallest form that a browser takes. */
  Form form(Optional<String> acceptEncoding) {
    String accepted = acceptEncoding.orElse("");
    if (accepts(accepted, "br")) {
      return new Form(Optional.of("br"), brotli);
    }
    return accepts(accepted, "gzip")
        ? new Form(Optional.of("gzip"), gzip)
        : new Form(Optional.empty(), plain);
  }

  /** A form's own tag: bytes that differ must not share one. */
  String tag(Form form) {
    return '"' + hash + form.encoding().map(encoding -> "-" + encoding).orElse("") + '"';
  }

  private static boolean accepts(String accepted, String encoding) {
    for (String each : accepted.split(",")) {
      String[] parts = each.strip().split("\\s*;\\s*", 2);
      if (parts[0].equalsIgnoreCase(encoding)) {
        return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  private static byte[] read(String name) {
    try (InputStream in = ServedFile.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the application was built without the widget's " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the widget's " + name + " cannot be read", e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
