package vn.hoanhap.registry.sheets;

import java.util.List;
import vn.hoanhap.core.programme.RowDoubts;
import vn.hoanhap.core.programme.Violations;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.people.duplicates.FileLikeness;
import vn.hoanhap.registry.people.duplicates.Reason;
import vn.hoanhap.registry.words.Words;

/** Asks about rows that enter somebody who may be in the file or on record already. */
final class PeopleDoubts implements RowDoubts {
    private final FileLikeness likeness;

    PeopleDoubts(FileLikeness likeness) {
        this.likeness = likeness;
    }

    @Override
    public List<Doubt> of(List<Numbered> rows) {
        return likeness
                .of(rows.stream()
                        .map(row -> new FileLikeness.Entered(
                                row.number(), PeopleSheet.draft(row.row(), new Violations()), row.existing()))
                        .toList())
                .stream()
                .map(found -> new Doubt(found.number(), question(found)))
                .toList();
    }

    private static Text question(FileLikeness.Found found) {
        Long row = found.other().row();
        Text who = row == null
                ? Words.text("doubt.who.record", found.other().initials())
                : Words.text("doubt.who.row", row);
        Text remedy = Words.text(row == null ? "doubt.remedy.record" : "doubt.remedy.row");
        List<Reason> reasons = found.likeness().reasons();
        Text why = reasons.contains(Reason.ID_NUMBER)
                ? Words.text("doubt.number", who)
                : Words.text(
                        reasons.contains(Reason.PLACE_SUCCEEDED) ? "doubt.name.succeeded" : "doubt.name",
                        who,
                        year(found));
        return new Text(why.vi() + " " + remedy.vi(), why.en() + " " + remedy.en());
    }

    private static Text year(FileLikeness.Found found) {
        Integer other = found.other().year();
        Integer own = found.year();
        if (other == null || own == null) {
            return Words.text("doubt.year.unknown");
        }
        return other.equals(own) ? Words.text("doubt.year.same", own) : Words.text("doubt.year.differs", other, own);
    }
}
