package vn.hoanhap.counselling.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is that somebody was encouraged and agreed.
 *
 * @param id its id
 * @param personId the record of the person as it was entered
 * @param unitId the commune that counts it
 * @param pointId the point that encouraged; null away from one
 * @param way code of what the person agreed to
 * @param agreed when
 * @param began when it began; null when it has not
 * @param state how far it has come
 * @param version grows with every change; for If-Match
 */
public record Mobilisation(
        long id,
        long personId,
        long unitId,
        @Nullable Long pointId,
        String way,
        LocalDate agreed,
        @Nullable LocalDate began,
        MobilisationState state,
        int version) {

    /** Returns it in another state, begun on a day. */
    public Mobilisation in(MobilisationState now, @Nullable LocalDate begun) {
        return new Mobilisation(id, personId, unitId, pointId, way, agreed, begun, now, version);
    }
}
