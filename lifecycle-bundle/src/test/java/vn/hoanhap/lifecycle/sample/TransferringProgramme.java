package vn.hoanhap.lifecycle.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.store.Database;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.text.Text;

/** A version that takes large files in and gives large ones out. */
public final class TransferringProgramme extends SampleProgramme {

    /** The bytes of the file that it gives out. */
    public static final int BYTES = 16 << 20;

    private static final int PIECE = 1 << 16;

    /** What came: its bytes, their CRC-32, and the version that read them. */
    public record Received(long bytes, long crc, String version) {}

    public TransferringProgramme(Database database, Ids ids) {
        super(database, ids);
    }

    @Override
    public void contribute(Contributions add) {
        super.contribute(add);
        add.route(Route.writing(Method.POST, "/sample/files", Upload.class, Received.class)
                .answers(READ, new Text("nhận", "take"), (call, file) -> received(file))
                .maxBytes(2L * BYTES));
        add.route(Route.get(
                "/sample/files",
                Download.class,
                READ,
                new Text("gửi", "send"),
                (call, none) ->
                        Answer.ok(new Download("file.bin", "application/octet-stream", TransferringProgramme::write))));
    }

    private Answer<Received> received(Upload file) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(file.content(), new CRC32())) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return Answer.ok(new Received(bytes, in.getChecksum().getValue(), new LateClass().tell(version())));
        }
    }

    private static void write(OutputStream out) throws IOException {
        for (int from = 0; from < BYTES; from += PIECE) {
            out.write(piece(from));
        }
    }

    /** Returns the bytes of its files from one on: each says where it stands. */
    public static byte[] piece(int from) {
        byte[] piece = new byte[PIECE];
        for (int i = 0; i < PIECE; i++) {
            piece[i] = (byte) (((from + i) * 31) >> 3);
        }
        return piece;
    }
}
