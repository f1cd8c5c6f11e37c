package io.foretest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.foretest.change.Change;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house, as far as this module goes. */
class ArchitectureTest {
  /** Every foreign library and the one package that may name it. */
  private static final Map<String, String> HOMES =
      Map.ofEntries(
          Map.entry("org.eclipse.jgit..", "io.foretest.change.."),
          Map.entry("com.sun.source..", "io.foretest.code.."),
          Map.entry("org.jacoco..", "io.foretest.evidence.."),
          Map.entry("javax.tools..", "io.foretest.code.."),
          Map.entry("java.sql..", "io.foretest.history.."),
          Map.entry("javax.sql..", "io.foretest.history.."),
          Map.entry("com.zaxxer.hikari..", "io.foretest.history.."),
          Map.entry("org.flywaydb..", "io.foretest.history.."),
          Map.entry("org.sqlite..", "io.foretest.history.."),
          Map.entry("org.postgresql..", "io.foretest.history.."),
          Map.entry("com.google.gson..", "io.foretest.model.."));

  private static final JavaClasses HOUSE = new ClassFileImporter().importPath(classDirectory());

  private static Path classDirectory() {
    try {
      return Path.of(Change.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @TestFactory
  Iterable<DynamicTest> eachForeignLibraryIsNamedInOnePackage() {
    return HOMES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(home -> DynamicTest.dynamicTest(home.getKey(), () -> onlyIn(home).check(HOUSE)))
        .toList();
  }

  private static ArchRule onlyIn(Map.Entry<String, String> home) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home.getValue())
        .should()
        .dependOnClassesThat()
        .resideInAPackage(home.getKey())
        .because("a library that one package names can be replaced by changing one package");
  }

  @Test
  void bytecodeIsReadInTwoPlaces() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.foretest.code..", "io.foretest.evidence..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.objectweb.asm..")
        .because("JaCoCo's analysis of probes, which evidence alone uses, speaks ASM")
        .check(HOUSE);
  }

  @Test
  void nothingForeignEntersButWhatHasAHome() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.foretest..",
            "java..",
            "javax.tools..",
            "javax.sql..",
            "javax.crypto..",
            "org.jspecify.annotations..",
            "org.slf4j..",
            "org.eclipse.jgit..",
            "org.objectweb.asm..",
            "com.sun.source..",
            "org.jacoco..",
            "com.zaxxer.hikari..",
            "org.flywaydb..",
            "org.sqlite..",
            "org.postgresql..",
            "com.google.gson..")
        .because("a new library needs a decision and a home in this test")
        .check(HOUSE);
  }

  @Test
  void packagesFormNoCycle() {
    slices()
        .matching("io.foretest.(*)..")
        .should()
        .beFreeOfCycles()
        .because("packages are stages of the flow, and the flow has a direction")
        .check(HOUSE);
  }

  @Test
  void publicClassesAreClosed() {
    classes()
        .that()
        .arePublic()
        .should(beClosed())
        .because("a class that nobody was told to extend is final; what is open is an interface")
        .check(HOUSE);
  }

  private static ArchCondition<JavaClass> beClosed() {
    return new ArchCondition<>("be final, sealed, an interface, an enum or an exception") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean closed =
            type.getModifiers().contains(JavaModifier.FINAL)
                || type.isInterface()
                || type.isEnum()
                || type.reflect().isSealed()
                || type.isAssignableTo(Throwable.class);
        events.add(new SimpleConditionEvent(type, closed, type.getName() + " is open"));
      }
    };
  }

  @Test
  void nobodyPrints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
        .because("what a person reads goes through Maven's log or the trainer's console")
        .check(HOUSE);
  }

  @Test
  void nobodyUsesJavaLogging() {
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING
        .because("messages reach the edge as values; the edge decides how to log")
        .check(HOUSE);
  }
}
