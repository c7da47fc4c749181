package vn.hoanhap.loans.catalogue;

import java.util.List;
import java.util.Set;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.PermissionInfo;
import vn.hoanhap.core.access.Roles;
import vn.hoanhap.parts.entry.Sentences;

/** Names the rights of the programme and the shipped roles that have them. A volunteer has none: loans are sensitive. */
public final class Rights {

    /** See loans, schedules and arrears. */
    public static final Permission READ = new Permission("loans.read");

    /** Enter and correct loans. */
    public static final Permission WRITE = new Permission("loans.write");

    /** Record loans that were paid out long ago, on which caps are flags: what is in old books. */
    public static final Permission HISTORY = new Permission("loans.history");

    /** Record repayments and take them back. */
    public static final Permission REPAY = new Permission("loans.repay");

    /** Set up funds and their terms. */
    public static final Permission FUNDS = new Permission("loans.funds");

    private Rights() {}

    /** Returns them all with their titles and roles. */
    public static List<PermissionInfo> all(Sentences words) {
        return List.of(
                new PermissionInfo(
                        READ,
                        words.both("right.read"),
                        Set.of(
                                Roles.LENDER,
                                Roles.FUND_ACCOUNTANT,
                                Roles.PROVINCE_OFFICER,
                                Roles.COMMUNE_OFFICER,
                                Roles.AUDITOR)),
                new PermissionInfo(
                        WRITE,
                        words.both("right.write"),
                        Set.of(Roles.LENDER, Roles.PROVINCE_OFFICER, Roles.COMMUNE_OFFICER)),
                new PermissionInfo(HISTORY, words.both("right.history"), Set.of(Roles.LENDER, Roles.PROVINCE_OFFICER)),
                new PermissionInfo(
                        REPAY,
                        words.both("right.repay"),
                        Set.of(Roles.LENDER, Roles.FUND_ACCOUNTANT, Roles.PROVINCE_OFFICER)),
                new PermissionInfo(
                        FUNDS,
                        words.both("right.funds"),
                        Set.of(Roles.LENDER, Roles.FUND_ACCOUNTANT, Roles.PROVINCE_OFFICER)));
    }
}
