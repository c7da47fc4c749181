package vn.hoanhap.console.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.core.access.Principal;
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

    private final Units units;
    private final TransactionRunner transactions;
    private final Messages messages;

    /** Keeps what names units and roles. */
    public Readers(Units units, TransactionRunner transactions, Messages messages) {
        this.units = units;
        this.transactions = transactions;
        this.messages = messages;
    }

    /** Describes who reads; without a unit when the account serves the whole office, or several units. */
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
        List<Long> roots = call.principal().grants().stream()
                .map(Principal.Grant::unitId)
                .distinct()
                .toList();
        Long root = roots.size() == 1 ? roots.get(0) : null;
        if (root == null) {
            return Optional.empty();
        }
        try {
            return transactions.read(() -> units.find(root, call.asOf()).or(() -> units.latest(root)));
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

    private static String initials(String username) {
        String letters = username.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(INITIALS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters.toUpperCase(Locale.ROOT);
    }
}
