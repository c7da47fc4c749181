package vn.hoanhap.benchmarks.start;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.Servlet;
import java.util.Map;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Opens the database behind a pool and registers the one page. The only code in the peer's bundle beside libraries. */
public final class PageActivator implements BundleActivator {

    /** Names the system property with the database's folder. */
    static final String DATABASE = "peer.database";

    private @Nullable HikariDataSource pool;

    @Override
    public void start(BundleContext context) {
        EmbeddedDataSource database = new EmbeddedDataSource();
        database.setDatabaseName(System.getProperty(DATABASE));
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        HikariDataSource opened = new HikariDataSource(config);
        pool = opened;
        context.registerService(
                Servlet.class,
                new PageServlet(opened),
                FrameworkUtil.asDictionary(Map.of("osgi.http.whiteboard.servlet.pattern", "/page")));
    }

    @Override
    public void stop(BundleContext context) {
        if (pool != null) {
            pool.close();
        }
    }
}
