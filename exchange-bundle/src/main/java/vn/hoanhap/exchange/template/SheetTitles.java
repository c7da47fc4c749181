package vn.hoanhap.exchange.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.exchange.file.SheetNames;

/** Gives every sheet a name of its own: its title, or its machine's name where another has that title already. */
final class SheetTitles {

    private final Map<String, String> byName = new HashMap<>();

    SheetTitles(List<TemplateSheet> sheets, Language language) {
        Set<String> taken = new HashSet<>();
        taken.add(SheetNames.GUIDE.in(language).toLowerCase(Locale.ROOT));
        taken.add(SheetNames.LISTS.in(language).toLowerCase(Locale.ROOT));
        taken.add(SheetNames.UNITS.in(language).toLowerCase(Locale.ROOT));
        for (TemplateSheet sheet : sheets) {
            String title = SheetNames.of(sheet.title().in(language));
            boolean free = !title.isEmpty() && taken.add(title.toLowerCase(Locale.ROOT));
            byName.put(sheet.name(), free ? title : SheetNames.of(sheet.name()));
        }
    }

    /** Returns the name of a sheet in the workbook; the machine's own for one that the workbook does not have. */
    String of(String sheet) {
        return byName.getOrDefault(sheet, sheet);
    }
}
