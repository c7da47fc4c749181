package vn.hoanhap.registry.web.organisations;

import java.util.List;
import vn.hoanhap.registry.assignments.Assignment;
import vn.hoanhap.registry.organisations.OrganisationPage;

/**
 * Is an organisation's page.
 *
 * @param page the organisation as it was called on the page's date
 * @param place what it serves
 * @param names its names, the newest first
 * @param functions who had which function, as far as the reader may see: the newest first
 * @param may what the reader may do and see
 */
public record OrganisationModel(
        OrganisationPage page,
        String place,
        List<OrganisationPage.DatedName> names,
        List<Function> functions,
        May may) {
    /** Copies the lists. */
    public OrganisationModel {
        names = List.copyOf(names);
        functions = List.copyOf(functions);
    }

    /** Is a function that somebody has or had; {@code holds}: on the page's date. */
    public record Function(Assignment assignment, String title, String who, boolean holds) {
        /** Returns who it is, by the person's page. */
        public String href() {
            return "/p/register/people/" + assignment.draft().assigneeId();
        }
    }

    /** Is what the reader may do: correct and rename the organisation, hand out functions, see who has them. */
    public record May(boolean change, boolean assign, boolean see) {}
}
