package uk.improvementboard.pages;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the source of the language says about each of its types, read with the JDK's compiler. */
final class WordsOfTheLanguage {

  /**
   * What is said about one type.
   *
   * @param says its description, as Markdown; empty where there is none
   * @param fields what is said about its components, by name
   * @param constants what is said about its constants, by name; empty where nothing is
   */
  record Said(String says, Map<String, String> fields, Map<String, String> constants) {
    Said {
      fields = Map.copyOf(fields);
    }

    /** The first sentence. */
    String sentence() {
      int end = says.indexOf(". ");
      return end < 0 ? says : says.substring(0, end + 1);
    }
  }

  private static final Path SOURCE = Path.of("src", "main", "java");

  private final Map<String, Said> types;

  private WordsOfTheLanguage(Map<String, Said> types) {
    this.types = types;
  }

  static WordsOfTheLanguage read() {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(SOURCE)) {
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(java));
      Map<String, Said> types = new LinkedHashMap<>();
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(DocTrees.instance(task), types).scan(unit, null);
      }
      return new WordsOfTheLanguage(types);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every public type, by its name in Java: {@code uk.improvementboard.terms.Attendance$Presence}.
   */
  Map<String, Said> types() {
    return types;
  }

  Said about(Class<?> type) {
    Said said = types.get(type.getName());
    if (said == null) {
      throw new AssertionError("the source of the language has no public " + type.getName());
    }
    return said;
  }

  private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable String> {
    private final DocTrees docs;
    private final Map<String, Said> types;
    private String within = "";

    Reader(DocTrees docs, Map<String, Said> types) {
      this.docs = docs;
      this.types = types;
    }

    @Override
    public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, @Nullable String none) {
      within = unit.getPackageName() + ".";
      return super.visitCompilationUnit(unit, none);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable String none) {
      TreePath parent = getCurrentPath().getParentPath();
      boolean isPublic =
          type.getModifiers().getFlags().contains(Modifier.PUBLIC)
              || parent.getLeaf().getKind() == Tree.Kind.INTERFACE;
      if (!isPublic) {
        return null;
      }
      String around = within;
      String name = around + type.getSimpleName();
      Map<String, String> fields = new HashMap<>();
      DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        for (DocTree tag : comment.getBlockTags()) {
          if (tag instanceof ParamTree param) {
            fields.put(param.getName().getName().toString(), markdown(param.getDescription()));
          }
        }
      }
      Map<String, String> constants = new LinkedHashMap<>();
      if (type.getKind() == Tree.Kind.ENUM) {
        for (Tree member : type.getMembers()) {
          if (member instanceof VariableTree constant
              && constant.getType() != null
              && constant.getType().toString().equals(type.getSimpleName().toString())
              && constant.getModifiers().getFlags().contains(Modifier.STATIC)) {
            DocCommentTree says = docs.getDocCommentTree(new TreePath(getCurrentPath(), constant));
            constants.put(
                constant.getName().toString(), says == null ? "" : markdown(says.getFullBody()));
          }
        }
      }
      types.put(
          name,
          new Said(comment == null ? "" : markdown(comment.getFullBody()), fields, constants));
      within = name + "$";
      super.visitClass(type, none);
      within = around;
      return null;
    }
  }

  private static String markdown(List<? extends DocTree> trees) {
    StringBuilder written = new StringBuilder();
    for (DocTree tree : trees) {
      switch (tree) {
        case TextTree text -> written.append(text.getBody());
        case LiteralTree code ->
            written.append('`').append(code.getBody().getBody().strip()).append('`');
        case LinkTree link -> written.append('`').append(link.getReference()).append('`');
        case StartElementTree start when start.getName().contentEquals("p") ->
            written.append("\n\n");
        case EntityTree entity -> written.append('&').append(entity.getName()).append(';');
        default -> written.append(tree);
      }
    }
    return String.join(
        "\n\n",
        Stream.of(written.toString().split("\n\n", -1))
            .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
            .filter(paragraph -> !paragraph.isEmpty())
            .toList());
  }
}
