package vn.hoanhap.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The sizes that CONTRIBUTING.md asks for, measured on the sources themselves. */
class SourceShapeTest {

    private static final int MOST_LINES_OF_A_FILE = 400;
    private static final int MOST_LINES_OF_A_METHOD = 40;

    private final Checkout checkout = new Checkout();

    @Test
    void keepsFilesShort() {
        List<String> tooLong = Stream.concat(checkout.mainSources().stream(), checkout.testSources().stream())
                .filter(file -> lines(file).size() > MOST_LINES_OF_A_FILE)
                .map(file -> checkout.name(file) + " has " + lines(file).size() + " lines")
                .toList();

        assertThat(tooLong).isEmpty();
    }

    @Test
    void keepsMethodsShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "the tests need a JDK");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, null, null, files.getJavaFileObjectsFromPaths(checkout.mainSources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree source : task.parse()) {
                new LongMethods(source, positions, tooLong).scan(source, null);
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void letsTestsWaitForConditionsInsteadOfSleeping() {
        String sleeping = "Thread" + ".sleep";

        List<String> sleepers = checkout.testSources().stream()
                .filter(file -> lines(file).stream().anyMatch(line -> line.contains(sleeping)))
                .map(checkout::name)
                .toList();

        assertThat(sleepers).isEmpty();
    }

    @Test
    void describesEveryModuleInAReadme() {
        List<String> without = checkout.modules().stream()
                .filter(module -> !Files.exists(module.resolve("README.md")))
                .map(checkout::name)
                .toList();

        assertThat(without).isEmpty();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Finds methods whose text, from the first annotation to the last brace, is too long. */
    private static final class LongMethods extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree source;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree source, SourcePositions positions, List<String> found) {
            this.source = source;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            LineMap map = source.getLineMap();
            long first = positions.getStartPosition(source, method);
            long last = positions.getEndPosition(source, method);
            if (first >= 0 && last >= 0) {
                long length = map.getLineNumber(last) - map.getLineNumber(first) + 1;
                if (length > MOST_LINES_OF_A_METHOD) {
                    found.add(source.getSourceFile().getName() + ": " + method.getName() + " has " + length + " lines");
                }
            }
            return super.visitMethod(method, null);
        }
    }
}
