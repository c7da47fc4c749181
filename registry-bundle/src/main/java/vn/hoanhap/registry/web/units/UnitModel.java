package vn.hoanhap.registry.web.units;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.unit.Succession;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.registry.units.Neighbourhood;
import vn.hoanhap.registry.units.data.SuccessionKind;
import vn.hoanhap.registry.web.teams.TeamRow;

/**
 * Is a unit's page.
 *
 * @param unit as it was on the page's date, or as it was last
 * @param path all above it, the highest first
 * @param versions its versions, the newest first
 * @param below what belonged to it on that date
 * @param change who took over from whom
 * @param there what the register has there
 * @param panels what other programmes show
 */
public record UnitModel(
        Unit unit,
        List<Unit> path,
        List<Unit> versions,
        Below below,
        Change change,
        There there,
        List<Elected.RenderedPanel> panels) {

    /** Copies the lists. */
    public UnitModel {
        path = List.copyOf(path);
        versions = List.copyOf(versions);
        panels = List.copyOf(panels);
    }

    /** Is what belonged to the unit; {@code more} when not all is shown. */
    public record Below(List<Unit> units, boolean more) {}

    /**
     * Is who took over from whom.
     *
     * @param ended whether the unit had ended on the page's date
     * @param successors who took over; empty while it exists or when nobody recorded it
     * @param predecessors from whom it took over
     * @param mayRecord whether the reader may record a successor
     */
    public record Change(boolean ended, List<Link> successors, List<Link> predecessors, boolean mayRecord) {}

    /** Is a unit on the other side of a succession, and what kind of change that was. */
    public record Link(Succession succession, SuccessionKind kind, long unitId, String name) {}

    /**
     * Is what the register has in the unit.
     *
     * @param people whether the reader may see who lives there
     * @param mayName whether the reader may enter and correct neighbourhoods there
     */
    public record There(List<TeamRow> teams, List<Neighbourhood> neighbourhoods, boolean people, boolean mayName) {}

    /** Is the address of the list of all units, from the top: without a question it opens on the reader's own unit. */
    public static final String ALL = "/p/register/units?level=PROVINCE";

    /** Returns the address of a unit's page. */
    public static String href(long id) {
        return "/p/register/units/" + id;
    }

    /** Returns what the unit belonged to; null for a province. */
    public @Nullable Unit parent() {
        return path.size() < 2 ? null : path.get(path.size() - 2);
    }
}
