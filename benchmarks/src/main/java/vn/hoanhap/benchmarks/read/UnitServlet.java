package vn.hoanhap.benchmarks.read;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Answers {@code /units/{id}?date=} as the server does, with the same queries, by hand: no session, no rights, no audit. */
final class UnitServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate RECORDS_BEGIN = LocalDate.of(2021, 11, 1);
    private static final int MOST_LEVELS = 6;
    private static final String COLUMNS =
            "select unit_id, code, name, kind, level_code, parent_id, valid_from, valid_to from register.unit_version ";
    private static final String HELD = COLUMNS + """
            where unit_id = ? and (valid_from <= ? or valid_from = ?) and (valid_to is null or valid_to >= ?)
            fetch first 1 rows only""";
    private static final String LATEST = COLUMNS + "where unit_id = ? order by valid_from desc fetch first 1 rows only";
    private static final String VERSIONS = COLUMNS + "where unit_id = ? order by valid_from";

    private final transient DataSource source;

    UnitServlet(DataSource source) {
        this.source = source;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        long id = Long.parseLong(request.getPathInfo().substring(1));
        LocalDate on = LocalDate.parse(request.getParameter("date"));
        try (Connection connection = source.getConnection()) {
            byte[] body = JSON.writeValueAsBytes(answer(connection, id, on));
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (SQLException e) {
            throw new IllegalStateException("the peer cannot read its database", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> answer(Connection connection, long id, LocalDate on) throws SQLException {
        byId(connection, LATEST, id);
        Map<String, Object> answer =
                new LinkedHashMap<>(held(connection, id, on).get(0));
        List<Map<String, Object>> path = new ArrayList<>();
        List<Map<String, Object>> next = held(connection, id, on);
        while (!next.isEmpty() && path.size() < MOST_LEVELS) {
            path.add(0, next.get(0));
            Object parent = next.get(0).get("parent");
            next = parent == null ? List.of() : held(connection, Long.parseLong(parent.toString()), on);
        }
        answer.put("path", path);
        answer.put("versions", byId(connection, VERSIONS, id));
        return answer;
    }

    private static List<Map<String, Object>> byId(Connection connection, String query, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, id);
            return rows(select);
        }
    }

    private static List<Map<String, Object>> held(Connection connection, long id, LocalDate on) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HELD)) {
            select.setLong(1, id);
            select.setDate(2, Date.valueOf(on));
            select.setDate(3, Date.valueOf(RECORDS_BEGIN));
            select.setDate(4, Date.valueOf(on));
            return rows(select);
        }
    }

    private static List<Map<String, Object>> rows(PreparedStatement select) throws SQLException {
        List<Map<String, Object>> units = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Map<String, Object> unit = new LinkedHashMap<>();
                unit.put("id", Long.toString(rows.getLong(1)));
                unit.put("code", rows.getString(2));
                unit.put("name", rows.getString(3));
                unit.put("kind", rows.getString(4));
                unit.put("level", rows.getString(5));
                put(unit, "parent", rows.getString(6));
                put(unit, "validFrom", rows.getString(7));
                put(unit, "validTo", rows.getString(8));
                units.add(unit);
            }
        }
        return units;
    }

    private static void put(Map<String, Object> unit, String name, @Nullable String value) {
        if (value != null) {
            unit.put(name, value);
        }
    }
}
