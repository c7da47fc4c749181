package vn.hoanhap.benchmarks.start;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Answers with one small page from the database, asked through jOOQ as the server does. */
final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String NAMES =
            "select name from register.unit_version where code = ? order by valid_from fetch first 10 rows only";

    private final transient DataSource source;

    PageServlet(DataSource source) {
        this.source = source;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"vi\"><title>Đơn vị</title><ul>");
        try (Connection connection = source.getConnection()) {
            DSL.using(connection, SQLDialect.DERBY).resultQuery(NAMES, "82").forEach(row -> page.append("<li>")
                    .append(row.get(0, String.class)));
        } catch (SQLException e) {
            throw new IllegalStateException("the peer cannot read its database", e);
        }
        response.setContentType("text/html; charset=utf-8");
        try {
            response.getWriter().append(page.append("</ul></html>")).flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
