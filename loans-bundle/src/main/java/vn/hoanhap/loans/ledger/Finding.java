package vn.hoanhap.loans.ledger;

import java.util.List;
import java.util.regex.Pattern;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.household.Household;
import vn.hoanhap.core.person.Person;
import vn.hoanhap.core.programme.Call;

/**
 * Finds borrowers in the register. Who may see people there finds them by a few letters, as far as that right reaches; who
 * only lends names the whole number of the borrower's card: a search by letters would tell who is on record.
 */
public final class Finding {

    private static final Permission SEE_PEOPLE = new Permission("register.people.read");
    private static final Pattern CARD = Pattern.compile("\\d{9}|\\d{12}");

    private final Register register;

    /** Searches the given register. */
    public Finding(Register register) {
        this.register = register;
    }

    /** Returns people, at most so many. */
    public List<Person> people(String text, Call call, int most) {
        Scope scope = scope(text, call);
        return scope.equals(Scope.NOTHING) ? List.of() : register.people().search(text.strip(), scope, most);
    }

    /** Returns households of people, at most so many. */
    public List<Household> households(String text, Call call, int most) {
        Scope scope = scope(text, call);
        return scope.equals(Scope.NOTHING) ? List.of() : register.households().search(text.strip(), scope, most);
    }

    private static Scope scope(String text, Call call) {
        if (CARD.matcher(text.strip()).matches()) {
            return call.scope();
        }
        return call.principal().scope(SEE_PEOPLE);
    }
}
