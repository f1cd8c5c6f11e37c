package io.foretest.code;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/**
 * Counts what {@link SourceComplexity} defines. Trees are told by the name of their kind, because
 * the kinds of pattern labels are not in the API of every supported JDK.
 */
final class ComplexityScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  /** Since patterns, that is since Java 21. */
  private static final boolean LABELS_ARE_TREES = Runtime.version().feature() >= 21;

  private int count;

  static int of(CompilationUnitTree unit) {
    ComplexityScanner scanner = new ComplexityScanner();
    scanner.scan(unit, null);
    return scanner.count;
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
    if (tree != null) {
      count += weight(tree);
    }
    return super.scan(tree, nothing);
  }

  private static int weight(Tree tree) {
    return switch (tree.getKind().name()) {
      case "IF",
          "FOR_LOOP",
          "ENHANCED_FOR_LOOP",
          "WHILE_LOOP",
          "DO_WHILE_LOOP",
          "CATCH",
          "CONDITIONAL_EXPRESSION",
          "CONDITIONAL_AND",
          "CONDITIONAL_OR",
          "LAMBDA_EXPRESSION" ->
          1;
      case "CASE" -> tree instanceof CaseTree label && isDefault(label) ? 0 : 1;
      // That default is the label of a case that was counted.
      case "DEFAULT_CASE_LABEL" -> LABELS_ARE_TREES ? -1 : 0;
      case "METHOD" -> tree instanceof MethodTree method && method.getBody() != null ? 1 : 0;
      case "CLASS", "INTERFACE", "ENUM", "RECORD" ->
          tree instanceof ClassTree type ? initializers(type) : 0;
      default -> 0;
    };
  }

  /** Until labels were trees of their own, a case without an expression was the default. */
  private static boolean isDefault(CaseTree label) {
    return !LABELS_ARE_TREES && label.getExpressions().isEmpty();
  }

  private static int initializers(ClassTree type) {
    return (int) type.getMembers().stream().filter(BlockTree.class::isInstance).count();
  }
}
