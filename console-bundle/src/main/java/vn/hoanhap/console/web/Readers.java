package vn.hoanhap.console.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.access.Principal;
import vn.hoanhap.core.office.Office;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.store.StoreException;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.core.unit.Unit;
import vn.hoanhap.core.unit.Units;

/** Describes the signed-in account for the frame: name, roles and the unit it works for. */
public final class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final int INITIALS = 2;

    private final Register register;
    private final TransactionRunner transactions;
    private final Messages messages;

    /** Is what knows units, and which one is the office's. */
    public record Register(Units units, Office office) {}

    /** Keeps what names units and roles. */
    public Readers(Register register, TransactionRunner transactions, Messages messages) {
        this.register = register;
        this.transactions = transactions;
        this.messages = messages;
    }

    /** Describes who reads; without a unit when the account serves several, or the office has not chosen its own. */
    public PageFrame.Reader of(Call call) {
        Principal principal = call.principal();
        Optional<Unit> unit = unit(call);
        return new PageFrame.Reader(
                principal.username(),
                roles(call),
                initials(principal.username()),
                unit.map(Unit::name).orElse(null),
                unit.map(found -> "/p/register/units/" + found.id()).orElse(null));
    }

    private List<String> roles(Call call) {
        return call.principal().grants().stream()
                .map(Principal.Grant::role)
                .distinct()
                .map(role -> messages.has("role." + role) ? messages.text(call.language(), "role." + role) : role)
                .toList();
    }

    private Optional<Unit> unit(Call call) {
        List<@Nullable Long> roots = new ArrayList<>();
        call.principal().grants().stream()
                .map(Principal.Grant::unitId)
                .distinct()
                .forEach(roots::add);
        if (roots.size() != 1) {
            return Optional.empty();
        }
        Long root = roots.get(0);
        try {
            return transactions.read(() -> root == null ? register.office().unit(call.asOf()) : named(root, call));
        } catch (StoreException e) {
            // The frame also surrounds the page that tells of a database at fault: it must not fail for a name.
            LOG.warn(
                    "the frame of account {} goes without its unit {}: {}",
                    call.principal().accountId(),
                    root,
                    e.toString());
            return Optional.empty();
        }
    }

    private Optional<Unit> named(long root, Call call) {
        return register.units().find(root, call.asOf()).or(() -> register.units()
                .latest(root));
    }

    private static String initials(String username) {
        String letters = username.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(INITIALS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters.toUpperCase(Locale.ROOT);
    }
}
