package io.foretest.change;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit from what it does on first use by default: timing the file system for seconds, writing
 * the result to the user's home, and asking the {@code git} command where the system's
 * configuration lies.
 */
final class QuietSystemReader extends SystemReader.Delegate {
  /**
   * What JGit assumes of time stamps: files as young as the index by less than this are compared by
   * content.
   */
  private static final long TIMESTAMP_RESOLUTION_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private static final File SYSTEM_CONFIG = new File("/etc/gitconfig");

  private QuietSystemReader(SystemReader delegate) {
    super(delegate);
  }

  /** Takes the place of JGit's reader, once for each class loader that has a JGit. */
  static void install() {
    synchronized (QuietSystemReader.class) {
      SystemReader present = SystemReader.getInstance();
      if (!(present instanceof QuietSystemReader)) {
        SystemReader.setInstance(new QuietSystemReader(present));
      }
    }
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    if (isWindows()) {
      // Git for Windows turns line ends by a setting that lives here.
      return super.openSystemConfig(parent, fs);
    }
    boolean wanted = getenv("GIT_CONFIG_NOSYSTEM") == null && SYSTEM_CONFIG.isFile();
    return wanted ? new FileBasedConfig(parent, SYSTEM_CONFIG, fs) : new Unsaved(parent, null, fs);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new MeasuredConfig(parent, new File(fs.userHome(), ".gitconfig"), fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Unsaved(parent, null, fs);
  }

  /** The user's configuration, with the answer to what JGit would measure. */
  private static final class MeasuredConfig extends FileBasedConfig {
    MeasuredConfig(Config parent, File file, FS fs) {
      super(parent, file, fs);
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long defaultValue, TimeUnit wantUnit) {
      if (section.equals("filesystem")) {
        return wantUnit.convert(TIMESTAMP_RESOLUTION_NANOS, TimeUnit.NANOSECONDS);
      }
      return super.getTimeUnit(section, subsection, name, defaultValue, wantUnit);
    }

    @Override
    public void save() {}
  }

  /** A configuration without a file. */
  private static final class Unsaved extends FileBasedConfig {
    Unsaved(Config parent, @org.jspecify.annotations.Nullable File file, FS fs) {
      super(parent, file, fs);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
