package vn.hoanhap.access.store;

import static vn.hoanhap.access.db.Tables.ACCOUNT_ROLE;
import static vn.hoanhap.access.db.Tables.PERMISSION;
import static vn.hoanhap.access.db.Tables.ROLE_PERMISSION;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hoanhap.access.account.Right;
import vn.hoanhap.access.account.Role;
import vn.hoanhap.access.db.tables.records.AccountRoleRecord;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.parts.sql.Sql;

/** Reads and writes roles, rights, and which role has which right. */
public final class RoleStore {

    private final Sql sql;

    /** Uses the given database. */
    public RoleStore(Sql sql) {
        this.sql = sql;
    }

    /** Lists all roles, those that came with the server first. */
    public List<Role> all() {
        Map<String, Set<String>> permissions = permissions();
        return sql.dsl()
                .selectFrom(ACCOUNT_ROLE)
                .orderBy(ACCOUNT_ROLE.SHIPPED.desc(), ACCOUNT_ROLE.CODE)
                .fetch(found -> role(found, permissions.getOrDefault(found.getCode(), Set.of())));
    }

    /** Returns a role. */
    public Optional<Role> find(String code) {
        return sql.dsl()
                .selectFrom(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.CODE.eq(code))
                .fetchOptional(found -> role(found, permissions(Set.of(code)).getOrDefault(code, Set.of())));
    }

    /** Returns the codes of all roles. */
    public Set<String> codes() {
        return sql.dsl().select(ACCOUNT_ROLE.CODE).from(ACCOUNT_ROLE).fetchSet(ACCOUNT_ROLE.CODE);
    }

    /** Adds a role of the office's own, without rights. */
    public void add(String code, Text title) {
        sql.dsl()
                .insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.CODE, code)
                .set(ACCOUNT_ROLE.TITLE_VI, title.vi())
                .set(ACCOUNT_ROLE.TITLE_EN, title.en())
                .set(ACCOUNT_ROLE.SHIPPED, false)
                .set(ACCOUNT_ROLE.VERSION, 1L)
                .execute();
    }

    /** Counts a role's version on, if it is still the given one. Returns whether it was. */
    public boolean nextVersion(String code, long version) {
        return sql.dsl()
                        .update(ACCOUNT_ROLE)
                        .set(ACCOUNT_ROLE.VERSION, version + 1)
                        .where(ACCOUNT_ROLE.CODE.eq(code), ACCOUNT_ROLE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Replaces a role's rights. */
    public void setPermissions(String code, Collection<String> names) {
        sql.dsl()
                .deleteFrom(ROLE_PERMISSION)
                .where(ROLE_PERMISSION.ROLE_CODE.eq(code))
                .execute();
        names.forEach(name -> grant(code, name));
    }

    /** Lists every right known here, by name. */
    public List<Right> rights() {
        return sql.dsl()
                .selectFrom(PERMISSION)
                .orderBy(PERMISSION.NAME)
                .fetch(found -> new Right(
                        found.getName(), found.getProgrammeId(), new Text(found.getTitleVi(), found.getTitleEn())));
    }

    /**
     * Records a right. One that is known only gets its newest title.
     *
     * @return true when it was not known before; on two nodes that ask at once, for one of them only
     */
    public boolean publish(String programmeId, PermissionInfo info) {
        String name = info.permission().name();
        int added = sql.dsl()
                .insertInto(PERMISSION)
                .set(PERMISSION.NAME, name)
                .set(PERMISSION.PROGRAMME_ID, programmeId)
                .set(PERMISSION.TITLE_VI, info.title().vi())
                .set(PERMISSION.TITLE_EN, info.title().en())
                .onDuplicateKeyIgnore()
                .execute();
        if (added == 0) {
            sql.dsl()
                    .update(PERMISSION)
                    .set(PERMISSION.PROGRAMME_ID, programmeId)
                    .set(PERMISSION.TITLE_VI, info.title().vi())
                    .set(PERMISSION.TITLE_EN, info.title().en())
                    .where(PERMISSION.NAME.eq(name))
                    .and(PERMISSION
                            .TITLE_VI
                            .ne(info.title().vi())
                            .or(PERMISSION.TITLE_EN.ne(info.title().en()))
                            .or(PERMISSION.PROGRAMME_ID.ne(programmeId)))
                    .execute();
        }
        return added == 1;
    }

    /** Gives a role a right that it does not have. */
    public void grant(String code, String permission) {
        sql.dsl()
                .insertInto(ROLE_PERMISSION)
                .set(ROLE_PERMISSION.ROLE_CODE, code)
                .set(ROLE_PERMISSION.PERMISSION_NAME, permission)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Returns the rights of some roles by code. */
    public Map<String, Set<String>> permissions(Collection<String> codes) {
        return sql.dsl()
                .select(ROLE_PERMISSION.ROLE_CODE, ROLE_PERMISSION.PERMISSION_NAME)
                .from(ROLE_PERMISSION)
                .where(ROLE_PERMISSION.ROLE_CODE.in(codes))
                .fetchStream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet())));
    }

    private Map<String, Set<String>> permissions() {
        return permissions(codes());
    }

    private static Role role(AccountRoleRecord found, Set<String> permissions) {
        return new Role(
                found.getCode(),
                new Text(found.getTitleVi(), found.getTitleEn()),
                found.getShipped(),
                found.getVersion(),
                Collections.unmodifiableSet(new TreeSet<>(permissions)));
    }
}
