package vn.hoanhap.benchmarks.importing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoanhap.benchmarks.world.RegisterWorld;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.Measure;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.ExchangeProgramme;
import vn.hoanhap.exchange.jobs.ImportRun;
import vn.hoanhap.exchange.jobs.Imports;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.jobs.JobState;
import vn.hoanhap.exchange.jobs.JobStore;
import vn.hoanhap.exchange.jobs.Wanted;
import vn.hoanhap.exchange.keys.RecordKeys;
import vn.hoanhap.exchange.places.Area;
import vn.hoanhap.exchange.staging.Staging;
import vn.hoanhap.exchange.steps.Steps;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.journal.SharedKind;
import vn.hoanhap.registry.sheets.RegisterSheets;
import vn.hoanhap.store.schema.Changelog;
import vn.hoanhap.testkit.Await;
import vn.hoanhap.testkit.access.OneAccount;
import vn.hoanhap.testkit.programme.FewSheets;

/** Is an empty office into which an officer of a province sends files: units, the kinds of the journal and one team. */
final class ImportWorld implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final long ACCOUNT = 1;
    private static final String TEAM =
            "key,name,kind,unit,established_on\nT1,Đội công tác xã hội số 1,VOLUNTEER_TEAM,28249@2024-05-15,2020-01-15\n";

    private final RegisterWorld world;
    private final JobStore jobs;
    private final Imports imports;
    private final Principal officer;

    private ImportWorld(RegisterWorld world) {
        this.world = world;
        officer = officer(world.store()
                .transactions()
                .read(() -> world.register().units().units().resolve("82@2024-05-15", LocalDate.of(2024, 5, 15))));
        Sql sql = new Sql(world.store().database());
        jobs = new JobStore(sql, world.store().ids());
        FewSheets elected = new FewSheets();
        elected.install(RegisterSheets.of(world.register(), elected).toArray(ImportSheet[]::new));
        TransactionRunner transactions = world.store().transactions();
        Protection protection = world.access().protection();
        imports = new Imports(
                new ImportRun.Services(
                        transactions,
                        elected,
                        new RecordKeys(sql),
                        jobs,
                        new Staging(sql, transactions, protection),
                        new Steps(sql, transactions, protection),
                        world.access().audit()),
                new Imports.Around(
                        world.register().units().units(),
                        new Area(
                                world.register().units().units(),
                                world.register().office()),
                        new OneAccount(officer),
                        world.store().leases(),
                        LegalClock.system()));
    }

    private static Principal officer(long province) {
        Set<String> rights = Set.of(
                "exchange.import",
                RegisterRights.PEOPLE_WRITE.name(),
                RegisterRights.TEAMS_WRITE.name(),
                RegisterRights.ACTIVITIES_WRITE.name());
        return new Principal(
                ACCOUNT, "officer", null, List.of(new Principal.Grant("province-officer", rights, province, false)));
    }

    /** Makes it in an empty folder. */
    static ImportWorld open(Path folder) throws IOException {
        RegisterWorld world = RegisterWorld.open(folder);
        try {
            world.store().migrate(Changelog.of(ExchangeProgramme.class, "exchange"));
            ImportWorld office = new ImportWorld(world);
            office.found();
            return office;
        } catch (IOException | RuntimeException | Error e) {
            world.close();
            throw e;
        }
    }

    private void found() throws IOException {
        List<ActivityKind> kinds = Arrays.stream(SharedKind.values())
                .map(kind -> kind(kind.code(), kind.measure()))
                .collect(Collectors.toList());
        kinds.add(kind("team.active", Measure.TEAMS));
        kinds.add(kind("person.category", Measure.PERSONS));
        world.store().transactions().change(() -> world.register().journal().publish(Journal.REGISTER, kinds));
        send(new GeneratedFile("team").with("teams", TEAM));
    }

    private static ActivityKind kind(String code, Measure measure) {
        return new ActivityKind(code, new Text(code, code), measure, RegisterRights.PEOPLE_READ.name());
    }

    /**
     * Sends a file, and returns its import when it has ended.
     *
     * @throws IllegalStateException when not every row of it was written
     */
    Job send(GeneratedFile file) throws IOException {
        Upload upload = new Upload(file.name() + ".zip", "application/zip", new ByteArrayInputStream(file.packed()));
        long id = imports.accept(upload, officer, Wanted.ALL);
        Job job = Await.present(PATIENCE, "the end of import " + id, () -> world.store()
                .transactions()
                .read(() -> jobs.find(id, null))
                .filter(found -> found.state().ended()));
        if (job.state() != JobState.DONE
                || job.counts().written() != job.counts().total()) {
            throw new IllegalStateException("import " + id + " ended as " + job);
        }
        return job;
    }

    Ids ids() {
        return world.store().ids();
    }

    /** Opens a pool of plain connections to the same database. */
    HikariDataSource plainConnections(int most) {
        return world.plainConnections(most);
    }

    @Override
    public void close() {
        imports.close();
        world.close();
    }
}
