package vn.hoanhap.exchange.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.exchange.file.SheetNames;

/** Writes the workbook that people fill in. */
public final class TemplateWorkbook {

    private static final int UNIT_WIDTH = 30;

    private final Messages messages;
    private final Language language;

    /** Writes in one language. */
    public TemplateWorkbook(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** Writes a workbook with these sheets, and the units that cells may name; the stream stays open. */
    public void write(List<TemplateSheet> sheets, List<NamedPlace> places, OutputStream out) throws IOException {
        SheetTitles titles = new SheetTitles(sheets, language);
        Workbook workbook = new Workbook(out, "Hoa Nhap", "1.0");
        GuideWriter guide = new GuideWriter(workbook.newWorksheet(SheetNames.GUIDE.in(language)), messages, language);
        guide.begin();
        Map<TemplateSheet, Worksheet> worksheets = new LinkedHashMap<>();
        for (TemplateSheet sheet : sheets) {
            worksheets.put(sheet, workbook.newWorksheet(titles.of(sheet.name())));
        }
        SheetWriter writer = new SheetWriter(messages, language, dropDowns(workbook));
        for (Map.Entry<TemplateSheet, Worksheet> each : worksheets.entrySet()) {
            List<NamedColumn> columns = columns(each.getKey());
            writer.write(each.getValue(), columns);
            guide.describe(titles.of(each.getKey().name()), columns, titles);
        }
        if (!places.isEmpty()) {
            list(workbook.newWorksheet(SheetNames.UNITS.in(language)), places);
        }
        workbook.finish();
    }

    private void list(Worksheet sheet, List<NamedPlace> places) {
        sheet.freezePane(0, 1);
        List<String> headings = List.of("template.unit.name", "template.unit.above", "template.unit.code");
        for (int at = 0; at < headings.size(); at++) {
            sheet.value(0, at, messages.text(language, headings.get(at)));
            sheet.style(0, at).bold().set();
            sheet.width(at, UNIT_WIDTH);
        }
        for (int at = 0; at < places.size(); at++) {
            sheet.value(at + 1, 0, places.get(at).name());
            sheet.value(at + 1, 1, places.get(at).above());
            sheet.value(at + 1, 2, places.get(at).reference());
        }
    }

    private DropDowns dropDowns(Workbook workbook) {
        return new DropDowns(
                workbook.newWorksheet(SheetNames.LISTS.in(language)),
                messages.text(language, "template.list.title"),
                messages.text(language, "template.list.error"));
    }

    private List<NamedColumn> columns(TemplateSheet sheet) {
        return NamedColumn.of(
                Stream.concat(Stream.of(KeyColumn.of(messages)), sheet.columns().stream())
                        .toList(),
                language);
    }
}
