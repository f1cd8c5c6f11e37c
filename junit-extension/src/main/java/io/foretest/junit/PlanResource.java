package io.foretest.junit;

import io.foretest.protocol.Fallback;
import io.foretest.protocol.Handover;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the plan on the class path. One that is unreadable or of another build is no plan. */
final class PlanResource {
  private PlanResource() {}

  static Optional<Plan> load(JvmRecording jvm) {
    if (JournalDirectory.isOff()) {
      return Optional.empty();
    }
    URL url = find();
    if (url == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ofThisBuild(read(url)));
    } catch (IOException e) {
      jvm.complain(Fallback.BAD_PLAN, e.getMessage() + "; all tests run");
      return Optional.empty();
    }
  }

  private static @Nullable URL find() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    URL url = context == null ? null : context.getResource(Handover.PLAN_RESOURCE);
    if (url != null) {
      return url;
    }
    return PlanResource.class.getClassLoader().getResource(Handover.PLAN_RESOURCE);
  }

  private static Plan read(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return PlanReader.read(in);
    }
  }

  /** Maven's own JVM does not know the build's id: there the plan is taken as it is. */
  private static Plan ofThisBuild(Plan plan) throws IOException {
    String build = System.getProperty(Handover.BUILD_ID, "");
    if (!build.isEmpty() && !plan.buildId().isEmpty() && !plan.buildId().equals(build)) {
      throw new IOException(
          "it is stale, made for build " + plan.buildId() + " and not for " + build);
    }
    return plan;
  }
}
