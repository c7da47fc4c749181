package vn.hoanhap.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.file.Bounds;
import vn.hoanhap.exchange.file.CellFault;
import vn.hoanhap.exchange.file.CountedBytes;
import vn.hoanhap.exchange.file.FileRow;
import vn.hoanhap.exchange.file.KnownHeadings;
import vn.hoanhap.exchange.file.SheetHead;

/** Reads through an archive once and notes what is wrong with its form; stops at the first bound. Not for several threads. */
final class FormCheck {

    static final String CSV = ".csv";

    private static final int ROWS_AT_ONCE = 100;

    private final KnownHeadings known;
    private final Violations faults = new Violations();
    private final Map<String, Separator> separators = new HashMap<>();
    private final List<SheetHead> sheets = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long bytesLeft = Bounds.UNPACKED_BYTES;
    private int rows;
    private boolean stopped;

    FormCheck(KnownHeadings known) {
        this.known = known;
    }

    /** Returns what separates the columns, by sheet, once an archive was read. */
    Map<String, Separator> separators() {
        return separators;
    }

    /** Returns the sheets of an archive, or throws what is wrong with it. */
    List<SheetHead> of(byte[] packed) throws IOException {
        if (packed.length > Bounds.ARCHIVE_BYTES) {
            tooMuch("file", "20 MiB", "20 MiB");
            faults.raise();
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
            entries(zip);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            broken();
        }
        faults.raise();
        if (sheets.isEmpty()) {
            broken();
            faults.raise();
        }
        return sheets;
    }

    /** Stops at the first entry that is no sheet: to pass it by, all of it would have to be unpacked. */
    private void entries(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && !stopped) {
            String name = entry.getName();
            if (name.length() > Bounds.NAME_CHARACTERS) {
                longName(name);
                return;
            }
            if (!name.endsWith(CSV) || name.contains("/")) {
                noSheet(name);
                return;
            }
            if (!names.add(name)) {
                twice(name);
                return;
            }
            if (names.size() > Bounds.FILES) {
                tooMuch(name, Bounds.FILES + " tệp", Bounds.FILES + " files");
                return;
            }
            CountedBytes content = new CountedBytes(zip, bytesLeft);
            sheet(name, content);
            bytesLeft = content.left();
            entry = stopped ? null : zip.getNextEntry();
        }
    }

    /** What cannot be read ends the check too: the rest of the entry was not unpacked, and need not be. */
    private void sheet(String file, CountedBytes content) throws IOException {
        try {
            String name = file.substring(0, file.length() - CSV.length());
            SheetText text = new SheetText(content);
            Separator separator = Separator.of(name, text.beginning(), known).orElse(null);
            if (separator == null) {
                unclear(file);
            } else {
                separators.put(name, separator);
                sheet(name, new CsvRows(text.content(), separator), separator);
            }
        } catch (CsvParseException e) {
            noCsv(file, e);
        } catch (UncheckedIOException e) {
            unreadable(file, Objects.requireNonNull(e.getCause())); // it always wraps one
        } catch (CharacterCodingException | CountedBytes.TooManyException e) {
            unreadable(file, e);
        }
    }

    private void sheet(String name, CsvRows rows, Separator separator) throws IOException {
        try (rows) {
            List<FileRow> header = rows.next(1);
            if (!header.isEmpty()) {
                List<String> columns = header.get(0).cells();
                cells(name + CSV, columns, header.get(0));
                rows(new Form(name + CSV, columns, separator), rows);
                sheets.add(new SheetHead(name, columns, header.get(0).number(), false));
            }
        }
    }

    /** Is what every row of a file has to keep to. */
    private record Form(String file, List<String> columns, Separator separator) {}

    private void rows(Form form, CsvRows read) {
        for (List<FileRow> some = read.next(ROWS_AT_ONCE); !some.isEmpty(); some = read.next(ROWS_AT_ONCE)) {
            for (FileRow row : some) {
                row(form, row);
            }
            rows += some.size();
            if (rows > Bounds.ROWS) {
                tooMuch(form.file(), "200.000 dòng", "200,000 rows");
            }
            if (stopped) {
                return;
            }
        }
    }

    private void row(Form form, FileRow row) {
        int cells = form.columns().size();
        Text separator = form.separator().title();
        if (row.cells().size() == cells) {
            cells(form.file(), form.columns(), row);
        } else {
            fault(
                    form.file() + ":" + row.number(),
                    new Text(
                            "Dòng có " + row.cells().size() + " ô, tiêu đề có " + cells + ".",
                            "The row has " + row.cells().size() + " cells, the header " + cells + "."),
                    new Text(
                            "Xem lại " + separator.vi() + " giữa các ô, hoặc đặt ô có " + separator.vi()
                                    + " trong nháy kép.",
                            "Mend each " + separator.en() + " between cells, or quote cells with one."));
        }
    }

    private void cells(String file, List<String> columns, FileRow row) {
        for (int i = 0; i < columns.size(); i++) {
            String place = place(file, columns.get(i), row);
            CellFault.of(row.cells().get(i)).ifPresent(fault -> fault(place, fault.message(), fault.remedy()));
        }
    }

    private static String place(String file, String column, FileRow row) {
        return file + ":" + row.number() + ":" + printable(column);
    }

    private void fault(String place, Text message, Text remedy) {
        if (faults.errors().size() < Bounds.FAULTS) {
            faults.add(place, message, remedy);
            stopped = faults.errors().size() == Bounds.FAULTS;
        }
    }

    private void unreadable(String file, IOException cause) throws IOException {
        if (cause instanceof CountedBytes.TooManyException) {
            tooMuch(file, "64 MiB khi giải nén", "64 MiB unpacked");
        } else if (cause instanceof CharacterCodingException) {
            stopped = true;
            faults.add(
                    file,
                    new Text("Tệp không phải UTF-8.", "The file is not UTF-8."),
                    new Text("Trong Excel chọn “CSV UTF-8” rồi lưu lại.", "In Excel save it as \"CSV UTF-8\"."));
        } else {
            throw cause;
        }
    }

    private void noCsv(String file, CsvParseException cause) throws IOException {
        if (cause.getCause() instanceof IOException read) {
            unreadable(file, read);
            return;
        }
        stopped = true;
        faults.add(
                file,
                new Text("Không đọc được như CSV.", "It cannot be read as CSV."),
                new Text(
                        "Kiểm tra dấu nháy kép mở mà không đóng; mỗi dòng nhiều nhất " + Bounds.CELLS
                                + " ô, mỗi ô nhiều nhất 20.000 ký tự.",
                        "Look for a quote that is opened and not closed; a row has at most " + Bounds.CELLS
                                + " cells, a cell at most 20,000 characters."));
    }

    private void unclear(String file) {
        stopped = true;
        faults.add(
                file,
                new Text("Không rõ các cột cách nhau bằng dấu gì.", "What separates the columns is unclear."),
                new Text(
                        "Giữ tiêu đề như trong mẫu, và giữa các cột chỉ dùng một dấu: phẩy, chấm phẩy hoặc tab.",
                        "Keep the headings of the template, and separate them by one sign only: comma, semicolon or tab."));
    }

    private void noSheet(String name) {
        faults.add(
                printable(name),
                new Text("Không phải tệp .csv ở ngoài cùng.", "Not a .csv file at the top of the archive."),
                new Text("Bỏ tệp này ra, hoặc nén lại không có thư mục.", "Leave it out, or zip without folders."));
    }

    private void twice(String name) {
        faults.add(
                printable(name),
                new Text("Tệp này có hai lần trong .zip.", "The .zip has this file twice."),
                new Text("Giữ lại một tệp rồi nén lại.", "Keep one of them and zip again."));
    }

    private void longName(String name) {
        faults.add(
                printable(name),
                new Text(
                        "Tên tệp dài hơn " + Bounds.NAME_CHARACTERS + " ký tự.",
                        "The name of the file is longer than " + Bounds.NAME_CHARACTERS + " characters."),
                new Text("Đặt tên ngắn hơn rồi nén lại.", "Give it a shorter name and zip again."));
    }

    private void tooMuch(String file, String limitVi, String limitEn) {
        stopped = true;
        faults.add(
                printable(file),
                new Text("Vượt giới hạn " + limitVi + ".", "Beyond the limit of " + limitEn + "."),
                new Text("Chia thành nhiều tệp nhỏ hơn.", "Split it into several files."));
    }

    private void broken() {
        faults.add(
                "file",
                new Text(
                        "Tệp không phải tệp Excel (.xlsx), cũng không phải .zip có các bảng .csv.",
                        "The file is no workbook (.xlsx) and no .zip with .csv sheets."),
                new Text(
                        "Lưu thành tệp Excel (.xlsx), hoặc nén các tệp .csv vào một tệp .zip.",
                        "Save it as a workbook (.xlsx), or zip the .csv files."));
    }

    private static String printable(String name) {
        String bare = name.replaceAll("\\p{Cntrl}", "?");
        return bare.length() > 80 ? bare.substring(0, 80) : bare;
    }
}
