package vn.hoanhap.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hoanhap.casework.CaseworkProgramme;
import vn.hoanhap.casework.care.ManagementInput;
import vn.hoanhap.casework.domain.Management;
import vn.hoanhap.casework.fixture.CareFixture;
import vn.hoanhap.casework.law.Regime.Completes;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.time.Dated;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.SmallProvince;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "casework", of = CaseworkProgramme.class)
class ManagementTableTest {

    private final CareFixture fixture;

    ManagementTableTest(TransactionRunner transactions, Database database, Ids ids) {
        fixture = new CareFixture(transactions, database, ids);
    }

    @PreparesDatabase
    static void createRegister(DataSource source) throws SQLException {
        CareFixture.createRegister(source);
    }

    @Test
    void knowsWhereSomebodyLivesBeforeTheirStaysAreWritten() {
        Management entered = entered(1);

        fixture.register("delete from casework.management_stay where management_id = " + entered.id());

        assertThat(found(entered.id()).unitId()).isEqualTo(SmallProvince.OTHER_COMMUNE);
    }

    private Management entered(long person) {
        ManagementInput input = new ManagementInput(
                person,
                SmallProvince.OTHER_COMMUNE,
                "POST_REHAB",
                Completes.VOLUNTARY,
                Dated.day(LocalDate.of(2025, 10, 1)),
                null,
                null,
                null);
        long id = fixture.transactions
                .write(() -> fixture.office.managements().enter(input, CareFixture.entry(), fixture.office.faults()))
                .id();
        return found(id);
    }

    private Management found(long id) {
        return fixture.transactions
                .read(() -> fixture.office.managements().table().find(id, Scope.EVERYTHING))
                .orElseThrow();
    }
}
