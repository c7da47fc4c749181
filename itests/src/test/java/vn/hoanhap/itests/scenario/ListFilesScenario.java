package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** Lists and the report leave as files: whole, within the reader's reach, without names, and with a trace. */
@OnBothDatabases
@ExtendWith(DemoServer.OnDatabase.class)
class ListFilesScenario {

    private static final String DAY = "&date=2024-06-06";
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet\\d+\\.xml");
    private static final Pattern LETTER = Pattern.compile("&#x([0-9a-f]+);");
    private static final Pattern NUMBER = Pattern.compile("<v>(\\d+)</v>");

    @TempDir
    private Path folder;

    private final DemoServer server;
    private final Importer province;

    ListFilesScenario(DemoServer server) {
        this.server = server;
        province = new Importer(server, "province");
    }

    @Test
    void givesEverybodyTheirOwnReachToTheEnd() {
        List<String> all = lines(province, "people", "&who=all");
        List<String> commune = lines(new Importer(server, "commune"), "people", "&who=all");

        assertThat(all).hasSizeGreaterThan(630 + 143);
        assertThat(all.get(0))
                .contains("\"id\",\"initials\",\"birth_year\",\"unit\",\"categories\",\"merged\",\"last_contact\"");
        assertThat(commune).hasSizeGreaterThan(1).hasSizeLessThan(all.size() / 10);
        Set<String> reached = new HashSet<>(all);
        assertThat(reached).containsAll(commune.subList(1, commune.size()));
    }

    @Test
    void givesTeamsHouseholdsAndLoans() {
        assertThat(lines(province, "teams", "&kind=VOLUNTEER_TEAM")).hasSize(1 + 114);
        assertThat(lines(province, "households", "").size()).isGreaterThan(6);
        assertThat(lines(province, "loans", "")).hasSize(1 + 10);
        assertThat(server.signIn("lender").get("/api/v1/people/export").status())
                .isEqualTo(403);
        assertThat(server.signIn("province")
                        .get("/api/v1/teams/export?format=pdf")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void givesEveryOtherListToWhoeverSeesItsPage() {
        Importer office = new Importer(server, "admin");

        assertThat(lines(province, "units", "&q=ban+long")).anyMatch(line -> line.contains("Xã Bàn Long"));
        assertThat(lines(province, "organisations", "")).hasSizeGreaterThan(1);
        assertThat(lines(province, "legal-texts", "&all=true").size()).isGreaterThan(50);
        assertThat(lines(province, "team-policies", "")).isNotEmpty();
        assertThat(lines(province, "inbox", "&list=requests")).isNotEmpty();
        assertThat(lines(province, "loan-funds", "")).hasSizeGreaterThan(1);
        assertThat(lines(office, "accounts", "")).hasSizeGreaterThan(4).noneMatch(line -> line.contains("argon"));
        assertThat(lines(office, "roles", "&q=administrator")).hasSize(2);
        assertThat(lines(office, "audit", "&action=list.exported").size()).isGreaterThan(1);
        assertThat(lines(office, "programmes/operations", "&programme=loans")).hasSizeGreaterThan(1);
        assertThat(server.signIn("commune").get("/api/v1/audit/export").status())
                .isEqualTo(403);
        assertThat(server.signIn("auditor").get("/api/v1/inbox/export").status())
                .isEqualTo(403);
    }

    @Test
    void writesEveryFigureOfTheReportIntoAWorkbook() throws IOException {
        byte[] workbook = province.fetch(
                "/api/v1/reports/half-year?unit=82@2024-06-06&from=2024-01-01&to=2024-06-06&format=xlsx");
        Map<String, String> sheets = sheets(workbook);
        String figures = sheets.get("xl/worksheets/sheet1.xml");

        assertThat(NUMBER.matcher(String.valueOf(figures)).results().map(ListFilesScenario::number))
                .contains(
                        114L,
                        630L,
                        143L,
                        49L,
                        71L,
                        9L,
                        4L,
                        6L,
                        3L,
                        580L,
                        176L,
                        6_421L,
                        773L,
                        35L,
                        525L,
                        10L,
                        4_854L,
                        7L,
                        1_535L,
                        110_000_000L);
        assertThat(figures).contains("khoảng 1.535", "114/170", "114/172");
        assertThat(sheets.get("xl/worksheets/sheet2.xml")).contains("Xã Bàn Long");
        assertThat(sheets.get("xl/worksheets/sheet3.xml")).isNotNull();
    }

    @Test
    void leavesATraceOfWhoTookAList() {
        lines(province, "teams", "");

        String trail = server.signIn("admin")
                .get("/api/v1/audit?action=list.exported")
                .good()
                .toString();

        assertThat(trail).contains("list.exported");
    }

    private static List<String> lines(Importer reader, String list, String filter) {
        byte[] file = reader.fetch("/api/v1/" + list + "/export?format=csv" + DAY + filter);
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    private static long number(MatchResult cell) {
        return Long.parseLong(cell.group(1));
    }

    private Map<String, String> sheets(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("report.xlsx"), workbook);
        Map<String, String> sheets = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<ZipEntry> entries = Collections.list(zip.entries()).stream()
                    .map(ZipEntry.class::cast)
                    .toList();
            assertThat(entries)
                    .as("no macro, no link to elsewhere")
                    .noneMatch(entry ->
                            entry.getName().contains("vba") || entry.getName().contains("external"));
            for (ZipEntry entry : entries) {
                if (SHEET.matcher(entry.getName()).matches()) {
                    byte[] content = zip.getInputStream(entry).readAllBytes();
                    sheets.put(entry.getName(), read(new String(content, StandardCharsets.UTF_8)));
                }
            }
        }
        return sheets;
    }

    /** A workbook may write letters by their numbers. */
    private static String read(String xml) {
        return LETTER.matcher(xml).replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
    }
}
