package io.foretest.history;

import io.foretest.evidence.Touches;
import io.foretest.protocol.Fields;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanReader;
import io.foretest.protocol.PlanWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts of one module in the spool: {@code <name>.facts}, and its plan beside it. */
final class ModuleFactsFile {
  static final String SUFFIX = ".facts";
  private static final String PLAN = ".plan";
  private static final String MAGIC = "foretest-module";
  private static final String MODULE = "module";
  private static final String DISTANCE = "distance";
  private static final String TOUCHES = "touches";

  private ModuleFactsFile() {}

  /** Writes the plan first, so that facts which are there are whole. */
  static void write(Path directory, ModuleFacts facts) throws IOException {
    Plan plan = facts.plan();
    Path file = directory.resolve(SafeName.of(facts.module()) + SUFFIX);
    if (plan != null) {
      PlanWriter.write(plan, planOf(file));
    } else {
      Files.deleteIfExists(planOf(file));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        Fields.join(MODULE, facts.module(), facts.modulePath(), Boolean.toString(plan != null)));
    new TreeMap<>(facts.distances())
        .forEach((test, steps) -> lines.add(Fields.join(DISTANCE, test, steps.toString())));
    new TreeMap<>(facts.touches()).forEach((test, touches) -> lines.add(line(test, touches)));
    FactsFile.write(file, MAGIC, lines);
  }

  private static String line(String test, Touches touches) {
    return Fields.join(
        TOUCHES,
        test,
        Double.toString(touches.changedMethods()),
        Double.toString(touches.changedShare()),
        Double.toString(touches.fewestTouchers()));
  }

  static ModuleFacts read(Path file) throws IOException {
    List<List<String>> records = FactsFile.read(file, MAGIC);
    Map<String, Integer> distances = new HashMap<>();
    Map<String, Touches> touches = new HashMap<>();
    try {
      List<String> module = records.get(0);
      if (!module.get(0).equals(MODULE)) {
        throw new IOException("its module record is missing");
      }
      for (List<String> fields : records.subList(1, records.size())) {
        if (fields.get(0).equals(TOUCHES)) {
          touches.put(fields.get(1), touches(fields));
        } else {
          distances.put(fields.get(1), Integer.parseInt(fields.get(2)));
        }
      }
      return new ModuleFacts(
          module.get(1), module.get(2), distances, touches, plan(file, module.get(3)));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException("it holds a damaged record", e);
    }
  }

  private static Touches touches(List<String> fields) throws IOException {
    double[] numbers = new double[3];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.parseDouble(fields.get(i + 2));
      if (numbers[i] < 0 || Double.isInfinite(numbers[i])) {
        throw new IOException("it holds an impossible number of touched methods: " + numbers[i]);
      }
    }
    return new Touches(numbers[0], numbers[1], numbers[2]);
  }

  private static @Nullable Plan plan(Path facts, String planned) throws IOException {
    return Boolean.parseBoolean(planned) ? PlanReader.read(planOf(facts)) : null;
  }

  /** The plan that stands beside the facts, if there is one. */
  static Path planOf(Path facts) {
    String name = facts.getFileName().toString();
    return facts.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + PLAN);
  }
}
