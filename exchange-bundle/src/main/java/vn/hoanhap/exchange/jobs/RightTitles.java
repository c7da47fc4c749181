package vn.hoanhap.exchange.jobs;

import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.text.Text;

/** Says what people call the rights of installed programmes. */
public final class RightTitles {

    private RightTitles() {}

    /** Says whom to ask for a right, and by which name; one that nobody defines any more goes by its own. */
    public static Text ask(Elected elected, Permission right) {
        Text title = elected.programmes().stream()
                .flatMap(serving -> serving.info().permissions().stream())
                .filter(info -> info.permission().equals(right))
                .map(PermissionInfo::title)
                .findFirst()
                .orElse(new Text(right.name(), right.name()));
        return new Text(
                "Nhờ người quản trị giao vai trò có quyền “" + title.vi() + "”.",
                "Ask an administrator for a role with the right “" + title.en() + "”.");
    }
}
