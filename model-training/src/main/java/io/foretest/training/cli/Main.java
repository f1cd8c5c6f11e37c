package io.foretest.training.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code java -jar foretest-training.jar}. */
@Command(
    name = "foretest-training",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      IngestCommand.class,
      SelectCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      ExportCommand.class,
      BenchmarkCommand.class,
      AblateCommand.class,
      ChangeModelCommand.class,
      DayZeroCommand.class,
      KeygenCommand.class,
      VerifyModelCommand.class
    },
    description =
        "Learns from a project's test history which tests are worth running for a change.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:could not be done, the message says why",
      "2:the command line makes no sense",
      "3:the history holds too little, the message says what is missing"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar foretest-training.jar ingest",
      "  java -jar foretest-training.jar train",
      "  java -jar foretest-training.jar evaluate --root ../shop --json result.json",
      "  FORETEST_DB_USER=ci FORETEST_DB_PASSWORD=... \\",
      "    java -jar foretest-training.jar train --db-url jdbc:postgresql://db/foretest",
      "",
      "COMMAND --help tells more of a command."
    })
public final class Main {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an error.")
  private boolean verbose;

  private Main() {}

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command and returns its exit code. */
  static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    Main main = new Main();
    return new CommandLine(main)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setExecutionExceptionHandler(
            (error, command, parsed) ->
                new ErrorMessage(error, main.verbose).printTo(command.getErr()));
  }
}
