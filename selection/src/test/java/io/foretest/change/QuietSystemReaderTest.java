package io.foretest.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JGit neither times the file system nor writes to the user's home. */
class QuietSystemReaderTest {
  @BeforeEach
  void install() {
    QuietSystemReader.install();
  }

  @Test
  void timeStampsAreAssumedNotMeasured(@TempDir Path directory) {
    var attributes = FS.getFileStoreAttributes(directory);

    assertThat(attributes.getFsTimestampResolution()).isEqualTo(Duration.ofMillis(10));
  }

  @Test
  void theLibrarysOwnConfigurationHasNoFile() throws Exception {
    StoredConfig config = SystemReader.getInstance().getJGitConfig();
    config.setString("filesystem", "x", "timestampResolution", "1 ms");
    config.save();

    assertThat(((FileBasedConfig) config).getFile()).isNull();
  }

  @Test
  void theUsersConfigurationIsNeverSaved(@TempDir Path home) throws Exception {
    FS fs = FS.DETECTED.newInstance();
    fs.setUserHome(home.toFile());
    FileBasedConfig config = SystemReader.getInstance().openUserConfig(null, fs);
    config.setString("user", null, "name", "x");
    config.save();

    assertThat(home).isEmptyDirectory();
  }

  @Test
  void installingTwiceKeepsTheFirst() {
    SystemReader first = SystemReader.getInstance();
    QuietSystemReader.install();

    assertThat(SystemReader.getInstance()).isSameAs(first);
  }
}
