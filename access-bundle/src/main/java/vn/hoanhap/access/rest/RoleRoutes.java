package vn.hoanhap.access.rest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.access.AccessRights;
import vn.hoanhap.access.account.Role;
import vn.hoanhap.access.account.RoleCatalogue;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.MaxLength;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.Text;

/** Manages roles: what each may do is data. */
public final class RoleRoutes {

    /**
     * Is a role.
     *
     * @param shipped whether it came with the server
     * @param permissions names of its rights
     */
    public record RoleBody(String code, String titleVi, String titleEn, boolean shipped, List<String> permissions) {}

    /** Is the list of roles; there is always the whole. */
    public record RoleList(List<RoleBody> items, @Nullable String next) {}

    /** Is a role to be made. */
    public record NewRole(
            @MaxLength(40) String code,
            @MaxLength(120) String titleVi,
            @MaxLength(120) String titleEn,
            @Nullable Set<String> permissions) {}

    /** Is what a role shall be able to do from now on. */
    public record PermissionsBody(Set<String> permissions) {}

    /** Is the answer to a change. */
    public record ChangedRole(String code) {}

    private final RoleCatalogue roles;
    private final Messages messages;

    /** Serves through the given use case. */
    public RoleRoutes(RoleCatalogue roles, Messages messages) {
        this.roles = roles;
        this.messages = messages;
    }

    /** Adds the routes. */
    public void contribute(Contributions add) {
        add.route(
                Route.get("/roles", RoleList.class, AccessRights.ROLES, messages.both("rest.roles.list"), this::list));
        add.route(Route.get(
                "/roles/{code}", RoleBody.class, AccessRights.ROLES, messages.both("rest.roles.get"), this::get));
        add.route(Route.writing(Method.POST, "/roles", NewRole.class, ChangedRole.class)
                .answers(AccessRights.ROLES, messages.both("rest.roles.create"), this::create));
        add.route(Route.writing(Method.PUT, "/roles/{code}/permissions", PermissionsBody.class, ChangedRole.class)
                .answers(AccessRights.ROLES, messages.both("rest.roles.permissions"), this::setPermissions));
    }

    private Answer<RoleList> list(Call call, None body) {
        return Answer.ok(new RoleList(roles.all().stream().map(RoleRoutes::body).toList(), null));
    }

    private Answer<RoleBody> get(Call call, None body) {
        Role role = roles.get(call.path("code"));
        return Answer.ok(body(role)).version(role.version());
    }

    private Answer<ChangedRole> create(Call call, NewRole body) {
        Set<String> permissions = body.permissions() == null ? Set.of() : body.permissions();
        roles.add(call.principal(), body.code(), new Text(body.titleVi(), body.titleEn()), permissions);
        return Answer.created("/roles/" + body.code(), new ChangedRole(body.code()));
    }

    private Answer<ChangedRole> setPermissions(Call call, PermissionsBody body) {
        String code = call.path("code");
        long version = roles.setPermissions(call.principal(), code, call.ifMatch(), body.permissions());
        return Answer.ok(new ChangedRole(code)).version(version);
    }

    private static RoleBody body(Role role) {
        return new RoleBody(
                role.code(), role.title().vi(), role.title().en(), role.shipped(), List.copyOf(role.permissions()));
    }
}
