package vn.hoanhap.itests;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.testkit.server.Api;

/** Makes accounts for people whom the sample does not have: an officer of another commune, somebody at the clinic. */
public final class Colleagues {

    private final DemoServer server;
    private final Api admin;

    /** Lets the sample's administrator make them. */
    public Colleagues(DemoServer server) {
        this.server = server;
        admin = server.signIn("admin");
    }

    /** Makes an account with one role; it has the password of the sample accounts, and stays when it is there already. */
    public void join(String username, String role, @Nullable String unit, @Nullable String personId) {
        if (admin.get("/api/v1/accounts?q=" + username).good().path("items").size() > 0) {
            return;
        }
        ObjectNode account = Api.object()
                .put("username", username)
                .put("password", server.password())
                .put("mustChangePassword", false);
        if (personId != null) {
            account.put("personId", personId);
        }
        ObjectNode grant = account.putArray("grants").addObject().put("role", role);
        if (unit != null) {
            grant.put("unit", unit);
        }
        admin.post("/api/v1/accounts", account).good();
    }

    /** Makes an account with several roles in the whole office; it has the password of the sample accounts. */
    public void joinAs(String username, String... roles) {
        ObjectNode account = Api.object()
                .put("username", username)
                .put("password", server.password())
                .put("mustChangePassword", false);
        ArrayNode grants = account.putArray("grants");
        for (String role : roles) {
            grants.addObject().put("role", role);
        }
        admin.post("/api/v1/accounts", account).good();
    }

    /** Gives somebody of the sample a function in an organisation from 2020 on, and returns the id of the person. */
    public String worksAt(String organisation) {
        Api province = server.signIn("province");
        String person = province.get("/api/v1/people?unit=28249@2024-06-06&limit=1")
                .good()
                .path("items")
                .get(0)
                .path("id")
                .asText();
        province.post(
                        "/api/v1/assignments",
                        Api.object()
                                .put("kind", "FUNCTION")
                                .put("assignee", person)
                                .put("organisation", organisation)
                                .put("function", "Tiếp nhận người được chuyển gửi")
                                .put("from", "2020-01-01"))
                .good();
        return person;
    }

    /** Returns the id of the sample's clinic. */
    public String clinic() {
        return server.signIn("province")
                .get("/api/v1/organisations?kind=CLINIC")
                .good()
                .path("items")
                .get(0)
                .path("id")
                .asText();
    }
}
