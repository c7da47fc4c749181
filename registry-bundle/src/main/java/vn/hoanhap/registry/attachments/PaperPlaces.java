package vn.hoanhap.registry.attachments;

import java.util.Optional;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.attachment.AttachmentOwner;
import vn.hoanhap.core.referral.Referral;
import vn.hoanhap.registry.RegisterRights;
import vn.hoanhap.registry.journal.Journal;
import vn.hoanhap.registry.moves.Move;
import vn.hoanhap.registry.moves.MoveRegister;
import vn.hoanhap.registry.people.PeopleRegister;
import vn.hoanhap.registry.referrals.ReferralRegister;
import vn.hoanhap.registry.words.Words;

/** Knows the register's records at which papers lie: people, their moves, their referrals. Runs in the caller's unit of work. */
public final class PaperPlaces {
    private static final String PERSON = "person";
    private static final String MOVE = "move";
    private static final String REFERRAL = "referral";

    private final PeopleRegister people;
    private final MoveRegister moves;
    private final ReferralRegister referrals;

    /** Asks the register's nouns. */
    public PaperPlaces(PeopleRegister people, MoveRegister moves, ReferralRegister referrals) {
        this.people = people;
        this.moves = moves;
        this.referrals = referrals;
    }

    /** Names a person as a place. */
    public static AttachmentOwner person(long id) {
        return AttachmentOwner.of(Journal.REGISTER, PERSON, id);
    }

    /** Names a move as a place. */
    public static AttachmentOwner move(long id) {
        return AttachmentOwner.of(Journal.REGISTER, MOVE, id);
    }

    /** Names a referral as a place. */
    public static AttachmentOwner referral(long id) {
        return AttachmentOwner.of(Journal.REGISTER, REFERRAL, id);
    }

    /** Tells whether a place is a person. */
    public static boolean isPerson(AttachmentOwner owner) {
        return owner.programmeId().equals(Journal.REGISTER) && owner.kind().equals(PERSON);
    }

    /**
     * Returns the person whom a record is about, whom the reader sees.
     *
     * @throws vn.hoanhap.core.programme.ProblemException 404 when there is no such record in reach, or it is of no kind at
     *     which the register keeps papers
     */
    public long personAt(AttachmentOwner owner, Principal reader) {
        Optional<Long> person = number(owner).flatMap(id -> personOf(owner.kind(), id, reader));
        return person.filter(id -> people.find(id, reader.scope(RegisterRights.PEOPLE_READ))
                        .isPresent())
                .orElseThrow(() -> Words.notFound("attachment.place", owner));
    }

    private static Optional<Long> number(AttachmentOwner owner) {
        boolean ours =
                owner.programmeId().equals(Journal.REGISTER) && owner.recordId().matches("\\d{1,18}");
        return ours ? Optional.of(Long.valueOf(owner.recordId())) : Optional.empty();
    }

    private Optional<Long> personOf(String kind, long id, Principal reader) {
        return switch (kind) {
            case PERSON -> Optional.of(id);
            case MOVE ->
                moves.find(id, reader.scope(RegisterRights.PEOPLE_READ))
                        .map(Move::draft)
                        .map(Move.Draft::personId);
            case REFERRAL -> referrals.find(id, RegisterRights.seen(reader)).map(Referral::personId);
            default -> Optional.empty();
        };
    }
}
