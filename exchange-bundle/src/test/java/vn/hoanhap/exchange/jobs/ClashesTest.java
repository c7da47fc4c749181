package vn.hoanhap.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.Leases;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.exchange.ExchangeProgramme;
import vn.hoanhap.exchange.fixture.ListSheet;
import vn.hoanhap.exchange.fixture.Office;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.sql.OnBothDatabases;

/** What a check tells that no row shows by itself. Every test sends keys of its own. */
@OnBothDatabases
@WithSchema(value = "exchange", of = ExchangeProgramme.class)
class ClashesTest {

    private static final String PEOPLE = "key,name,year\n";
    private static final String VISITS = "key,name,of\n";

    private final Office office;
    private final TransactionRunner transactions;

    ClashesTest(TransactionRunner transactions, Database database, Ids ids, Leases leases) {
        office = new Office(transactions, database, ids, leases);
        this.transactions = transactions;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void tellsAClashWithPlaceAndRemedyBeforeAnythingIsWritten() throws IOException {
        office.people.clashSameNames();

        Job refused = office.send(Wanted.ALL, Map.of("people", PEOPLE + "a1,An,1990\na2,Bình,1800\na3,An,1991\n"));

        assertThat(refused.state()).isEqualTo(JobState.REFUSED);
        assertThat(office.people.written()).isEmpty();
        assertThat(problems(refused))
                .containsExactly(
                        "people 3 year: Năm quá sớm. Viết bốn chữ số.",
                        "people 4 name: Dòng 2 đã có tên này. Giữ lại một dòng.");
    }

    @Test
    void writesTheOthersAndHoldsWhatRefersToTheRowThatClashes() throws IOException {
        office.people.clashSameNames();

        Job partly = office.send(
                Wanted.GOOD,
                Map.of("people", PEOPLE + "b1,An,1990\nb2,An,1991\n", "visits", VISITS + "v1,Thăm,b1\nv2,Thăm,b2\n"));

        assertThat(partly.state()).isEqualTo(JobState.PARTLY);
        assertThat(partly.counts().held()).isEqualTo(1);
        assertThat(office.people.written()).containsExactly("b1:An");
        assertThat(office.visits.written()).containsExactly("v1:Thăm");
    }

    @Test
    void asksNothingOfRowsThatAreWrittenAlready() throws IOException {
        office.send(Wanted.ALL, Map.of("people", PEOPLE + "c1,An,1990\nc2,An,1991\n"));
        office.people.clashSameNames();

        Job same = office.send(Wanted.ALL, Map.of("people", PEOPLE + "c1,An,1990\nc2,An,1991\n"));

        assertThat(same.state()).isEqualTo(JobState.DONE);
        assertThat(same.counts().same()).isEqualTo(2);
    }

    @Test
    void tellsARowThatItsSheetRefusesOutright() throws IOException {
        office.people.refuse("Bình");

        Job refused = office.send(Wanted.ALL, Map.of("people", PEOPLE + "d1,An,1990\nd2,Bình,1990\n"));

        assertThat(refused.state()).isEqualTo(JobState.REFUSED);
        assertThat(problems(refused)).containsExactly("people 3 row: Tên này đã đóng sổ. Sửa dòng này rồi gửi lại.");
    }

    @Test
    void tellsARowThatRefersToOneFurtherDownInItsOwnSheet() throws IOException {
        ListSheet posts = new ListSheet("posts", "posts");
        office.elected.install(posts);
        String head = "key,name,of\n";

        Job down = office.send(Wanted.ALL, Map.of("posts", head + "e1,Trên,e2\ne2,Dưới,e1\n"));

        assertThat(down.state()).isEqualTo(JobState.REFUSED);
        assertThat(problems(down))
                .contains("posts 2 of: Dòng có khóa này chưa đứng ở trên. Chuyển dòng đó lên trên dòng này.");
        assertThat(posts.written()).isEmpty();
    }

    private List<String> problems(Job job) {
        return transactions.read(() -> office.jobs.problems(job.id(), 10)).stream()
                .map(each -> each.sheet() + " " + each.row() + " " + each.column() + ": "
                        + each.message().vi() + " " + each.remedy().vi())
                .toList();
    }
}
