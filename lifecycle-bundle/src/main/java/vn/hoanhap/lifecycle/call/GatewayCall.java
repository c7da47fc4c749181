package vn.hoanhap.lifecycle.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.access.Permission;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.access.Scope;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Upload;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.text.View;
import vn.hoanhap.lifecycle.http.Refusals;

/** Is a call through the gateway. */
public final class GatewayCall implements Call {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST_LIMIT = 500;
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private final Exchange exchange;
    private final Caller caller;
    private final Target target;
    private final Dates dates;
    private final Refusals refusals;

    /**
     * Is what is called.
     *
     * @param permission the right that governs the call
     * @param parameters the path's parameters by name
     * @param form what was sent
     */
    public record Target(Permission permission, Map<String, String> parameters, Form form) {}

    /** Is what every call is read with. */
    public record Reading(Dates dates, Refusals refusals) {}

    /** Joins a call from its parts. */
    public GatewayCall(Exchange exchange, Caller caller, Target target, Reading reading) {
        this.exchange = exchange;
        this.caller = caller;
        this.target = target;
        this.dates = reading.dates();
        this.refusals = reading.refusals();
    }

    /** Returns a call for a page that only says what went wrong: it asks for no right, and a broken date counts as none. */
    public static GatewayCall bare(Exchange exchange, Caller caller, Reading reading) {
        boolean broken = exchange.query("date").flatMap(Dates::parse).isEmpty();
        Exchange readable = broken ? exchange.without("date") : exchange;
        return new GatewayCall(readable, caller, new Target(Permission.PUBLIC, Map.of(), Form.NONE), reading);
    }

    /** Returns the id of the programme that answers. */
    public String programme() {
        return exchange.programme();
    }

    @Override
    public Principal principal() {
        return caller.principal();
    }

    @Override
    public boolean signedIn() {
        return caller.signedIn();
    }

    @Override
    public Scope scope() {
        return caller.principal().scope(target.permission());
    }

    @Override
    public Language language() {
        return exchange.language();
    }

    @Override
    public LocalDate asOf() {
        return queryDate("date").orElseGet(() -> dates.chosen(exchange));
    }

    @Override
    public LocalDate today() {
        return dates.today();
    }

    @Override
    public String path(String name) {
        String value = target.parameters().get(name);
        if (value == null) {
            throw new IllegalArgumentException("the path has no parameter {" + name + "}, only "
                    + target.parameters().keySet());
        }
        return value;
    }

    @Override
    public long pathId(String name) {
        try {
            return Id.parse(path(name)).value();
        } catch (IllegalArgumentException e) {
            throw refusals.of(404, "not-found").raise();
        }
    }

    @Override
    public Optional<String> query(String name) {
        return exchange.query(name);
    }

    @Override
    public Optional<LocalDate> queryDate(String name) {
        Optional<String> value = query(name);
        Optional<LocalDate> date = value.flatMap(Dates::parse);
        if (value.isPresent() && date.isEmpty()) {
            throw refusals.ofField(name, "query-date", name).raise();
        }
        return date;
    }

    @Override
    public int limit() {
        return (int) whole("limit", DEFAULT_LIMIT, MOST_LIMIT);
    }

    @Override
    public long cursor() {
        return whole("cursor", 0, Long.MAX_VALUE);
    }

    @Override
    public long ifMatch() {
        String header = exchange.request().getHeader("If-Match");
        if (header == null) {
            throw refusals.of(428, "if-match-missing").raise();
        }
        var version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw refusals.ofField("If-Match", "if-match-malformed").raise();
        }
        return Long.parseLong(version.group(1));
    }

    @Override
    public Map<String, List<String>> form() {
        return target.form().fields();
    }

    @Override
    public String field(String name) {
        return target.form().fields().getOrDefault(name, List.of("")).get(0).strip();
    }

    @Override
    public @Nullable Upload file() {
        return target.form().file();
    }

    @Override
    public boolean partial() {
        return exchange.partial();
    }

    @Override
    public View view(Messages messages) {
        return new View(messages, language(), asOf(), caller.csrf());
    }

    @Override
    public String address() {
        return exchange.address();
    }

    @Override
    public String remoteAddress() {
        String address = exchange.request().getRemoteAddr();
        return address == null ? "" : address;
    }

    private long whole(String name, long absent, long most) {
        Optional<String> value = query(name);
        if (value.isEmpty()) {
            return absent;
        }
        try {
            long number = Long.parseLong(value.get());
            if (number >= (absent == 0 ? 0 : 1) && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below like a number out of range
        }
        throw refusals.ofField(name, "query-number", name, absent == 0 ? 0 : 1, Long.toString(most))
                .raise();
    }
}
