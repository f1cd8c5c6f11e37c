package io.foretest.it.trial;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.foretest.it.trial.Mutation.Kind;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Finds the places of a Java source where a fault can be seeded. Not all of them will compile. */
final class MutationFinder extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final Map<String, String> OPPOSITE =
      Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
  private static final Map<String, String> BOUND =
      Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");
  private static final Map<String, String> LOGIC = Map.of("&&", "||", "||", "&&");
  private static final Map<Tree.Kind, String> OPERATORS =
      Map.of(
          Tree.Kind.EQUAL_TO, "==",
          Tree.Kind.NOT_EQUAL_TO, "!=",
          Tree.Kind.LESS_THAN, "<",
          Tree.Kind.LESS_THAN_EQUAL, "<=",
          Tree.Kind.GREATER_THAN, ">",
          Tree.Kind.GREATER_THAN_EQUAL, ">=",
          Tree.Kind.CONDITIONAL_AND, "&&",
          Tree.Kind.CONDITIONAL_OR, "||");

  private final String file;
  private final String source;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final List<Mutation> found = new ArrayList<>();

  private MutationFinder(
      String file, String source, CompilationUnitTree unit, SourcePositions positions) {
    this.file = file;
    this.source = source;
    this.unit = unit;
    this.positions = positions;
  }

  /**
   * @param file path from the project's root
   * @return in the order of the tree; none for what is no Java
   */
  static List<Mutation> in(String file, String source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                new StringWriter(), null, problem -> {}, List.of(), null, List.of(of(source)));
    List<Mutation> all = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      MutationFinder finder =
          new MutationFinder(file, source, unit, Trees.instance(task).getSourcePositions());
      finder.scan(unit, null);
      all.addAll(finder.found);
    }
    return all;
  }

  private static JavaFileObject of(String source) {
    return new SimpleJavaFileObject(
        URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  /** What stands in annotations is nothing that a test runs. */
  @Override
  public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
    String operator = OPERATORS.get(tree.getKind());
    if (operator != null) {
      int start = source.indexOf(operator, end(tree.getLeftOperand()));
      if (start >= 0 && start < start(tree.getRightOperand())) {
        replaceOperator(start, operator);
      }
    }
    return super.visitBinary(tree, nothing);
  }

  private void replaceOperator(int start, String operator) {
    add(Kind.NEGATED_COMPARISON, start, operator, OPPOSITE.get(operator));
    add(Kind.MOVED_BOUND, start, operator, BOUND.get(operator));
    add(Kind.SWAPPED_LOGIC, start, operator, LOGIC.get(operator));
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void nothing) {
    if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      add(Kind.DROPPED_NOT, start(tree), "!", "");
    }
    return super.visitUnary(tree, nothing);
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
    String text = text(tree);
    if (tree.getKind() == Tree.Kind.INT_LITERAL && text.matches("0|[1-9]\\d{0,8}")) {
      String next = Integer.toString(Integer.parseInt(text) + 1);
      add(Kind.OFF_BY_ONE, start(tree), text, next);
    }
    return super.visitLiteral(tree, nothing);
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void nothing) {
    ExpressionTree value = tree.getExpression();
    Tree type = value == null ? null : typeOfMethod();
    if (value != null && type != null) {
      String text = text(value);
      String empty = empty(type, text);
      add(Kind.EMPTY_RETURN, start(value), text, empty.equals(text) ? null : empty);
    }
    return super.visitReturn(tree, nothing);
  }

  /** Null in a lambda, whose type does not stand in the source. */
  private @Nullable Tree typeOfMethod() {
    for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method) {
        return method.getReturnType();
      }
      if (at.getLeaf() instanceof LambdaExpressionTree) {
        return null;
      }
    }
    return null;
  }

  private static String empty(Tree type, String value) {
    if (!(type instanceof PrimitiveTypeTree primitive)) {
      return "null";
    }
    return switch (primitive.getPrimitiveTypeKind()) {
      case BOOLEAN -> value.equals("false") ? "true" : "false";
      case CHAR -> "'x'";
      default -> value.equals("0") ? "1" : "0";
    };
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree tree, @Nullable Void nothing) {
    if (tree.getExpression() instanceof MethodInvocationTree call && !isConstructor(call)) {
      add(Kind.DROPPED_CALL, start(tree), text(tree), ";");
    }
    return super.visitExpressionStatement(tree, nothing);
  }

  private static boolean isConstructor(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof IdentifierTree name
        && (name.getName().contentEquals("this") || name.getName().contentEquals("super"));
  }

  private void add(Kind kind, int start, String original, @Nullable String replacement) {
    if (replacement != null) {
      int line = (int) unit.getLineMap().getLineNumber(start);
      found.add(
          new Mutation(file, kind, start, start + original.length(), line, original, replacement));
    }
  }

  private String text(Tree tree) {
    return source.substring(start(tree), end(tree));
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  private int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }
}
