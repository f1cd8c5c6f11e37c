package io.foretest.training;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.foretest.training");

  @Test
  void xgboostIsNamedInTheLearnerAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.foretest.training.learner")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ml.dmlc..", "com.esotericsoftware..")
        .check(CLASSES);
  }

  @Test
  void theCommandLineAloneKnowsItsLibraries() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.foretest.training.cli")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "me.tongfei..")
        .check(CLASSES);
  }

  @Test
  void jsonAndSqlStayInTheirRooms() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.gson..", "java.sql..", "org.eclipse.jgit..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.foretest.training.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void classesAreFinalOrNotForInheritance() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areTopLevelClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }
}
