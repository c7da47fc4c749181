package vn.hoanhap.lifecycle.container;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import vn.hoanhap.core.activity.ActivityJournal;
import vn.hoanhap.core.activity.ActivityKind;
import vn.hoanhap.core.activity.ActivityLine;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.table.Table;
import vn.hoanhap.core.table.Tables;
import vn.hoanhap.core.text.Language;

/** Offers a journal that forgets, and a writer that writes nothing: their own bundles need the whole register. */
public final class JournalActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(ActivityJournal.class, new ForgetfulJournal(), null);
        context.registerService(Tables.class, new NoTables(), null);
    }

    @Override
    public void stop(BundleContext context) {
        // the framework withdraws the service
    }

    private static final class NoTables implements Tables {
        @Override
        public Download file(Table table, String format, Language language) {
            return workbook(List.of(table), language);
        }

        @Override
        public Download workbook(List<Table> tables, Language language) {
            return new Download(tables.get(0).name(), "text/plain", out -> {});
        }
    }

    private static final class ForgetfulJournal implements ActivityJournal {
        private final AtomicLong lines = new AtomicLong();

        @Override
        public long write(String programmeId, ActivityLine line) {
            return lines.incrementAndGet();
        }

        @Override
        public long reverse(String programmeId, long lineId, String reason) {
            return lines.incrementAndGet();
        }

        @Override
        public int reverseAll(String programmeId, String recordId, String reason) {
            return 0;
        }

        @Override
        public void publish(String programmeId, List<ActivityKind> kinds) {
            // forgets them
        }
    }
}
