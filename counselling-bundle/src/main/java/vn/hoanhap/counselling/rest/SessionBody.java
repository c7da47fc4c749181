package vn.hoanhap.counselling.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.counselling.domain.Session;
import vn.hoanhap.counselling.domain.SessionState;

/**
 * Is a session as a caller sends it.
 *
 * @param unit id or {@code code@date} of a commune; that of the point, or where the first person lives, when missing
 * @param point the counselling point; missing away from one
 * @param mode how people meet; at the point, or at home, when missing
 * @param form with how many; by who is there when missing
 * @param time as {@code 08:30}
 * @param topics codes of what it is about
 * @param counsellorPerson a person of the register who counsels
 * @param counsellorOrganisation an organisation that counsels; at most one of both
 * @param clients people of the register in it
 * @param walkIns how many came whom nobody knows; never a name
 * @param family how many members of families
 * @param state PLANNED, HELD or MISSED; HELD when missing. A correction does not change it
 * @param next the next appointment; it becomes a planned session. Only for a new one
 */
public record SessionBody(
        @MaxLength(60) @Nullable String unit,
        @Nullable Id point,
        Session.@Nullable Mode mode,
        Session.@Nullable Form form,
        LocalDate day,
        @MaxLength(5) @Nullable String time,
        @Nullable Integer minutes,
        List<String> topics,
        @Nullable Id counsellorPerson,
        @Nullable Id counsellorOrganisation,
        @Nullable List<ClientBody> clients,
        @Nullable Integer walkIns,
        Session.@Nullable Sex walkInSex,
        Session.@Nullable Age walkInAge,
        @Nullable Integer family,
        @Nullable SessionState state,
        @Nullable LocalDate next) {

    /**
     * Is somebody in it.
     *
     * @param outcome code of how they go on
     * @param note what is to be noted, sealed; missing keeps what stands, empty takes it away
     */
    public record ClientBody(
            Id person,
            @MaxLength(40) @Nullable String outcome,
            @MaxLength(2000) @Nullable String note) {

        /** Hides the note. */
        @Override
        public String toString() {
            return "ClientBody[" + person + "]";
        }
    }

    /** Is a step with the day on which it happened; the planned day when missing. */
    public record StepBody(@Nullable LocalDate day) {}
}
