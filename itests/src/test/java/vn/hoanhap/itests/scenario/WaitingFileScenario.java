package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.itests.Colleagues;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.itests.WrittenWorkbook;
import vn.hoanhap.testkit.server.Api;

/**
 * A file waits with faults in it and with what was mended: no word of its cells lies readable in the data folder, be it the
 * database, its log or that of the server; and when it is thrown away nobody opens it any more.
 */
class WaitingFileScenario {

    private static final String WHO = "nhap-lieu";
    private static final String PEOPLE = "Người";
    private static final String ACCOUNTS = "Tài khoản";
    private static final String FIGURES = "Số liệu do cơ quan công bố";
    private static final String UNIT = "28249@2024-06-06";

    /** Each stands in a cell of its own kind: right, wrong, where a fault names what it did not find, mended, and a heading. */
    private static final List<String> SECRETS = List.of(
            "Lò Thị Kín Đáo",
            "Lò Văn Ngày Sinh",
            "Lò Thị Sai Vai Trò",
            "Lò Văn Chỉ Tiêu",
            "Lò Thị Đơn Vị",
            "Lò Văn Khóa Lạ",
            "Lò Thị Sửa Lại",
            "Lò Văn Đầu Bảng",
            "079085099887");

    @Test
    void keepsNoWordOfItReadable() throws IOException {
        try (DemoServer server = DemoServer.startEmpty("waiting-file")) {
            new Colleagues(server).joinAs(WHO, "province-officer", "administrator");
            String job = new Importer(server, WHO).begin(workbook(), "rows=GOOD");
            JsonNode ended = new Importer(server, WHO).ended(job);
            assertThat(ended.path("problemCount").asInt()).as("%s", ended).isGreaterThanOrEqualTo(6);
            assertThat(ended.path("fileKept").asBoolean()).isTrue();
            Api sender = server.signIn(WHO);
            mend(sender, job, 3, 1, "Lò Thị Sửa Lại");
            mend(sender, job, 3, 2, "cũng Lò Thị Sửa Lại");
            sender.post(job + "/runs", Api.object().put("wanted", "CHECK")).good();
            JsonNode again = new Importer(server, WHO).ended(job);
            assertThat(again.path("fileKept").asBoolean()).as("%s", again).isTrue();
            assertThat(sender.get(job + "/rows").good().path("items").toString())
                    .contains("Lò Thị Sửa Lại", "Lò Thị Sai Vai Trò");
            assertThat(again.toString()).as("problems name no cell").doesNotContain("Lò ");
            assertThat(readable(server)).isEmpty();

            server.process().stop();
            assertThat(readable(server)).as("after a checkpoint").isEmpty();
            server.process().start();
            throwsItAway(server.signIn(WHO), job);
        }
    }

    private static void throwsItAway(Api sender, String job) {
        assertThat(sender.get(job + "/rows").good().path("items")).isNotEmpty();
        assertThat(sender.delete(job + "/file").status()).isEqualTo(204);

        assertThat(sender.get(job).good().path("fileKept").asBoolean()).isFalse();
        assertThat(sender.get(job + "/rows").good().path("items")).isEmpty();
        assertThat(sender.post(job + "/runs", Api.object().put("wanted", "ALL")).status())
                .isEqualTo(409);
        assertThat(sender.delete(job + "/file").status()).isEqualTo(409);
    }

    private static void mend(Api sender, String job, int row, int column, String text) {
        assertThat(sender.post(
                                job + "/cells",
                                Api.object()
                                        .put("sheet", ACCOUNTS)
                                        .put("row", row)
                                        .put("column", column)
                                        .put("value", text))
                        .status())
                .isEqualTo(204);
    }

    private static byte[] workbook() {
        WrittenWorkbook workbook = new WrittenWorkbook()
                .row(
                        PEOPLE,
                        List.of("Khóa", "Họ và tên", "Ngày sinh", "Số căn cước", "Nơi ở (xã, phường)", "Ấp, khu phố"))
                .row(PEOPLE, List.of("K1", "Lò Thị Kín Đáo", "Lò Văn Ngày Sinh", "", UNIT, ""))
                .row(PEOPLE, List.of("K2", "Lò Thị Kín Đáo", "", "079085099887", "Lò Thị Đơn Vị", "Lò Văn Khóa Lạ"))
                .row(PEOPLE, List.of("Lò Văn Khóa Lạ", "Lò Thị Kín Đáo", "", "", "079085099887", ""))
                .row(ACCOUNTS, List.of("Khóa", "Tên đăng nhập", "Vai trò"))
                .row(ACCOUNTS, List.of("K3", "kin.dao", "Lò Thị Sai Vai Trò"))
                .row(ACCOUNTS, List.of("K4", "Lò Thị Kín Đáo", "commune-officer"));
        return workbook.row(FIGURES, List.of("Khóa", "Chỉ tiêu", "Đơn vị", "Đến ngày", "Con số", "Nguồn"))
                .row(FIGURES, List.of("K5", "Lò Văn Chỉ Tiêu", UNIT, "06/06/2024", "3", "Lò Thị Kín Đáo"))
                .row("Đội", List.of("T1", "Lò Văn Đầu Bảng", "VOLUNTEER_TEAM", UNIT))
                .row("Đội", List.of("T2", "Lò Thị Kín Đáo", "VOLUNTEER_TEAM", UNIT))
                .bytes();
    }

    /** Returns which of the words lie in which file, in any of the forms that a database writes. */
    private static Map<String, String> readable(DemoServer server) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(server.process().dataFolder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String utf8 = new String(bytes, StandardCharsets.UTF_8);
                String wide = new String(bytes, StandardCharsets.UTF_16BE);
                for (String secret : SECRETS) {
                    String apart = Normalizer.normalize(secret, Normalizer.Form.NFD);
                    if (Stream.of(secret, apart).anyMatch(word -> utf8.contains(word) || wide.contains(word))) {
                        found.put(secret, String.valueOf(file));
                    }
                }
            }
        }
        SECRETS.stream()
                .filter(secret -> server.process().log().contains(secret))
                .forEach(secret -> found.put(secret, "what the server printed"));
        return found;
    }
}
