package vn.hoanhap.lifecycle.gateway;

import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.election.Elections;

/** Knows what rights are called, as the programmes that serve describe them: the words of the page of roles. */
final class RightTitles {

    private final Elections elections;

    RightTitles(Elections elections) {
        this.elections = elections;
    }

    /** Returns what a right lets somebody do; its name when no programme describes it. */
    Text of(Permission right) {
        return elections.now().versions().stream()
                .flatMap(version -> version.info().permissions().stream())
                .filter(info -> info.permission().equals(right))
                .map(PermissionInfo::title)
                .findFirst()
                .orElseGet(() -> new Text(right.name(), right.name()));
    }
}
