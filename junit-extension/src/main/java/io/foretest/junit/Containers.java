package io.foretest.junit;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The containers of one test plan, each made when it is first asked for. */
final class Containers {
  private final TestPlan plan;
  private final Map<String, Container> byUniqueId = new ConcurrentHashMap<>();

  Containers(TestPlan plan) {
    this.plan = plan;
  }

  Container of(TestIdentifier id) {
    Container known = byUniqueId.get(id.getUniqueId());
    if (known != null) {
      return known;
    }
    Container parent = parentOf(id);
    Container created = new Container(parent, place(parent, id));
    Container earlier = byUniqueId.putIfAbsent(id.getUniqueId(), created);
    return earlier == null ? created : earlier;
  }

  /** Null for the root of an engine. */
  @Nullable Container parentOf(TestIdentifier id) {
    String parentId = id.getParentId().orElse(null);
    if (parentId == null) {
      return null;
    }
    Container known = byUniqueId.get(parentId);
    return known != null ? known : plan.getParent(id).map(this::of).orElse(null);
  }

  Place place(TestIdentifier id) {
    return place(parentOf(id), id);
  }

  private static Place place(@Nullable Container parent, TestIdentifier id) {
    return parent == null
        ? Place.ofEngine(UniqueId.parse(id.getUniqueId()))
        : parent.place().child(id.getSource(), id.getLegacyReportingName());
  }

  /** Names of the top-level classes in the plan that have something to run. */
  Set<String> topLevelClasses() {
    Set<String> names = new LinkedHashSet<>();
    for (TestIdentifier root : plan.getRoots()) {
      collect(root, names);
    }
    return names;
  }

  private void collect(TestIdentifier node, Set<String> names) {
    Place place = of(node).place();
    for (TestIdentifier child : plan.getChildren(node)) {
      Place childPlace = place.child(child.getSource(), child.getLegacyReportingName());
      if (child.isTest() || !childPlace.method().isEmpty()) {
        names.add(childPlace.topLevelClass());
      }
      if (child.isContainer()) {
        collect(child, names);
      }
    }
  }
}
