package vn.hoanhap.itests.broken;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Health;
import vn.hoanhap.core.programme.Programme;
import vn.hoanhap.core.programme.ProgrammeInfo;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Text;

/** Says that it is the loans programme and offers nothing: the ground on which each fault stands. */
public abstract class FaultyLoans implements Programme {

    @Override
    public ProgrammeInfo info() {
        var title = new Text("Cho vay", "Loans");
        return new ProgrammeInfo("loans", title, title, Set.of("loans"), List.of());
    }

    @Override
    public void contribute(Contributions add) {
        // Offers nothing.
    }

    @Override
    public Health health() {
        return Health.OK;
    }

    /** Throws when its component is made. */
    public static final class ThrowsWhenMade extends FaultyLoans {
        /** Never ends well. */
        public ThrowsWhenMade() {
            throw new IllegalStateException("made to fail in its constructor");
        }
    }

    /** Never comes to exist, until it is interrupted. */
    public static final class HangsWhenMade extends FaultyLoans {
        /** Waits for what never comes. */
        public HangsWhenMade() {
            hang();
        }
    }

    /** Throws when it is asked what it offers. */
    public static final class ThrowsWhenContributing extends FaultyLoans {
        @Override
        public void contribute(Contributions add) {
            throw new IllegalStateException("made to fail in contribute");
        }
    }

    /** Says that it does not work. */
    public static final class IsDown extends FaultyLoans {
        @Override
        public Health health() {
            return Health.down(new Text("Đừng dùng bản này.", "Do not use this version."));
        }
    }

    /** Offers the list of loans, empty: what the clients ask for. */
    public abstract static class EmptyList extends FaultyLoans {

        private static final Permission READ = new Permission("loans.read");

        @Override
        public ProgrammeInfo info() {
            var title = new Text("Cho vay", "Loans");
            var read = new PermissionInfo(READ, title, Set.of(Roles.LENDER));
            return new ProgrammeInfo("loans", title, title, Set.of("loans"), List.of(read));
        }

        @Override
        public void contribute(Contributions add) {
            add.route(
                    Route.get("/loans", LoanList.class, READ, new Text("Khoản vay", "Loans"), (call, none) -> list()));
        }

        Answer<LoanList> list() {
            return Answer.ok(new LoanList(List.of(), null));
        }
    }

    /** Says that it does not work as soon as it serves: its probe asks once. */
    public static final class GoesDownInService extends EmptyList {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Health health() {
            return asked.getAndIncrement() == 0
                    ? Health.OK
                    : Health.down(new Text("Kho đã khóa.", "The store room is locked."));
        }
    }

    /** Works, except on the machine that an environment variable marks. */
    public static final class IsDownOnAMarkedMachine extends EmptyList {

        /** Marks a machine. */
        public static final String MARK = "LOANS_TEST_FAULT";

        @Override
        public Health health() {
            return System.getenv(MARK) == null
                    ? Health.OK
                    : Health.down(new Text("Máy này thiếu máy in.", "This machine lacks a printer."));
        }
    }

    /** Answers well while it is tried, and fails when people ask: its probe asks once. */
    public static final class FailsInService extends EmptyList {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        Answer<LoanList> list() {
            if (asked.getAndIncrement() == 0) {
                return super.list();
            }
            throw new IllegalStateException("made to fail in service");
        }
    }

    /** A list as programmes answer it. */
    public record LoanList(List<String> items, @Nullable String next) {}

    /** Never comes back from being asked how it is, until it is interrupted. */
    public static final class Hangs extends FaultyLoans {
        @Override
        public Health health() {
            hang();
            return Health.OK;
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while hanging", e);
        }
    }
}
