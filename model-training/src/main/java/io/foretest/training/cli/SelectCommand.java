package io.foretest.training.cli;

import io.foretest.change.Change;
import io.foretest.feature.Candidate;
import io.foretest.history.BuildSpool;
import io.foretest.history.Granularity;
import io.foretest.history.History;
import io.foretest.history.HistoryStore;
import io.foretest.history.TestKey;
import io.foretest.model.BundleException;
import io.foretest.model.ModelBundle;
import io.foretest.plan.Circumstances;
import io.foretest.plan.Selection;
import io.foretest.plan.SelectionPolicy;
import io.foretest.plan.ServedModel;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanWriter;
import io.foretest.selection.TestSelection;
import io.foretest.training.evaluation.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes plans for a build that has no plugin of ours. */
@Command(
    name = "select",
    mixinStandardHelpOptions = true,
    description = {
      "Selects the tests of a Gradle build that the work tree's change can break.",
      "Writes a plan below each module's build directory. The tests follow it if that directory,",
      "build/foretest/plan, is on their class path together with the extension.",
      "In a Maven build the plugin does this."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  java -jar foretest-training.jar select --module org.shop:cart=cart --base origin/main")
final class SelectCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private ModuleOptions modules = new ModuleOptions();
  @Mixin private PolicyOptions policy = new PolicyOptions();

  @Option(
      names = "--base",
      paramLabel = "REVISION",
      description = "What the change is measured against. Default: detected, as in Maven.")
  private @Nullable String base;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The bundle to ask. Default: DIR/.foretest/model.zip.")
  private @Nullable Path model;

  @Option(
      names = "--recall",
      paramLabel = "SHARE",
      defaultValue = "0.99",
      description = "Share of --recall-of to keep. Default: ${DEFAULT-VALUE}.")
  private double recall;

  @Option(
      names = "--min-runs",
      paramLabel = "N",
      defaultValue = "50",
      description = "Recorded builds below which everything runs. Default: ${DEFAULT-VALUE}.")
  private int minRuns;

  @Override
  public Integer call() throws IOException, BundleException {
    if (!modules.given()) {
      throw new ParameterException(
          command.commandLine(), "give each module: --module NAME=DIR, such as org.shop:cart=cart");
    }
    List<GradleModule> built = modules.below(history.root());
    for (GradleModule module : built) {
      // Whatever happens now, an old plan must not decide.
      Files.deleteIfExists(module.planFile());
    }
    SelectionPolicy wanted = policy();
    ServedModel served = served();
    try (HistoryStore store = history.openExisting()) {
      Change change =
          new OutsideRun(store, history.root(), base).change(System.currentTimeMillis());
      Selection selection = select(change, store.before(change), built, wanted, served);
      for (GradleModule module : built) {
        Plan plan = selection.plan(module.name());
        PlanWriter.write(plan, module.planFile());
      }
      SelectionText.print(change, selection, built, command.commandLine().getOut());
    }
    return ExitCodes.OK;
  }

  private Selection select(
      Change change,
      History past,
      List<GradleModule> built,
      SelectionPolicy wanted,
      ServedModel served) {
    Set<TestKey> tagged = new HashSet<>();
    List<Candidate> candidates = new ArrayList<>();
    for (GradleModule module : built) {
      module.alwaysRun().forEach(name -> tagged.add(new TestKey(module.name(), name)));
      candidates.addAll(candidates(module, past));
    }
    Circumstances circumstances = Circumstances.ordinary().alwaysRunning(tagged);
    return new TestSelection(anyChange -> past, served, wanted, circumstances)
        .select(change, candidates);
  }

  /** Known tests that are still compiled, and classes that look like new ones. */
  private static List<Candidate> candidates(GradleModule module, History past) {
    SortedSet<String> names = module.testClasses();
    Set<String> compiled = module.allClasses();
    past.tests().stream()
        .filter(test -> test.module().equals(module.name()))
        .map(TestKey::className)
        .filter(compiled::contains)
        .forEach(names::add);
    return names.stream()
        .map(
            name ->
                new Candidate(
                    new TestKey(module.name(), name), module.sourceOf(name), module.path(), -1))
        .toList();
  }

  private ServedModel served() throws BundleException {
    Path file = model == null ? history.root().resolve(".foretest").resolve("model.zip") : model;
    return model == null && !Files.exists(file)
        ? ServedModel.none()
        : ServedModel.of(ofClasses(file));
  }

  /** Thresholds for methods say nothing about classes, which are what is selected here. */
  private static ModelBundle ofClasses(Path file) throws BundleException {
    ModelBundle bundle = ModelBundle.read(file);
    if (bundle.manifest().granularity() != Granularity.CLASS) {
      throw new CommandException(
          ExitCodes.FAILED,
          "the model "
              + file
              + " is one of methods, and this selects classes; train one of classes");
    }
    return bundle;
  }

  private SelectionPolicy policy() {
    Rules rules = policy.rules();
    try {
      return new SelectionPolicy(
          BuildSpool.newBuildId(),
          Plan.Mode.SELECT,
          recall,
          rules.recallOf(),
          rules.minTests(),
          rules.minShare(),
          0,
          rules.always(),
          rules.audit(),
          minRuns);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
