package io.foretest.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps {@code docs/formats.md} true. */
class FormatsDocumentTest {
  private String document = "";

  @BeforeEach
  void read() throws IOException {
    document = Files.readString(Path.of("..", "docs", "formats.md"));
  }

  @Test
  void everyPlanInTheDocumentIsReadAndWrittenAgainAsItStands() throws IOException {
    List<String> examples = examples("plan");

    assertThat(examples).hasSize(2);
    for (String example : examples) {
      StringWriter written = new StringWriter();
      PlanWriter.write(PlanReader.read(stream(example)), written);
      assertThat(written).hasToString(example);
    }
  }

  @Test
  void theJournalInTheDocumentIsReadWithoutAProblem() throws IOException {
    Journal journal = JournalReader.read(stream(examples("journal").get(0)));

    assertThat(journal.problems()).isEmpty();
    assertThat(journal.complete()).isTrue();
    assertThat(journal.discoveredClasses()).containsExactly("a.b.CartTest", "a.b.TaxTest");
    assertThat(journal.leftOutClasses()).containsExactly("a.b.PriceTest");
    assertThat(journal.tests())
        .extracting(TestRecord::outcome)
        .containsExactly(Outcome.FAILED, Outcome.SKIPPED);
    assertThat(journal.classes()).hasSize(1);
  }

  @Test
  void theAgentInTheDocumentIsReadAndWrittenAgainAsItStands(@TempDir Path directory)
      throws IOException {
    String example = examples("agent").get(0);
    Path file = directory.resolve("example.agent");
    Files.writeString(file, example);

    CoverageAgent.read(file).write(file);

    assertThat(file).hasContent(example);
  }

  @Test
  void theEndMarkInTheDocumentIsReadAndWrittenAgainAsItStands(@TempDir Path directory)
      throws IOException {
    String example = examples("end").get(0);
    Path file = directory.resolve("example.end");
    Files.writeString(file, example);

    CoverageEnd.read(file).write(file);

    assertThat(file).hasContent(example);
  }

  @Test
  void theExamplesShowEveryKindOfLine() throws IllegalAccessException {
    assertThat(kinds(examples("plan"))).isEqualTo(constants(PlanLines.class));
    assertThat(kinds(examples("journal"))).isEqualTo(constants(JournalLines.class));
  }

  @Test
  void theLimitsInTheDocumentAreThoseOfTheCode() {
    assertThat(document)
        .contains("a line over 1 MiB, more than 1,000,000 tests")
        .contains("more than 2,000,000 records")
        .contains("more than 100 problems")
        .contains("8,000 characters; display names, reasons and thread names at 1,000.");
    assertThat(PlanLines.LINE_LIMIT).isEqualTo(1 << 20).isEqualTo(JournalLines.LINE_LIMIT);
    assertThat(PlanLines.TEST_LIMIT).isEqualTo(1_000_000);
    assertThat(JournalLines.RECORD_LIMIT).isEqualTo(2_000_000);
    assertThat(JournalLines.PROBLEM_LIMIT).isEqualTo(100);
    assertThat(JournalLines.NAME_LIMIT).isEqualTo(8_000);
    assertThat(JournalLines.TEXT_LIMIT).isEqualTo(1_000);
  }

  private List<String> examples(String language) {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(document);
    List<String> examples = new ArrayList<>();
    while (block.find()) {
      examples.add(block.group(1));
    }
    return examples;
  }

  private static Set<String> kinds(List<String> examples) {
    return examples.stream()
        .flatMap(example -> example.lines().skip(1))
        .map(line -> line.split("\t", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> constants(Class<?> type) throws IllegalAccessException {
    Set<String> values = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      if (field.getType() == String.class) {
        values.add((String) field.get(null));
      }
    }
    return values;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
