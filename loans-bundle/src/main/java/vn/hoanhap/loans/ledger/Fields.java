package vn.hoanhap.loans.ledger;

/** Names the fields that problems point to: the same in calls and on forms. Sheets write them with underscores. */
public final class Fields {
    public static final String FUND = "fund";
    public static final String BORROWER_KIND = "borrowerKind";
    public static final String BORROWER_PERSON = "borrowerPerson";
    public static final String BORROWER_PERSON_2 = "borrowerPerson2";
    public static final String BORROWER_HOUSEHOLD = "borrowerHousehold";
    public static final String BENEFICIARY = "beneficiary";
    public static final String UNIT = "unit";
    public static final String AMOUNT = "amount";
    public static final String PURPOSE = "purpose";
    public static final String DISBURSED_ON = "disbursedOn";
    public static final String TERM_MONTHS = "termMonths";
    public static final String ANNUAL_RATE = "annualRatePercent";
    public static final String SCHEDULE = "schedule";
    public static final String EVERY_MONTHS = "instalmentEveryMonths";
    public static final String GRACE_MONTHS = "graceMonths";
    public static final String MAX_PERSON = "maxPerson";
    public static final String MAX_HOUSEHOLD = "maxHousehold";
    public static final String MAX_MONTHS = "maxMonths";
    public static final String HISTORICAL = "historical";
    public static final String LOAN = "loan";
    public static final String PAID_ON = "paidOn";
    public static final String RECEIPT = "receipt";
    public static final String NAME = "name";
    public static final String LENDER = "lender";
    public static final String SOURCE = "source";
    public static final String VALID_TO = "validTo";

    private Fields() {}
}
