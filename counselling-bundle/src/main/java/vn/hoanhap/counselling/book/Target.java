package vn.hoanhap.counselling.book;

import vn.hoanhap.counselling.domain.Mobilisation;
import vn.hoanhap.counselling.domain.Point;
import vn.hoanhap.counselling.domain.Session;

/**
 * Names a record that somebody changes.
 *
 * @param id its id
 * @param version the version that they saw
 * @param entry under which circumstances
 */
public record Target(long id, int version, Entry entry) {

    /** Returns a point as the caller saw it. */
    Point of(Point one) {
        return new Point(
                id,
                one.name(),
                one.unitId(),
                one.hostId(),
                one.teamId(),
                one.opened(),
                one.services(),
                one.steps(),
                one.state(),
                version);
    }

    /** Returns a session as the caller saw it. */
    Session of(Session one) {
        return new Session(
                id,
                one.place(),
                one.at(),
                one.form(),
                one.topics(),
                one.by(),
                one.clients(),
                one.others(),
                one.heads(),
                one.state(),
                version);
    }

    /** Returns a mobilisation as the caller saw it. */
    Mobilisation of(Mobilisation one) {
        return new Mobilisation(
                id,
                one.personId(),
                one.unitId(),
                one.pointId(),
                one.way(),
                one.agreed(),
                one.began(),
                one.state(),
                version);
    }
}
