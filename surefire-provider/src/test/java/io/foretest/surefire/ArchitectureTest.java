package io.foretest.surefire;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private final JavaClasses provider =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/surefire/base3"))
          .importPackages("io.foretest.surefire");

  @Test
  void theProviderNeedsTheJdkSurefiresApiAndTheProtocolOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.apache.maven.surefire.api..",
            "io.foretest.protocol",
            "io.foretest.surefire",
            "org.jspecify.annotations")
        .because("it runs on the user's test class path and picks a base at run time")
        .check(provider);
  }

  @Test
  void onlySurefiresEntryIsPublic() {
    classes()
        .that()
        .doNotHaveSimpleName("package-info")
        .and()
        .doNotHaveSimpleName("ForetestProvider")
        .should()
        .notBePublic()
        .because("nobody but Surefire calls it")
        .check(provider);
  }

  @Test
  void everyClassIsFinal() {
    classes()
        .that()
        .doNotHaveSimpleName("package-info")
        .and()
        .areNotEnums()
        .should()
        .haveModifier(FINAL)
        .because("nobody extends it")
        .check(provider);
  }
}
