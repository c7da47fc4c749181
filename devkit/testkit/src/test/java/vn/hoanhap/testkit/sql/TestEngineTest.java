package vn.hoanhap.testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestEngineTest {

    @Test
    void dropsADerbyDatabaseWhileAConnectionIsOpen() throws SQLException {
        var engine = new DerbyInMemory();
        TestDatabase database = engine.create();
        Connection left = database.dataSource().getConnection();

        engine.drop(database);

        assertThat(left.isValid(1)).isFalse();
        assertThatThrownBy(() -> database.dataSource().getConnection().close()).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:5432", "jdbc:derby:memory:x"})
    void saysHowTheAddressOfPostgresLooksWhenItIsNoUrl(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostgresOnServer.at(wrong))
                .withMessageContaining("HOANHAP_TEST_PG_URL")
                .withMessageContaining("jdbc:postgresql://");
    }
}
