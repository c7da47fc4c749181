package vn.hoanhap.benchmarks.read;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The peer of a read: the Jetty that the server ships, one servlet, a pool, JDBC. Arguments: the port and the database's
 * folder.
 */
public final class BareJetty {

    private BareJetty() {}

    /** Starts and stays until the process is told to end. */
    public static void main(String... arguments) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:derby:" + arguments[1]);
        config.setMaximumPoolSize(16);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            Server server = new Server();
            ServerConnector connector = new ServerConnector(server);
            connector.setHost("127.0.0.1");
            connector.setPort(Integer.parseInt(arguments[0]));
            server.addConnector(connector);
            ServletContextHandler context = new ServletContextHandler();
            context.addServlet(new ServletHolder(new UnitServlet(pool)), "/units/*");
            server.setHandler(context);
            server.start();
            server.join();
        }
    }
}
