package vn.hoanhap.testkit.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.text.Text;

/**
 * Knows one account, for what works on in somebody's name. Nobody signs in here, and rights are not kept.
 *
 * @param holder who may act
 */
public record OneAccount(Principal holder) implements Gatekeeper {

    @Override
    public Optional<Known> identify(String token) {
        return Optional.empty();
    }

    @Override
    public Optional<Principal> principal(long accountId) {
        return Optional.of(holder).filter(known -> known.accountId() == accountId);
    }

    @Override
    public void publish(String programmeId, List<PermissionInfo> permissions) {
        throw new AssertionError("nobody publishes rights to a single account");
    }

    @Override
    public Map<String, List<Text>> holders(List<PermissionInfo> permissions) {
        throw new AssertionError("a single account has no roles");
    }
}
