package io.foretest.junit;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private final JavaClasses extension =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("io.foretest.junit");

  @Test
  void nothingForeignEntersTheTestJvm() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.junit.platform..",
            "io.foretest.junit",
            "io.foretest.protocol",
            "org.jspecify.annotations")
        .because("the test JVM's class path belongs to the user")
        .check(extension);
  }

  @Test
  void onlyTheServicesArePublicAndTheyAreFinal() {
    classes()
        .that()
        .arePublic()
        .should()
        .haveModifier(FINAL)
        .andShould()
        .haveNameMatching(".*\\.(SessionRecorder|ExecutionRecorder|PlanFilter)")
        .because("JUnit needs to see the services and nobody needs to see more")
        .check(extension);
  }
}
