import java.time.LocalDate;
import java.util.List;

/** A team with its members, in the order in which they were entered. */
record Team(String key, Commune commune, List<String> neighbourhoods, List<Member> members) {

    /** Is a member; without a neighbourhood for the leader. */
    record Member(String person, String neighbourhood, LocalDate from) {}
}
