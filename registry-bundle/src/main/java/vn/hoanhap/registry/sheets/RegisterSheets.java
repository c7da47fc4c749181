package vn.hoanhap.registry.sheets;

import java.util.List;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.registry.Register;

/** Lists the register's sheets, referred-to ones first. */
public final class RegisterSheets {
    private RegisterSheets() {}

    /** Returns the sheets that write through the given register; {@code elected} knows whose sheets stand beside them. */
    public static List<ImportSheet> of(Register register, Elected elected) {
        LinesLeft lines = new LinesLeft(register, elected);
        return List.of(
                new OrganisationSheet(register),
                new NeighbourhoodSheet(register),
                new PeopleSheet(register, lines),
                new HouseholdSheet(register, lines),
                new TeamSheet(register, lines),
                new MemberSheet(register),
                new AssignmentSheet(register),
                new ContactSheet(register),
                new ActivitySheet(register, elected));
    }
}
