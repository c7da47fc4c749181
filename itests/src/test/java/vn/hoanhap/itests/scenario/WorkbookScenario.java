package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.FilledTemplate;
import vn.hoanhap.itests.Importer;
import vn.hoanhap.testkit.server.Api;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** The template goes out, comes back filled in, and becomes records; faults are named as Excel shows them. */
@OnBothDatabases
@ExtendWith(DemoServer.OnDatabase.class)
class WorkbookScenario {

    private static final String TEMPLATE = "/api/v1/imports/template";
    private static final String PEOPLE = "Người";
    private static final String UNIT = "28249@2024-06-06";

    private final Importer importer;
    private final Api api;

    WorkbookScenario(DemoServer server) {
        importer = new Importer(server, "province");
        api = server.signIn("province");
    }

    @Test
    void takesInWhatTheTemplateAskedFor() {
        byte[] filled = people(template("")).bytes();

        JsonNode first = importer.bringIn(filled, false);
        JsonNode again = importer.bringIn(filled, false);
        JsonNode more = importer.bringIn(
                people(template(""))
                        .row(
                                PEOPLE,
                                "Khóa",
                                "XL-3",
                                "Tên viết tắt",
                                "L.T.M.",
                                "Năm sinh",
                                "1990",
                                "Nơi ở (xã, phường)",
                                UNIT)
                        .bytes(),
                true);

        assertThat(first.path("state").asText()).as(first.toString()).isEqualTo("DONE");
        assertThat(first.at("/rows/fresh").asInt()).isEqualTo(2);
        assertThat(first.path("skippedSheets")).isEmpty();
        assertThat(again.at("/rows/same").asInt()).isEqualTo(2);
        assertThat(again.at("/rows/written").asInt()).isZero();
        assertThat(more.path("state").asText()).as(more.toString()).isEqualTo("CHECKED");
        assertThat(more.at("/rows/fresh").asInt()).isEqualTo(1);
    }

    @Test
    void namesFaultsAsExcelShowsThem() {
        byte[] filled = people(template(""))
                .row(PEOPLE, "Khóa", "XL-8", "Tên viết tắt", "A.B.", "Giới tính", "KHAC", "Nơi ở (xã, phường)", UNIT)
                .row(PEOPLE, "Khóa", "XL-9", "Tên viết tắt", "A.C.", "Năm sinh", "1980.5", "Nơi ở (xã, phường)", UNIT)
                .bytes();

        JsonNode end = importer.bringIn(filled, false);

        assertThat(end.path("state").asText()).isEqualTo("REFUSED");
        assertThat(end.path("problems")).hasSize(2);
        assertThat(end.at("/problems/0/sheet").asText()).isEqualTo(PEOPLE);
        assertThat(end.at("/problems/0/row").asInt()).isEqualTo(5);
        assertThat(end.at("/problems/0/column").asText()).isEqualTo("D (Giới tính)");
        assertThat(end.at("/problems/1/row").asInt()).isEqualTo(6);
        assertThat(end.at("/problems/1/column").asText()).isEqualTo("F (Năm sinh)");
    }

    @Test
    void offersTheSheetsOfTheProgrammesAskedFor() {
        FilledTemplate loans = template("?programmes=loans");

        assertThat(loans.sheets())
                .contains("Hướng dẫn", "Quỹ cho vay", "Khoản vay", "Danh mục")
                .doesNotContain(PEOPLE);
        assertThat(template("?programmes=loans&lang=en").sheets()).contains("Guide", "Lists");
        Api.Answer unknown = api.get(TEMPLATE + "?programmes=loans,khong-co");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body().at("/errors/0/field").asText()).isEqualTo("programmes");
        assertThat(unknown.body().at("/errors/0/remedy").asText()).contains("loans", "register");
        assertThat(api.get("/api/v1/openapi.json").good().path("paths").has("/imports/template"))
                .isTrue();
    }

    private FilledTemplate template(String query) {
        return FilledTemplate.of(importer.fetch(TEMPLATE + query));
    }

    /** A day and a phone number come as Excel writes them, once as a number and once as text. */
    private static FilledTemplate people(FilledTemplate template) {
        return template.row(
                        PEOPLE,
                        "Khóa",
                        "XL-1",
                        "Họ và tên",
                        "Trần Thị Thử",
                        "Năm sinh",
                        "1.985E3",
                        "Điện thoại",
                        "'0912345678",
                        "Nơi ở (xã, phường)",
                        UNIT)
                .row(
                        PEOPLE,
                        "Khóa",
                        "XL-2",
                        "Tên viết tắt",
                        "N.V.B.",
                        "Năm sinh",
                        "'1.979",
                        "Nơi ở (xã, phường)",
                        UNIT);
    }
}
