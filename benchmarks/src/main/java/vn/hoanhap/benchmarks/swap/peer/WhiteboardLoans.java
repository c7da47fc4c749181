package vn.hoanhap.benchmarks.swap.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.FrameworkUtil;

/**
 * Answers as the loans programme does, from memory and without asking who calls: a whiteboard servlet as a component. The only code in
 * the peers' bundle that runs.
 */
public final class WhiteboardLoans extends HttpServlet {

    private static final String SERVED_BY = "servedBy";
    private static final long serialVersionUID = 1;
    private static final int LISTED = 5;
    private static final long VERSION = 1;

    private final transient ObjectMapper json = new ObjectMapper();
    private final AtomicLong ids = new AtomicLong(1_000);
    private final String version =
            FrameworkUtil.getBundle(WhiteboardLoans.class).getVersion().toString();

    /** Returns what stands in every answer of a version of the bundle. */
    static String sign(String version) {
        return "\"" + SERVED_BY + "\":\"" + version + "\"";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if ("/loans".equals(path)) {
            ObjectNode answer = json.createObjectNode();
            ArrayNode items = answer.putArray("items");
            for (int item = 0; item < LISTED; item++) {
                items.add(loan(Integer.toString(item)));
            }
            write(response, HttpServletResponse.SC_OK, answer);
        } else {
            write(response, HttpServletResponse.SC_OK, loan(path.substring(path.lastIndexOf('/') + 1)));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("/session".equals(request.getPathInfo())) {
            write(
                    response,
                    HttpServletResponse.SC_CREATED,
                    json.createObjectNode().put("token", "anybody"));
        } else {
            ObjectNode entered = entered(request);
            entered.put("id", Long.toString(ids.incrementAndGet())).put("version", VERSION);
            write(response, HttpServletResponse.SC_CREATED, entered);
        }
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long before = Long.parseLong(request.getHeader("If-Match").replace("\"", ""));
        String path = request.getPathInfo();
        ObjectNode corrected = entered(request);
        corrected.put("id", path.substring(path.lastIndexOf('/') + 1)).put("version", before + 1);
        write(response, HttpServletResponse.SC_OK, corrected);
    }

    private ObjectNode entered(HttpServletRequest request) throws IOException {
        JsonNode body = json.readTree(request.getInputStream());
        return loan("new").setAll((ObjectNode) body);
    }

    private ObjectNode loan(String id) {
        ObjectNode loan = json.createObjectNode().put("id", id).put("version", VERSION);
        named(loan, "fund", "Quỹ tín dụng xã");
        named(loan, "beneficiary", "Nguyễn Văn An");
        named(loan, "unit", "Xã Tân Hội Đông");
        loan.put("amount", 1_000_000)
                .put("purpose", "Chăn nuôi")
                .put("disbursedOn", "2024-05-15")
                .put("termMonths", 12)
                .put("annualRatePercent", 6.6)
                .put("schedule", "EQUAL_PRINCIPAL")
                .put("instalmentEveryMonths", 3)
                .put("outstanding", 750_000);
        ArrayNode instalments = loan.putArray("instalments");
        for (int number = 1; number <= 4; number++) {
            instalments
                    .addObject()
                    .put("number", number)
                    .put("principal", 250_000)
                    .put("interest", 4_125 * number);
        }
        return loan;
    }

    private static void named(ObjectNode loan, String field, String name) {
        loan.putObject(field).put("id", field + "-1").put("name", name);
    }

    private void write(HttpServletResponse response, int status, ObjectNode answer) throws IOException {
        byte[] bytes = json.writeValueAsBytes(answer.put(SERVED_BY, version));
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
