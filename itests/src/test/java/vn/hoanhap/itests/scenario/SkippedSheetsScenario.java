package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.itests.ShippedJar;
import vn.hoanhap.itests.WrittenWorkbook;
import vn.hoanhap.testkit.server.Api;

/** A workbook has sheets of a programme that is not installed: they are named and passed by, and count when it is. */
class SkippedSheetsScenario {

    private static final String UNIT = "28249@2024-06-06";
    private static final List<String> OF_LOANS = List.of("Khoản vay", "Quỹ cho vay");

    @Test
    void namesSheetsOfProgrammesThatAreNotInstalledAndReadsThemLater() {
        try (DemoServer server = DemoServer.startEmpty("skipped-sheets")) {
            Api officer = server.signIn("province");
            Importer importer = new Importer(server, "province");
            Programmes programmes = new Programmes(server.signIn("admin"));
            assertThat(programmes.remove("loans").state()).isEqualTo("SUCCEEDED");

            JsonNode without = importer.bringIn(workbook(), false);

            assertThat(without.path("state").asText()).as("%s", without).isEqualTo("DONE");
            assertThat(texts(without.path("skippedSheets")))
                    .containsExactly("Ghi chú của tôi", OF_LOANS.get(0), OF_LOANS.get(1));
            assertThat(without.path("problems")).isEmpty();
            assertThat(without.at("/rows/total").asInt()).isEqualTo(2);
            assertThat(people(officer)).isEqualTo(1);

            assertThat(programmes.change(ShippedJar.bytes("loans-bundle")).state())
                    .isEqualTo("SUCCEEDED");
            JsonNode with = importer.bringIn(workbook(), false);

            assertThat(with.path("state").asText()).as("%s", with).isEqualTo("DONE");
            assertThat(texts(with.path("skippedSheets"))).containsExactly("Ghi chú của tôi");
            assertThat(with.at("/rows/same").asInt()).isEqualTo(2);
            assertThat(with.at("/rows/written").asInt()).isEqualTo(2);
            assertThat(people(officer)).isEqualTo(1);
            JsonNode loans = officer.get("/api/v1/loans?limit=10").good().path("items");
            assertThat(loans).hasSize(1);
            assertThat(loans.at("/0/amount").asLong()).isEqualTo(20_000_000L);
        }
    }

    private static int people(Api officer) {
        return officer.get("/api/v1/people?limit=10").good().path("items").size();
    }

    private static List<String> texts(JsonNode list) {
        return Stream.iterate(0, at -> at < list.size(), at -> at + 1)
                .map(at -> list.get(at).asText())
                .toList();
    }

    private static byte[] workbook() {
        return new WrittenWorkbook()
                .row("Ghi chú của tôi", List.of("gọi lại cho chị Hoa"))
                .row("Quỹ cho vay", List.of("Khóa", "Tên quỹ", "Tổ chức cho vay", "Nguồn vốn"))
                .row("Quỹ cho vay", List.of("Q1", "Quỹ hội", "T1", "Đoàn thể"))
                .row(
                        "Khoản vay",
                        List.of(
                                "Khóa",
                                "Quỹ",
                                "Loại người vay",
                                "Người đứng tên",
                                "Xã, phường",
                                "Số tiền (đồng)",
                                "Mục đích vay",
                                "Ngày giải ngân",
                                "Thời hạn (tháng)",
                                "Lãi suất (%/năm)",
                                "Cách trả",
                                "Mấy tháng trả một kỳ"))
                .row(
                        "Khoản vay",
                        List.of(
                                "V1",
                                "Q1",
                                "Cá nhân",
                                "N1",
                                UNIT,
                                "n:20000000",
                                "Nuôi bò",
                                "d:45330",
                                "n:24",
                                "n:6.6",
                                "gốc đều",
                                "n:3"))
                .row("Người", List.of("Khóa", "Tên viết tắt", "Năm sinh", "Nơi ở (xã, phường)"))
                .row("Người", List.of("N1", "N.V.A.", "n:1990", UNIT))
                .row("Tổ chức", List.of("Khóa", "Tên tổ chức", "Loại", "Thuộc đơn vị"))
                .row("Tổ chức", List.of("T1", "Hội phụ nữ mẫu", "WOMENS_UNION", UNIT))
                .bytes();
    }
}
