package vn.hoanhap.launcher.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSetsTest {
    private static final String FIRST = "<changeSet id='1' author='a'><createTable tableName='loan'/></changeSet>";

    @TempDir
    private Path folder;

    @Test
    void listsWhatOnlyTheNewerReleaseHas() throws IOException {
        var sets = ChangeSets.between(
                release(FIRST),
                release(FIRST + "<changeSet id='2' author='a'><comment>Why</comment><createTable tableName='fund'/>"
                        + "<dropColumn tableName='fund' columnName='x'/></changeSet>"));

        assertThat(sets).containsOnlyKeys("loans");
        assertThat(sets.get("loans")).containsExactly(new ChangeSets.ChangeSet("2", "Why", List.of()));
        assertThat(ChangeSets.take(sets)).isFalse();
        assertThat(ChangeSets.between(release(FIRST), release(FIRST))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<addColumn tableName='loan'><column name='a' type='INT'/></addColumn>",
                "<addColumn tableName='loan'><column name='a' type='INT' defaultValueNumeric='1'><constraints nullable='false'/></column></addColumn>",
                "<createIndex tableName='loan' indexName='i'/>",
                "<dropIndex tableName='loan' indexName='i'/>"
            })
    void olderCodeWorksWithWhatIsOnlyAdded(String change) throws IOException {
        assertThat(taken(change, "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<addColumn tableName='loan'><column name='a' type='INT'><constraints nullable='false'/></column></addColumn>",
                "<createIndex tableName='loan' indexName='i' unique='true'/>",
                "<dropColumn tableName='loan' columnName='a'/>",
                "<renameColumn tableName='loan' oldColumnName='a' newColumnName='b'/>",
                "<sql>delete from loan</sql>",
                "<somethingNew/>"
            })
    void whatTakesSomethingFromOlderCodeIsSeen(String change) throws IOException {
        assertThat(taken(change, "")).isTrue();
        assertThat(taken(change, "expands")).isFalse();
    }

    @Test
    void whatItsAuthorCallsBreakingTakes() throws IOException {
        assertThat(taken("<update tableName='loan'/>", "breaks")).isTrue();
    }

    private boolean taken(String change, String labels) throws IOException {
        String set = "<changeSet id='2' author='a' labels='" + labels + "'>" + change + "</changeSet>";
        return ChangeSets.take(ChangeSets.between(release(FIRST), release(FIRST + set)));
    }

    private Release release(String sets) throws IOException {
        Path home = Files.createTempDirectory(folder, "release");
        Path bundles = Files.createDirectories(home.resolve("bundles/3"));
        jar(bundles.resolve("core.jar"), "Bundle-SymbolicName: vn.hoanhap.core\r\n", "");
        jar(
                bundles.resolve("loans.jar"),
                "Bundle-SymbolicName: vn.hoanhap.loans\r\nHoanhap-Schema: loans\r\n",
                "<databaseChangeLog>" + sets + "</databaseChangeLog>");
        return Release.in(home);
    }

    private static void jar(Path file, String headers, String changelog) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            String manifest = "Manifest-Version: 1.0\r\nBundle-Version: 1.0.0\r\n" + headers + "\r\n";
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            if (!changelog.isEmpty()) {
                zip.putNextEntry(new ZipEntry("db/changelog.xml"));
                zip.write(changelog.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
