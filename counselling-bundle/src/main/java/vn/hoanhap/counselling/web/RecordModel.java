package vn.hoanhap.counselling.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the page of a session, a point or somebody who was encouraged.
 *
 * @param list the list it is in, as its sentences begin
 * @param listHref address of that list
 * @param title whom or what it is about
 * @param state how it stands
 * @param facts what is known
 * @param people who is in it; empty for what has none
 * @param peopleNote how many more there are, and how many without a name; null for nothing to say
 * @param add address where somebody is added; null when that cannot be
 * @param referrals where these people were sent since
 * @param links where one can go on
 * @param steps what can be done now
 * @param edit address of the form that corrects it; null when that cannot be
 */
public record RecordModel(
        String list,
        String listHref,
        String title,
        Pill state,
        Map<String, String> facts,
        List<Somebody> people,
        @Nullable String peopleNote,
        @Nullable String add,
        List<Sent> referrals,
        List<Link> links,
        List<Step> steps,
        @Nullable String edit) {

    /** Copies the lists. */
    public RecordModel {
        people = List.copyOf(people);
        referrals = List.copyOf(referrals);
        links = List.copyOf(links);
        steps = List.copyOf(steps);
    }

    /**
     * Is somebody in a session.
     *
     * @param label initials
     * @param href the register's page
     * @param outcome how they go on; null when nobody noted it
     * @param edit address of the form about them; null when that cannot be
     * @param remove where they are taken out; null when that cannot be
     * @param personId id of the record
     * @param version version of the session
     */
    public record Somebody(
            String label,
            String href,
            @Nullable String outcome,
            @Nullable String edit,
            @Nullable String remove,
            String personId,
            String version) {}

    /** Is a referral. */
    public record Sent(String title, String detail, String href) {}

    /** Is a way on. */
    public record Link(String label, String href, String icon) {}

    /**
     * Is a step that can be taken now.
     *
     * @param title what is done
     * @param action where to post
     * @param version version of the record
     * @param prefix begins the ids of its fields
     * @param fields what is asked
     * @param errors what is wrong, by field
     */
    public record Step(
            String title,
            String action,
            String version,
            String prefix,
            List<FieldModel> fields,
            Map<String, String> errors) {}
}
