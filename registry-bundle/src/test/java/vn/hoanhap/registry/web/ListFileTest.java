package vn.hoanhap.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.Problem;
import vn.hoanhap.core.programme.ProblemException;
import vn.hoanhap.parts.table.WholeList;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.RegisterWorld;
import vn.hoanhap.registry.RegistryProgramme;
import vn.hoanhap.store.OpenStore;
import vn.hoanhap.storekit.WithSchema;
import vn.hoanhap.testkit.programme.FewSheets;
import vn.hoanhap.testkit.programme.PlainTables;
import vn.hoanhap.testkit.programme.ServedProgramme;
import vn.hoanhap.testkit.programme.TestCall;
import vn.hoanhap.testkit.sql.OnBothDatabases;
import vn.hoanhap.testkit.sql.PreparesDatabase;

@OnBothDatabases
@WithSchema(value = "register", of = RegistryProgramme.class)
class ListFileTest {

    private final RegisterWorld world;
    private final ServedProgramme served;

    ListFileTest(OpenStore store) {
        world = new RegisterWorld(store);
        served = world.serve(new RegistryProgramme(world.register(), new FewSheets(), new PlainTables()));
    }

    @PreparesDatabase
    static void found(OpenStore store) {
        new RegisterWorld(store).founded();
    }

    @Test
    void givesPeopleInReachByInitialsAndLeavesATrace() throws IOException {
        long here = world.unit("28249", RegisterWorld.JUNE);
        long there = world.unit("28252", RegisterWorld.JUNE);
        long known = world.named(here, "Lê Thị Hồng");
        world.named(there, "Ngô Văn Xa");

        Download file = file(
                "people",
                reader().scope(RegisterWorld.in(here)).query("who", "all").query("format", "csv"));

        assertThat(file.filename()).isEqualTo("people-2024-06-06.csv");
        assertThat(text(file))
                .startsWith("id | initials | birth_year | unit | categories | merged | last_contact\n")
                .contains(known + " | L.T.H. |")
                .doesNotContain("Hồng", "N.V.X.");
        assertThat(served.offers().route("GET /people/export").audit()).isEqualTo("list.exported");
    }

    @Test
    void narrowsTeamsAsTheirPageDoes() throws IOException {
        long unit = world.unit("28249", RegisterWorld.JUNE);
        long team = world.team(unit, RegisterWorld.JUNE);
        TestCall everywhere = reader();

        assertThat(text(file("teams", everywhere.query("unit", "28249"))))
                .contains(team + " | ", " | VOLUNTEER_TEAM | ", " | ACTIVE | 2024-06-06 | 0 | ");
        assertThat(text(file("teams", everywhere.query("kind", "CLUB")))).doesNotContain(team + " | ");
        assertThat(text(file("households", everywhere))).hasLineCount(1);
    }

    @Test
    void refusesFiltersThatMeanNothingInsteadOfGivingMoreOrLess() {
        refuses("unit", () -> file("teams", reader().query("unit", "không có xã này")));
        refuses("unit", () -> file("people", reader().query("unit", "không có xã này")));
        refuses("unit", () -> file("households", reader().query("unit", "không có xã này")));
        refuses("kind", () -> file("teams", reader().query("kind", "FOO")));
        refuses("category", () -> file("people", reader().query("category", "FOO")));
        refuses("who", () -> file("people", reader().query("who", "nobody")));
    }

    private static void refuses(String field, ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(call).satisfies(refused -> assertThat(
                        refused.problem().errors())
                .extracting(Problem.FieldError::field)
                .containsExactly(field));
    }

    @Test
    void readsALongListToItsEndPageByPage() {
        List<Long> asked = new ArrayList<>();
        List<Long> all =
                LongStream.rangeClosed(1, 2L * WholeList.PAGE + 1).boxed().toList();
        WholeList<Long> list = new WholeList<>(
                world.register().transactions(),
                (cursor, limit) -> {
                    asked.add(cursor);
                    return all.stream().filter(id -> id > cursor).limit(limit).toList();
                },
                id -> id,
                found -> found.stream().map(id -> List.<@Nullable Object>of(id)).toList());

        List<Object> read = new ArrayList<>();
        list.forEach(row -> read.add(Objects.requireNonNull(row.get(0))));

        assertThat(read).isEqualTo(new ArrayList<Object>(all));
        assertThat(asked).containsExactly(0L, 500L, 1000L);
    }

    private Download file(String list, Call call) {
        return Objects.requireNonNull(
                served.answer("GET /" + list + "/export", Download.class, call).body());
    }

    private static String text(Download file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writer().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static TestCall reader() {
        Permission[] rights = {RegisterRights.PEOPLE_READ, RegisterRights.TEAMS_READ};
        return TestCall.by(RegisterWorld.officer(null, rights))
                .asOf(RegisterWorld.JUNE)
                .today(RegisterWorld.TODAY);
    }
}
