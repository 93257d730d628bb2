package io.bookingchat.it;

import io.bookingchat.demo.DemoStack;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running product for all black-box tests; it stops when the last of them has ended. */
final class Stack implements BeforeAllCallback, ParameterResolver {
  /** A Wednesday morning, so that no test depends on the day it is run. */
  private static final String CLOCK = "2027-03-03T10:00:00-03:00";

  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(Stack.class);

  /** A stack as JUnit closes it. */
  private record Running(DemoStack stack) implements AutoCloseable {
    @Override
    public void close() {
      stack.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DemoStack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running(context);
  }

  private static DemoStack running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent("stack", key -> new Running(start("stack")), Running.class)
        .stack();
  }

  /**
   * One of a test's own, which closes it.
   *
   * @param name of its directory
   */
  static DemoStack start(String name) {
    Path work = Path.of("target", name).toAbsolutePath();
    DemoStack stack =
        new DemoStack(
            new DemoStack.Options(
                FreePort.find(), Optional.empty(), Optional.of(CLOCK), work, build()));
    try {
      stack.start();
      return stack;
    } catch (Exception e) {
      stack.close();
      throw new IllegalStateException("the product does not start", e);
    }
  }

  static DemoStack.Build build() {
    return DemoStack.Build.below(Path.of("..", "..").toAbsolutePath().normalize());
  }
}
