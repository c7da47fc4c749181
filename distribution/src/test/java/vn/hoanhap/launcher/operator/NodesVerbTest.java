package vn.hoanhap.launcher.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodesVerbTest extends VerbFixture {

    @Test
    void listsTheServersThatShareTheDatabase() throws InterruptedException {
        server.answers(
                "GET /api/v1/nodes?limit=100",
                200,
                "{\"items\":[{\"id\":\"a\",\"name\":\"node-one\",\"state\":\"SILENT\",\"seen\":\"2024-06-06T01:02:03.456Z\","
                        + "\"programmes\":[{\"id\":\"loans\",\"version\":\"1.2.0\"}]}]}");

        assertThat(run(new NodesVerb(), "nodes")).isZero();
        assertThat(printed()).contains("node-one", "SILENT", "2024-06-06T01:02:03Z", "loans@1.2.0");
    }

    @Test
    void saysThatAServerSharesItsDatabaseWithNobody() throws InterruptedException {
        server.answers("GET /api/v1/nodes?limit=100", 200, "{\"items\":[]}");

        assertThat(run(new NodesVerb(), "nodes")).isZero();
        assertThat(printed()).contains("a database of its own");
    }
}
