package vn.hoanhap.loans.store;

import static vn.hoanhap.loans.db.Tables.PRODUCT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.loans.domain.BorrowerKind;
import vn.hoanhap.loans.domain.Fund;
import vn.hoanhap.loans.domain.Product;
import vn.hoanhap.parts.sql.ProgrammeSql;

/** Keeps products: the shipped ones, and those of local funds. */
public final class ProductTable {

    private final ProgrammeSql sql;

    /** Works on the given database. */
    public ProductTable(ProgrammeSql sql) {
        this.sql = sql;
    }

    /** Returns a product. */
    public Optional<Product> find(long id) {
        return sql.dsl().selectFrom(PRODUCT).where(PRODUCT.ID.eq(id)).fetchOptional(ProductTable::product);
    }

    /** Lists the products in force on a date. */
    public List<Product> inForceOn(LocalDate date) {
        return sql.dsl().selectFrom(PRODUCT).orderBy(PRODUCT.ID).fetch(ProductTable::product).stream()
                .filter(product -> product.inForceOn(date))
                .toList();
    }

    /** Returns the product that governs loans from a fund on a date: the fund's own before that of its source. */
    public Optional<Product> governing(Fund fund, LocalDate date) {
        List<Product> inForce = inForceOn(date);
        return inForce.stream()
                .filter(product -> Long.valueOf(fund.id()).equals(product.fundId()))
                .findFirst()
                .or(() -> inForce.stream()
                        .filter(product ->
                                product.fundId() == null && fund.source().equals(product.fundSource()))
                        .findFirst());
    }

    /** Adds a product. */
    public void insert(Product product) {
        sql.dsl()
                .insertInto(PRODUCT)
                .set(PRODUCT.ID, product.id())
                .set(PRODUCT.CODE, product.code())
                .set(PRODUCT.FUND_ID, product.fundId())
                .set(PRODUCT.FUND_SOURCE, product.fundSource())
                .set(PRODUCT.NAME_VI, product.title().vi())
                .set(PRODUCT.NAME_EN, product.title().en())
                .set(PRODUCT.VALID_FROM, product.validFrom())
                .set(PRODUCT.VALID_TO, product.validTo())
                .set(PRODUCT.BORROWER_KINDS, joined(product.borrowers()))
                .set(PRODUCT.MAX_PERSON, product.caps().person())
                .set(PRODUCT.MAX_HOUSEHOLD, product.caps().household())
                .set(PRODUCT.MAX_BUSINESS, product.caps().business())
                .set(PRODUCT.MAX_MONTHS, product.maxMonths())
                .set(PRODUCT.ANNUAL_RATE, product.rate())
                .set(PRODUCT.OVERDUE_PERCENT, product.overduePercent())
                .set(PRODUCT.LEGAL_REFERENCE, product.legalReference())
                .execute();
    }

    private static Product product(Record row) {
        return new Product(
                row.get(PRODUCT.ID),
                row.get(PRODUCT.CODE),
                new Text(row.get(PRODUCT.NAME_VI), row.get(PRODUCT.NAME_EN)),
                row.get(PRODUCT.FUND_ID),
                row.get(PRODUCT.FUND_SOURCE),
                row.get(PRODUCT.VALID_FROM),
                row.get(PRODUCT.VALID_TO),
                kinds(row.get(PRODUCT.BORROWER_KINDS)),
                new Product.Caps(
                        row.get(PRODUCT.MAX_PERSON), row.get(PRODUCT.MAX_HOUSEHOLD), row.get(PRODUCT.MAX_BUSINESS)),
                row.get(PRODUCT.MAX_MONTHS),
                row.get(PRODUCT.ANNUAL_RATE),
                row.get(PRODUCT.OVERDUE_PERCENT),
                row.get(PRODUCT.LEGAL_REFERENCE));
    }

    private static Set<BorrowerKind> kinds(String joined) {
        return Arrays.stream(joined.split(",", -1)).map(BorrowerKind::valueOf).collect(Collectors.toSet());
    }

    private static String joined(Set<BorrowerKind> kinds) {
        return kinds.stream().sorted().map(BorrowerKind::name).collect(Collectors.joining(","));
    }

    /** Forgets the own terms of a fund. */
    public void removeOf(long fundId) {
        sql.dsl().deleteFrom(PRODUCT).where(PRODUCT.FUND_ID.eq(fundId)).execute();
    }
}
