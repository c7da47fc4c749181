package vn.hoanhap.store.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import liquibase.Contexts;
import liquibase.GlobalConfiguration;
import liquibase.LabelExpression;
import liquibase.Labels;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.FastCheckService;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.DatabaseList;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.ui.LoggerUIService;
import vn.hoanhap.core.store.Migrations;

/** Runs Liquibase once, on one connection, for one changelog. The caller holds the {@link ClusterLock}. */
final class LiquibaseRun {

    private static final ClassLoader OWN = LiquibaseRun.class.getClassLoader();

    private final Connection connection;
    private final Changelog changelog;
    private final Ledger ledger;
    private final ChangelogFiles files;
    private final RunListener listener;

    LiquibaseRun(Connection connection, Changelog changelog, Ledger ledger) {
        this(connection, changelog, ledger, Deadline.NONE);
    }

    /** No change set begins after the deadline. */
    LiquibaseRun(Connection connection, Changelog changelog, Ledger ledger, Deadline deadline) {
        this.listener = new RunListener(deadline);
        this.connection = connection;
        this.changelog = changelog;
        this.ledger = ledger;
        this.files = new ChangelogFiles(changelog.files());
    }

    /** Runs the pending change sets and lists them. */
    List<String> update() {
        return scoped(() -> {
            Liquibase liquibase = new Liquibase(Changelog.ROOT, files, database());
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            liquibase.setChangeExecListener(listener);
            if (ledger.tableExists(changelog.schema(), "databasechangeloglock")) {
                // We hold the cluster's lock, so a row of Liquibase's own was left by a node that died.
                liquibase.forceReleaseLocks();
            }
            // Else it trusts that nothing is to be done when an older changelog of the same name found nothing to do.
            Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
            liquibase.update(new Contexts(), new LabelExpression());
            return listener.ran();
        });
    }

    /** Lists the change sets that ran here, declared to break, and are not in this changelog; reads only. */
    List<String> brokenSince() {
        return scoped(() -> {
            Map<String, String> broke = broken();
            if (!broke.isEmpty()) {
                parse(database()).getChangeSets().forEach(set -> broke.remove(key(set)));
            }
            return List.copyOf(broke.values());
        });
    }

    private Map<String, String> broken() throws SQLException {
        var broke = new LinkedHashMap<String, String>();
        if (ledger.tableExists(changelog.schema(), "databasechangelog")) {
            String sql = "select id, author, filename, labels from " + changelog.schema()
                    + ".databasechangelog where labels is not null order by orderexecuted";
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (new Labels(rows.getString(4)).getLabels().contains(Migrations.BREAKS)) {
                        broke.put(
                                rows.getString(1) + '|' + rows.getString(2) + '|' + rows.getString(3),
                                rows.getString(1));
                    }
                }
            }
        }
        return broke;
    }

    /** Lists the pending change sets; reads only. */
    List<Migrations.Pending> pending() {
        return scoped(() -> {
            Database database = database();
            Set<String> ran = alreadyRan();
            var pending = new ArrayList<Migrations.Pending>();
            var expansion = new Expansion();
            for (ChangeSet set : parse(database).getChangeSets()) {
                if (DatabaseList.definitionMatches(set.getDbmsSet(), database, true) && !ran.contains(key(set))) {
                    pending.add(new Migrations.Pending(
                            RunListener.describe(set),
                            statements(set, database),
                            expansion.takenBy(set),
                            Expansion.breaks(set)));
                }
            }
            return pending;
        });
    }

    private static List<String> statements(ChangeSet set, Database database) {
        var statements = new ArrayList<String>();
        for (Change change : set.getChanges()) {
            for (Sql sql : SqlGeneratorFactory.getInstance().generateSql(change, database)) {
                statements.add(sql.toSql());
            }
        }
        return statements;
    }

    private DatabaseChangeLog parse(Database database) throws LiquibaseException {
        return ChangeLogParserFactory.getInstance()
                .getParser(Changelog.ROOT, files)
                .parse(Changelog.ROOT, new ChangeLogParameters(database), files);
    }

    private Set<String> alreadyRan() throws SQLException {
        var ran = new HashSet<String>();
        if (ledger.tableExists(changelog.schema(), "databasechangelog")) {
            String sql = "select id, author, filename from " + changelog.schema() + ".databasechangelog";
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ran.add(rows.getString(1) + '|' + rows.getString(2) + '|' + rows.getString(3));
                }
            }
        }
        return ran;
    }

    private static String key(ChangeSet set) {
        return set.getId() + '|' + set.getAuthor() + '|' + set.getFilePath();
    }

    private Database database() throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        if (database instanceof DerbyDatabase derby) {
            derby.setShutdownEmbeddedDerby(false);
        }
        String schema = ledger.spelled(changelog.schema());
        database.setDefaultSchemaName(schema);
        database.setLiquibaseSchemaName(schema);
        return database;
    }

    /** Runs inside Liquibase's scope and with our class loader as the thread's: it finds its parts by both. */
    private <T> T scoped(Callable<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OWN);
        try {
            return Scope.child(settings(), work::call);
        } catch (Exception e) {
            throw MigrationFailure.of(changelog.schema(), listener, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                Scope.Attr.classLoader.name(),
                OWN,
                Scope.Attr.resourceAccessor.name(),
                files,
                Scope.Attr.logService.name(),
                new LiquibaseLog(),
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                GlobalConfiguration.SHOW_BANNER.getKey(),
                false,
                // Liquibase would report its use to its makers.
                "liquibase.analytics.enabled",
                false);
    }
}
