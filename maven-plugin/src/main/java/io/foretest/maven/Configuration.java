package io.foretest.maven;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The configuration of a plugin or of one execution, to read and to add to. */
final class Configuration {
  private final Xpp3Dom root;

  private Configuration(Xpp3Dom root) {
    this.root = root;
  }

  /** The container's configuration; an empty one is put there where it has none. */
  static Configuration of(ConfigurationContainer container) {
    if (container.getConfiguration() instanceof Xpp3Dom existing) {
      return new Configuration(existing);
    }
    Xpp3Dom created = new Xpp3Dom("configuration");
    container.setConfiguration(created);
    return new Configuration(created);
  }

  /** The configuration that one goal is about to run with, to read and to add to. */
  static Configuration of(MojoExecution execution) {
    Xpp3Dom existing = execution.getConfiguration();
    Xpp3Dom root = existing == null ? new Xpp3Dom("configuration") : existing;
    execution.setConfiguration(root);
    return new Configuration(root);
  }

  /** The text of an element; empty where there is no such element or it holds no text. */
  Optional<String> text(String name) {
    return Optional.ofNullable(root.getChild(name)).map(Xpp3Dom::getValue).map(String::strip);
  }

  boolean has(String name) {
    return root.getChild(name) != null;
  }

  /** Texts of an element's children, or of the element itself where it has none. */
  List<String> texts(String name) {
    Xpp3Dom element = root.getChild(name);
    if (element == null) {
      return List.of();
    }
    Xpp3Dom[] children =
        element.getChildCount() == 0 ? new Xpp3Dom[] {element} : element.getChildren();
    return Stream.of(children)
        .map(Xpp3Dom::getValue)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Text of one entry of a map; empty where there is none or it holds no text. */
  Optional<String> entry(String map, String key) {
    return Optional.ofNullable(root.getChild(map))
        .map(element -> element.getChild(key))
        .map(Xpp3Dom::getValue)
        .map(String::strip);
  }

  void set(String name, String value) {
    set(root, name, value);
  }

  /** Sets one entry of a map such as {@code systemPropertyVariables}. */
  void put(String map, String key, String value) {
    set(child(map), key, value);
  }

  /** Adds one entry to a list of texts, which may stand in one text with commas until now. */
  void append(String list, String item, String value) {
    Xpp3Dom element = child(list);
    String joined = element.getChildCount() == 0 ? element.getValue() : null;
    if (joined != null) {
      // Maven reads the text of an element with children no more.
      element.setValue(null);
      Stream.of(joined.split(",", -1))
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .forEach(text -> add(element, item).setValue(text));
    }
    add(element, item).setValue(value);
  }

  /**
   * Adds a word to a text of words with commas between them, in each of the elements that lie at
   * {@code outer/inner}; nothing where there are none.
   */
  void appendWords(String outer, String inner, String name, String word) {
    Xpp3Dom container = root.getChild(outer);
    Xpp3Dom[] elements = container == null ? new Xpp3Dom[0] : container.getChildren(inner);
    for (Xpp3Dom element : elements) {
      Xpp3Dom words = element.getChild(name);
      String before = words == null || words.getValue() == null ? "" : words.getValue().strip();
      set(element, name, before.isEmpty() ? word : before + "," + word);
    }
  }

  /** Adds one entry to a list of dependencies. */
  void append(String list, String item, Dependency dependency) {
    Xpp3Dom entry = add(child(list), item);
    set(entry, "groupId", dependency.getGroupId());
    set(entry, "artifactId", dependency.getArtifactId());
    set(entry, "version", dependency.getVersion());
  }

  /** Adds the elements of another configuration that this one lacks. */
  void inherit(Configuration parent) {
    for (Xpp3Dom element : parent.root.getChildren()) {
      if (!has(element.getName())) {
        root.addChild(new Xpp3Dom(element));
      }
    }
  }

  /** All of it, for comparing. */
  @Override
  public String toString() {
    return root.toString();
  }

  private Xpp3Dom child(String name) {
    Xpp3Dom existing = root.getChild(name);
    return existing != null ? existing : add(root, name);
  }

  private static void set(Xpp3Dom parent, String name, String value) {
    Xpp3Dom existing = parent.getChild(name);
    (existing != null ? existing : add(parent, name)).setValue(value);
  }

  private static Xpp3Dom add(Xpp3Dom parent, String name) {
    Xpp3Dom created = new Xpp3Dom(name);
    parent.addChild(created);
    return created;
  }
}
