package io.foretest.training.cli;

import io.foretest.attestation.SigningKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a key that signs models. */
@Command(
    name = "keygen",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a key pair (Ed25519) that signs models.",
      "FILE.key is private, for train --sign-key alone; FILE.pub is public, for ml.model.keys.",
      "Neither may exist yet."
    },
    footerHeading = "%nExample:%n",
    footer = "  java -jar foretest-training.jar keygen --out nightly-2026")
final class KeygenCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The files to write, without .key and .pub.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (file.getFileName() == null) {
      throw new CommandException(
          ExitCodes.FAILED, file + " is no name of a file; give one with --out");
    }
    Path privateFile = file.resolveSibling(file.getFileName() + ".key");
    Path publicFile = file.resolveSibling(file.getFileName() + ".pub");
    requireAbsent(privateFile);
    requireAbsent(publicFile);
    OutputFile.writable(privateFile, "--out");
    SigningKey key = SigningKey.generate();
    Files.createFile(privateFile, forTheOwnerAlone(privateFile));
    Files.writeString(privateFile, key.privatePem());
    Files.writeString(publicFile, key.publicPem());
    PrintWriter out = command.commandLine().getOut();
    out.println("Wrote " + Printable.of(publicFile.toString()) + ", key id " + key.keyId());
    out.println(
        "Wrote " + Printable.of(privateFile.toString()) + ": keep it secret, and out of git");
    out.flush();
    return ExitCodes.OK;
  }

  private static void requireAbsent(Path path) {
    if (Files.exists(path)) {
      throw new CommandException(
          ExitCodes.FAILED, path + " is there already; give another name with --out");
    }
  }

  private static FileAttribute<?>[] forTheOwnerAlone(Path path) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
