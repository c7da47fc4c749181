package vn.hoanhap.lifecycle.elected;

import java.util.List;
import vn.hoanhap.core.indicator.IndicatorDefinition;

/** Remembers every indicator ever contributed: a definition outlives its programme. */
public interface KnownIndicators {

    /** Lists the newest version of each code. */
    List<IndicatorDefinition> all();

    /** Records the definitions of a version, in the surrounding writing unit of work. */
    void publish(String programmeId, List<IndicatorDefinition> definitions);

    /** Returns which programme contributed a code last; empty when nobody did. */
    java.util.Optional<String> owner(String code);
}
