package vn.hoanhap.core.event;

/** Says that something happened. Holds ids only. New kinds are added here, in the core, never by a programme. */
public sealed interface DomainEvent {

    /** A person was entered in the register. */
    record PersonRegistered(long personId) implements DomainEvent {}

    /** Two records turned out to be one human being; {@code aliasId} now counts as {@code rootId}. */
    record PeopleMerged(long aliasId, long rootId) implements DomainEvent {}

    /** A merge was taken back: {@code aliasId} counts for itself again. */
    record PeopleUnmerged(long aliasId, long formerRootId) implements DomainEvent {}

    /** A line was added to the journal. {@code kind} is the signal that programmes listen for. */
    record ActivityJournalled(long lineId, String kind) implements DomainEvent {}

    /** A line was taken back by a reversing line. */
    record ActivityReversed(long lineId, long reversalId, String kind) implements DomainEvent {}

    /** A referral took a step or had its last one taken back; {@code state} is where it stands, empty when it was withdrawn. */
    record ReferralChanged(long referralId, String state) implements DomainEvent {}

    /** A commune confirmed that somebody lives there now: the person's unit is {@code toUnitId} from that day on. */
    record PersonMoved(long personId, long fromUnitId, long toUnitId) implements DomainEvent {}

    /** A team's life went on: it was established, suspended, re-established, reorganised, became dormant or dissolved. */
    record TeamChanged(long teamId, String state) implements DomainEvent {}

    /** Another version of a programme serves, or none: {@code version} is then empty. */
    record ProgrammeSwitched(String programmeId, String version) implements DomainEvent {}
}
