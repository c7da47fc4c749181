package vn.hoanhap.registry.attachments;

import static vn.hoanhap.registry.db.Tables.ATTACHMENT_PART;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.Record1;
import vn.hoanhap.core.access.Protection;
import vn.hoanhap.core.attachment.Attachment;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.parts.sql.Sql;
import vn.hoanhap.registry.words.Words;

/**
 * Keeps the content of papers in parts, each sealed for its place and written and read in a unit of work of its own: so a
 * large file holds neither the database nor memory.
 */
final class JooqContent {
    private static final int PART = 256 << 10;

    private final Sql sql;
    private final TransactionRunner transactions;
    private final Protection protection;

    JooqContent(Sql sql, TransactionRunner transactions, Protection protection) {
        this.sql = sql;
        this.transactions = transactions;
        this.protection = protection;
    }

    /** Seals and writes everything, in units of work of its own. */
    void write(long id, long key, byte[] bytes) {
        for (int number = 0; number * PART < bytes.length; number++) {
            byte[] some = Arrays.copyOfRange(bytes, number * PART, Math.min(bytes.length, (number + 1) * PART));
            int part = number;
            transactions.change(() -> sql.dsl()
                    .insertInto(ATTACHMENT_PART)
                    .set(ATTACHMENT_PART.ATTACHMENT_ID, id)
                    .set(ATTACHMENT_PART.PART_NO, part)
                    .set(ATTACHMENT_PART.CONTENT, protection.sealBytes(key, field(id, part), some))
                    .execute());
        }
    }

    /** Opens and copies everything, in units of work of its own; what is gone on the way is refused as gone. */
    void copy(Attachment paper, OutputStream out) throws IOException {
        long left = paper.content().size();
        for (int number = 0; left > 0; number++) {
            int part = number;
            byte[] some = transactions
                    .read(() -> part(paper, part))
                    .orElseThrow(() -> Words.gone("attachment.gone", paper.id()));
            out.write(some);
            left -= some.length;
        }
    }

    /** Tells whether a paper's content is there and opens, in the caller's unit of work. */
    boolean opens(Attachment paper) {
        return part(paper, 0).isPresent();
    }

    private Optional<byte[]> part(Attachment paper, int number) {
        long key = JooqAttachments.key(paper.id(), paper.personId());
        return sql.dsl()
                .select(ATTACHMENT_PART.CONTENT)
                .from(ATTACHMENT_PART)
                .where(ATTACHMENT_PART.ATTACHMENT_ID.eq(paper.id()))
                .and(ATTACHMENT_PART.PART_NO.eq(number))
                .fetchOptional(Record1::value1)
                .flatMap(kept -> protection.openBytes(key, field(paper.id(), number), kept));
    }

    /** Removes everything, in the caller's unit of work. */
    void remove(long id) {
        sql.dsl()
                .deleteFrom(ATTACHMENT_PART)
                .where(ATTACHMENT_PART.ATTACHMENT_ID.eq(id))
                .execute();
    }

    private static String field(long id, int number) {
        return "attachment:" + id + ":" + number;
    }
}
