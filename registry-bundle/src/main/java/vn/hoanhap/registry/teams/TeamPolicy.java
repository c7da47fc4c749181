package vn.hoanhap.registry.teams;

import java.util.ArrayList;
import java.util.List;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.registry.words.Words;

/**
 * Is what a province asks of teams of one kind at some time. A team that does not meet it gets a warning, never a refusal:
 * the policy follows the decree, and life follows neither at once.
 *
 * @param minSize fewest members
 * @param maxSize most members
 * @param leaders how many leaders
 * @param minDeputies fewest deputies
 * @param maxDeputies most deputies
 * @param sources organisations that members come from; empty for any
 * @param legalSource the document that says so
 */
public record TeamPolicy(
        int minSize,
        int maxSize,
        int leaders,
        int minDeputies,
        int maxDeputies,
        List<String> sources,
        String legalSource) {
    /** Copies the list. */
    public TeamPolicy {
        sources = List.copyOf(sources);
    }

    /** Returns what is not as the policy asks, for the members of one day. */
    public List<Text> warnings(List<Membership> members) {
        List<Text> warnings = new ArrayList<>();
        int size = members.size();
        if (size < minSize || size > maxSize) {
            warnings.add(Words.text("team.policy.size", size, minSize, maxSize, legalSource));
        }
        long leading = count(members, "LEADER");
        if (leading != leaders) {
            warnings.add(Words.text("team.policy.leaders", leading, leaders, legalSource));
        }
        long deputies = count(members, "DEPUTY");
        if (deputies < minDeputies || deputies > maxDeputies) {
            warnings.add(Words.text("team.policy.deputies", deputies, minDeputies, maxDeputies, legalSource));
        }
        long strangers = members.stream().filter(this::fromElsewhere).count();
        if (strangers > 0) {
            warnings.add(Words.text("team.policy.sources", strangers, legalSource));
        }
        return warnings;
    }

    private boolean fromElsewhere(Membership member) {
        String source = member.source();
        return source != null && !sources.isEmpty() && !sources.contains(source);
    }

    private static long count(List<Membership> members, String role) {
        return members.stream().filter(member -> member.role().equals(role)).count();
    }
}
