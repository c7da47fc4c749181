package vn.hoanhap.itests.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.hoanhap.itests.ShippedJar;
import vn.hoanhap.testkit.contract.ContractServer;
import vn.hoanhap.testkit.contract.ProgrammeContract;
import vn.hoanhap.testkit.server.Api;

/** Holds counselling to what every programme promises. */
class CounsellingContractIT extends ProgrammeContract {

    CounsellingContractIT(URI server) {
        super(server);
    }

    @Override
    protected String id() {
        return "counselling";
    }

    @Override
    protected Path jar() {
        return ShippedJar.of("counselling-bundle");
    }

    @Override
    protected List<Path> released() {
        return List.of();
    }

    @Override
    protected List<String> pages() {
        return List.of(
                "/p/counselling/",
                "/p/counselling/points",
                "/p/counselling/points/new",
                "/p/counselling/mobilised",
                "/p/counselling/sessions/new",
                "/p/counselling/sessions/new?walkIn=1",
                "/p/counselling/sessions/{id}",
                "/p/counselling/sessions/{id}/edit",
                "/p/counselling/sessions/{id}/clients",
                "/p/counselling/sessions/{id}/slip");
    }

    @Override
    protected Optional<String> peopleIndicator() {
        return Optional.of("counselling.people");
    }

    /** A session at a point that is opened for it, with somebody known, two walk-in visitors, and a note. */
    @Override
    protected String record(ContractServer on, Api by, String person) {
        Api officer = on.officer();
        String name = "Điểm tư vấn " + System.nanoTime();
        ObjectNode point = Api.object()
                .put("name", name)
                .put("unit", on.commune())
                .put("opened", on.today().toString());
        point.putArray("services").add("COUNSELLING");
        ObjectNode session = Api.object()
                .put("point", made(officer, "counselling-points", point))
                .put("day", on.today().toString())
                .put("walkIns", 2);
        session.putArray("topics").add("PSYCHOLOGICAL").add("LEGAL");
        session.putArray("clients").addObject().put("person", person).put("note", "Hẹn gặp lại");
        return "/api/v1/counselling-sessions/" + made(by, "counselling-sessions", session);
    }

    private static String made(Api by, String what, ObjectNode body) {
        return by.post("/api/v1/" + what, body).good().path("id").asText();
    }
}
