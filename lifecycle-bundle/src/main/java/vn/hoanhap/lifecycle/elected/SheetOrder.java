package vn.hoanhap.lifecycle.elected;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.hoanhap.core.programme.ImportSheet;

/** Orders import sheets so that those that others refer to come first. */
final class SheetOrder {

    private final Map<String, ImportSheet> byName = new TreeMap<>();
    private final Set<String> ordered = new LinkedHashSet<>();

    private SheetOrder(List<ImportSheet> sheets) {
        sheets.forEach(sheet -> byName.put(sheet.name(), sheet));
    }

    /** Returns the names in order; of sheets that refer to each other in a circle the alphabetically first comes first. */
    static List<String> of(List<ImportSheet> sheets) {
        SheetOrder order = new SheetOrder(sheets);
        order.byName.keySet().forEach(name -> order.visit(name, new LinkedHashSet<>()));
        return List.copyOf(order.ordered);
    }

    private void visit(String name, Set<String> way) {
        ImportSheet sheet = byName.get(name);
        if (sheet == null || ordered.contains(name) || !way.add(name)) {
            return;
        }
        sheet.after().forEach(before -> visit(before, way));
        ordered.add(name);
    }
}
