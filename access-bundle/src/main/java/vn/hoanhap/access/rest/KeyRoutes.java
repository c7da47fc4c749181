package vn.hoanhap.access.rest;

import vn.hoanhap.access.AccessRights;
import vn.hoanhap.access.protection.DataKeys;
import vn.hoanhap.core.access.AuditEntry;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.core.programme.Method;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.core.programme.Route;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;

/** Rotates the key that wraps the data keys of people. */
public final class KeyRoutes {

    /** Is what a rotation did: how many data keys were wrapped anew. */
    public record RotationBody(long rewrapped) {}

    private final DataKeys keys;
    private final TransactionRunner transactions;
    private final AuditTrail audit;
    private final Messages messages;

    /** Rotates the given keys. */
    public KeyRoutes(DataKeys keys, TransactionRunner transactions, AuditTrail audit, Messages messages) {
        this.keys = keys;
        this.transactions = transactions;
        this.audit = audit;
        this.messages = messages;
    }

    /** Adds the route. */
    public void contribute(Contributions add) {
        add.route(Route.writing(Method.POST, "/keys/rotation", None.class, RotationBody.class)
                .answers(AccessRights.KEYS, messages.both("rest.keys.rotate"), this::rotate)
                .work(Route.UnitOfWork.OWN));
    }

    private Answer<RotationBody> rotate(Call call, None body) {
        long rewrapped = keys.rotate();
        transactions.write(() -> {
            audit.record(new AuditEntry(
                    call.principal().accountId(), "keys.rotated", "keystore", null, "rewrapped " + rewrapped));
            return true;
        });
        return Answer.ok(new RotationBody(rewrapped));
    }
}
