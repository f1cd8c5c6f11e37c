package io.foretest.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.plugin.Mojo;
import org.junit.jupiter.api.Test;

/** The walls between Maven and the rest of the house. */
class ArchitectureTest {
  private static final int THIN = 100;

  private static final JavaClasses HOUSE = new ClassFileImporter().importPath(classDirectory());

  private static Path classDirectory() {
    try {
      return Path.of(Setting.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nothingEntersButMavenAndTheHouse() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.foretest..",
            "java.io",
            "java.lang..",
            "java.nio..",
            "java.security",
            "java.time..",
            "java.util..",
            "javax.inject",
            "javax.xml.stream..",
            "org.apache.maven..",
            "org.codehaus.plexus..",
            "org.eclipse.aether..",
            "org.jspecify.annotations..",
            "org.slf4j..")
        .because("git, SQL, bytecode and models are behind selection; training is another process")
        .check(HOUSE);
  }

  @Test
  void onlyWhatMavenLooksForIsPublic() {
    classes()
        .that()
        .arePublic()
        .should()
        .beAssignableTo(Mojo.class)
        .orShould()
        .beAssignableTo(AbstractMavenLifecycleParticipant.class)
        .because("a Maven plugin has goals and no API")
        .check(HOUSE);
  }

  @Test
  void goalsAreThin() {
    classes()
        .that()
        .areAssignableTo(Mojo.class)
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should(endBeforeLine(THIN))
        .because("a goal says what to do; others do it")
        .check(HOUSE);
  }

  private static ArchCondition<JavaClass> endBeforeLine(int line) {
    return new ArchCondition<>("end before line " + line) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().stream()
            .flatMap(unit -> unit.getAccessesFromSelf().stream())
            .filter(access -> access.getLineNumber() >= line)
            .forEach(
                access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
      }
    };
  }

  @Test
  void staticFieldsAreConstants() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .because("a daemon or an IDE runs many builds in one JVM")
        .check(HOUSE);
  }

  @Test
  void nobodyPrints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
        .because("what a person reads goes through Maven's log")
        .check(HOUSE);
  }
}
