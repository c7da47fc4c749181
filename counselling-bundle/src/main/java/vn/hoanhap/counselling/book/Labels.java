package vn.hoanhap.counselling.book;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.organisation.Organisation;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.counselling.domain.Code;
import vn.hoanhap.counselling.domain.CodeList;
import vn.hoanhap.parts.table.RegisterLabels;

/**
 * Knows how lists show people, communes, organisations and codes: initials and titles, never a name. Whoever may see a record may
 * see these.
 */
public final class Labels extends RegisterLabels {

    private final Desk desk;

    private Labels(Desk desk, LocalDate asOf) {
        super(desk.register().units(), asOf);
        this.desk = desk;
    }

    /** Looks up the labels of these people as of a date, with one query for any number of them. */
    public static Labels of(Desk desk, Collection<Long> people, LocalDate asOf) {
        Labels labels = new Labels(desk, asOf);
        labels.lookUp(desk.register().people(), people);
        return labels;
    }

    /** Returns the name of an organisation on a day; null for none. */
    public @Nullable String organisation(@Nullable Long id, LocalDate on) {
        return id == null
                ? null
                : desk.register()
                        .organisations()
                        .find(id, on)
                        .map(Organisation::name)
                        .orElse(NOTHING);
    }

    /** Returns what readers call a code. */
    public Text code(CodeList list, String code) {
        return desk.codes().title(list, code);
    }

    /** Returns what readers call some codes, side by side. */
    public Text codes(CodeList list, Collection<String> codes) {
        if (codes.isEmpty()) {
            return new Text(NOTHING, NOTHING);
        }
        List<Text> titles = desk.codes().all(list).stream()
                .filter(one -> codes.contains(one.code()))
                .map(Code::title)
                .toList();
        return new Text(
                titles.stream().map(Text::vi).collect(Collectors.joining(" · ")),
                titles.stream().map(Text::en).collect(Collectors.joining(" · ")));
    }
}
