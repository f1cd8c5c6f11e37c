package io.foretest.protocol;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private final JavaClasses protocol =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("io.foretest.protocol");

  @Test
  void theProtocolNeedsTheJdkOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "io.foretest.protocol", "org.jspecify.annotations")
        .because("its code runs in every process, the user's test JVM among them")
        .check(protocol);
  }

  @Test
  void whatIsPublicIsFinal() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotEnums()
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .haveModifier(FINAL)
        .because("nobody outside extends the contract")
        .check(protocol);
  }
}
