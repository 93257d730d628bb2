package io.bookingchat.spi;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SPI's public signatures, one a line: all that a partner's code can be linked to. */
final class ApiText {
  private ApiText() {}

  static List<String> lines() throws IOException, URISyntaxException {
    TreeSet<String> lines = new TreeSet<>();
    for (Class<?> type : types()) {
      lines.add(type(type));
      Stream.of(type.getDeclaredConstructors())
          .filter(ApiText::visible)
          .map(ApiText::constructor)
          .forEach(lines::add);
      Stream.of(type.getDeclaredMethods())
          .filter(ApiText::visible)
          .filter(method -> !method.isSynthetic())
          .map(ApiText::method)
          .forEach(lines::add);
      Stream.of(type.getDeclaredFields())
          .filter(ApiText::visible)
          .map(ApiText::field)
          .forEach(lines::add);
    }
    return List.copyOf(lines);
  }

  private static List<Class<?>> types() throws IOException, URISyntaxException {
    Path root =
        Path.of(
            BookingChatPlugin.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> root.relativize(file).toString())
          .filter(name -> !name.endsWith("package-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .<Class<?>>map(ApiText::load)
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean visible(Member member) {
    return (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
  }

  private static String type(Class<?> type) {
    String kind =
        type.isAnnotation()
            ? "annotation"
            : type.isEnum()
                ? "enum"
                : type.isRecord() ? "record" : type.isInterface() ? "interface" : "class";
    String parents =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()))
            .map(Type::getTypeName)
            .filter(name -> !name.equals("java.lang.Object"))
            .collect(Collectors.joining(", "));
    return type.getTypeName()
        + " is "
        + kind
        + (Modifier.isFinal(type.getModifiers()) ? " final" : "")
        + (type.isSealed() ? " sealed" : "")
        + (parents.isEmpty() ? "" : " of " + parents);
  }

  private static String constructor(Constructor<?> constructor) {
    return constructor.getDeclaringClass().getTypeName() + "#new" + parameters(constructor);
  }

  private static String method(Method method) {
    String kind =
        method.isDefault()
            ? " default"
            : Modifier.isAbstract(method.getModifiers())
                ? " abstract"
                : Modifier.isStatic(method.getModifiers()) ? " static" : "";
    return method.getDeclaringClass().getTypeName()
        + "#"
        + method.getName()
        + parameters(method)
        + ": "
        + method.getGenericReturnType().getTypeName()
        + kind;
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getGenericParameterTypes())
        .map(Type::getTypeName)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String field(Field field) {
    return field.getDeclaringClass().getTypeName()
        + "#"
        + field.getName()
        + ": "
        + field.getGenericType().getTypeName();
  }
}
