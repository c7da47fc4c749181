package vn.hoanhap.itests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Dialect;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.testkit.FelixTest;
import vn.hoanhap.testkit.InjectService;
import vn.hoanhap.testkit.ServerPlatform;

@FelixTest(platform = ServerPlatform.class, inContainer = true)
class StoreIT {

    private final Database database;
    private final TransactionRunner transactions;

    StoreIT(@InjectService Database database, @InjectService TransactionRunner transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Test
    void opensDerbyWhenNobodySaysOtherwise() {
        assertThat(database.dialect()).isEqualTo(Dialect.DERBY);
    }

    @Test
    void lendsAConnectionOnlyWithinAUnitOfWork() {
        assertThatIllegalStateException().isThrownBy(database::connection);

        int one = transactions.read(() -> {
            try (Statement statement = database.connection().createStatement();
                    ResultSet row = statement.executeQuery("values (1)")) {
                row.next();
                return row.getInt(1);
            }
        });

        assertThat(one).isEqualTo(1);
    }

    @Test
    void passesOnWhatAUnitOfWorkThrows() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.write(() -> {
                    throw new IllegalStateException("as thrown");
                }))
                .withMessage("as thrown");
    }

    @Test
    void makesIdsThatRise(@InjectService Ids ids) {
        assertThat(LongStream.generate(ids::next).limit(1_000)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void hidesItsInside() {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> Class.forName("vn.hoanhap.store.OpenStore"));
    }
}
