package io.bookingchat;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.bookingchat.agent.embedded.EmbeddedChatModel;
import io.bookingchat.hours.HolidayCalendar;
import io.bookingchat.spi.BookingChatPlugin;
import io.bookingchat.tenancy.Clocks;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pf4j.ExtensionPoint;

/** What may know what. */
final class TestArchitecture {
  /** Each may use those before it and none after it. */
  private static final List<String> ORDER =
      List.of(
          "language",
          "error",
          "hours",
          "tenancy",
          "limits",
          "scheduling",
          "catalogue",
          "booking",
          "plugins",
          "agent",
          "conversation",
          "privacy",
          "memory",
          "scenario",
          "notification",
          "audit",
          "billing",
          "health",
          "dynamodb");

  private static final JavaClasses CORE = classesBeside(Component.class);

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyThoseBeforeIt(String name) {
    String[] after =
        ORDER.stream()
            .skip(ORDER.indexOf(name) + 1L)
            .map(TestArchitecture::tree)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(tree(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(after)
        .allowEmptyShould(true)
        .check(CORE);
  }

  static Stream<String> packages() {
    return ORDER.stream();
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    classes()
        .that()
        .resideOutsideOfPackage("io.bookingchat")
        .should()
        .resideInAnyPackage(ORDER.stream().map(TestArchitecture::tree).toArray(String[]::new))
        .check(CORE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.bookingchat.(**)").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void onlyTheStoresKnowDynamoDb() {
    noClasses()
        .that()
        .resideOutsideOfPackage(tree("dynamodb"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "software.amazon.awssdk.services.dynamodb..", "software.amazon.awssdk.services.sts..")
        .check(CORE);
  }

  @Test
  void onlyTheModelsKnowBedrockAndLangChain4j() {
    noClasses()
        .that(
            resideOutsideOfPackages("io.bookingchat.agent.model..")
                .and(not(belongToAnyOf(EmbeddedChatModel.class))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.langchain4j..",
            "software.amazon.awssdk.services.bedrock..",
            "software.amazon.awssdk.services.bedrockruntime..")
        .check(CORE);
  }

  @Test
  void onlyThePluginRuntimeKnowsPf4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage(tree("plugins"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.pf4j..")
        .check(CORE);
  }

  @Test
  void onlyTheHolidayCalendarKnowsWhereHolidaysComeFrom() {
    noClasses()
        .that(not(belongToAnyOf(HolidayCalendar.class)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.focus_shift..")
        .check(CORE);
  }

  @Test
  void graphQlIsTheWarsBusiness() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.microprofile.graphql..", "io.smallrye.graphql..")
        .check(CORE);
  }

  @Test
  void theSpiKnowsTheJdkItselfAndTheExtensionPoint() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "io.bookingchat.spi..")
                .or(belongToAnyOf(ExtensionPoint.class)))
        .check(classesBeside(BookingChatPlugin.class));
  }

  @Test
  void onlyTheClocksAskForTheTime() {
    noClasses()
        .that(not(belongToAnyOf(Clocks.class)))
        .should()
        .accessTargetWhere(ASKS_THE_SYSTEM)
        .because("a test must be able to set the clock")
        .check(CORE);
  }

  private static final DescribedPredicate<JavaAccess<?>> ASKS_THE_SYSTEM =
      DescribedPredicate.describe("asks the system for the time", TestArchitecture::asksTheSystem);

  private static boolean asksTheSystem(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String owner = target.getOwner().getName();
    boolean givenAClock =
        target instanceof AccessTarget.CodeUnitAccessTarget method
            && method.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(Clock.class));
    boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
    boolean systemClock =
        owner.equals(Clock.class.getName())
            && (target.getName().startsWith("system") || target.getName().startsWith("tick"));
    boolean older =
        (owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis"))
            || (owner.equals(Date.class.getName()) && target.getName().equals("<init>"));
    return (now && !givenAClock) || systemClock || older;
  }

  private static String tree(String name) {
    return "io.bookingchat." + name + "..";
  }

  /** The classes that were built together with that one. */
  private static JavaClasses classesBeside(Class<?> one) {
    return new ClassFileImporter()
        .importUrl(one.getProtectionDomain().getCodeSource().getLocation());
  }
}
