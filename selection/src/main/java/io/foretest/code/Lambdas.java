package io.foretest.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Folds the bodies of lambdas into the methods that create them: their names hold a number that
 * changes whenever another lambda comes or goes before them.
 */
final class Lambdas {
  private final Canonical.Memory memory;
  private final Map<String, MethodForm> forms = new HashMap<>();
  private final Map<String, List<MethodForm.Part>> parts = new HashMap<>();
  private final Map<String, Set<String>> creators = new HashMap<>();
  private final Map<String, byte[]> digests = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  Lambdas(List<MethodForm> methods, Canonical.Memory memory) {
    this.memory = memory;
    for (MethodForm method : methods) {
      if (forms.put(method.key(), method) != null) {
        throw new IllegalArgumentException("a class has a method twice: " + method.key());
      }
      parts.put(method.key(), method.parts());
    }
    parts.forEach(this::addCreator);
    Set<String> calledDirectly = new HashSet<>();
    methods.forEach(method -> calledDirectly.addAll(method.calledDirectly));
    creators
        .keySet()
        .removeIf(
            key -> {
              MethodForm form = forms.get(key);
              return form == null || !form.looksLikeLambda() || calledDirectly.contains(key);
            });
  }

  private void addCreator(String creator, List<MethodForm.Part> form) {
    for (MethodForm.Part part : form) {
      if (part instanceof MethodForm.Reference reference && !reference.key().equals(creator)) {
        creators.computeIfAbsent(reference.key(), key -> new TreeSet<>()).add(creator);
      }
    }
  }

  boolean isFolded(String key) {
    return creators.containsKey(key);
  }

  MethodCode code(MethodForm method) {
    Set<MethodCode.Call> calls = new HashSet<>();
    Set<String> creates = new HashSet<>();
    Set<String> mentions = new HashSet<>();
    for (String key : withLambdas(method.key())) {
      MethodForm form = forms.getOrDefault(key, method);
      calls.addAll(form.calls);
      creates.addAll(form.creates);
      mentions.addAll(form.mentions);
    }
    return new MethodCode(
        method.name,
        method.descriptor,
        java.nio.ByteBuffer.wrap(digest(method.key())).getLong(),
        isFolded(method.key()) ? roots(method.key()) : List.of(),
        calls,
        creates,
        mentions);
  }

  private Set<String> withLambdas(String key) {
    Set<String> reached = new HashSet<>(Set.of(key));
    List<String> queue = new ArrayList<>(reached);
    while (!queue.isEmpty()) {
      for (MethodForm.Part part : parts.getOrDefault(queue.remove(queue.size() - 1), List.of())) {
        if (part instanceof MethodForm.Reference reference
            && isFolded(reference.key())
            && reached.add(reference.key())) {
          queue.add(reference.key());
        }
      }
    }
    return reached;
  }

  /** The methods that stand for themselves and create the lambda, if only through other lambdas. */
  private List<String> roots(String lambda) {
    Set<String> roots = new TreeSet<>();
    Set<String> seen = new HashSet<>(Set.of(lambda));
    List<String> queue = new ArrayList<>(seen);
    while (!queue.isEmpty()) {
      for (String creator : creators.getOrDefault(queue.remove(queue.size() - 1), Set.of())) {
        if (!isFolded(creator)) {
          roots.add(creator);
        } else if (seen.add(creator)) {
          queue.add(creator);
        }
      }
    }
    return List.copyOf(roots);
  }

  /** The name counts only where the method stands for itself. */
  private byte[] digest(String key) {
    byte[] known = digests.get(key);
    if (known != null) {
      return known;
    }
    if (!open.add(key)) {
      throw new IllegalArgumentException("a lambda creates itself: " + key);
    }
    Canonical form = new Canonical(memory);
    for (MethodForm.Part part : parts.getOrDefault(key, List.of())) {
      if (part instanceof MethodForm.Reference reference) {
        form.raw(isFolded(reference.key()) ? digest(reference.key()) : reference.handle());
      } else if (part instanceof MethodForm.Bytes bytes) {
        form.raw(bytes.value());
      }
    }
    open.remove(key);
    byte[] digest = form.digest();
    digests.put(key, digest);
    return digest;
  }
}
