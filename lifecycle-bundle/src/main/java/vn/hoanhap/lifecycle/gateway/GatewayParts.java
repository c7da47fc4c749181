package vn.hoanhap.lifecycle.gateway;

import java.util.Optional;
import java.util.function.Supplier;
import vn.hoanhap.core.access.AuditTrail;
import vn.hoanhap.core.access.Gatekeeper;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.programme.Elected;
import vn.hoanhap.core.programme.Frame;
import vn.hoanhap.core.store.Ids;
import vn.hoanhap.core.store.TransactionRunner;
import vn.hoanhap.core.text.Messages;
import vn.hoanhap.lifecycle.call.Dates;
import vn.hoanhap.lifecycle.call.GatewayCall;
import vn.hoanhap.lifecycle.http.Refusals;
import vn.hoanhap.lifecycle.idempotency.IdempotencyKeys;
import vn.hoanhap.lifecycle.json.BodyReader;
import vn.hoanhap.lifecycle.settings.Settings;
import vn.hoanhap.lifecycle.work.RightOfWay;

/**
 * Is what the gateway is built from.
 *
 * @param gatekeeper who calls
 * @param trail the audit trail
 * @param transactions units of work
 * @param ids incident numbers
 * @param keys kept answers
 * @param elected what serves, for the menu
 * @param frames the frame of pages, when the console is there
 * @param clock the legal date
 * @param messages the gateway's sentences
 * @param settings what the operator set
 */
public record GatewayParts(
        Gatekeeper gatekeeper,
        AuditTrail trail,
        TransactionRunner transactions,
        Ids ids,
        IdempotencyKeys keys,
        Elected elected,
        Supplier<Optional<Frame>> frames,
        LegalClock clock,
        Messages messages,
        Settings settings) {

    /** Joins them; calls give way to changes. */
    public Gateway gateway(Gateway.Watch watch, RightOfWay way) {
        Refusals refusals = new Refusals(messages);
        Doorway door = doorway(refusals, new RightTitles(watch.elections()));
        Audit audit = new Audit(trail);
        var tools = new RouteRunner.Tools(
                transactions, keys, audit, clock, refusals, settings.folders().temporary());
        PageWriter writer = new PageWriter(frames, elected, transactions);
        return new Gateway(
                new ApiEntrance(watch.elections(), door, new RouteRunner(tools)),
                new PageEntrance(
                        watch.elections(),
                        door,
                        new PageRunner(transactions, keys, audit, new PageRunner.Words(clock, messages)),
                        writer,
                        settings.unsigned() ? new Traces(messages) : null),
                watch,
                new Gateway.Door(refusals, settings.proxies(), way));
    }

    private Doorway doorway(Refusals refusals, RightTitles titles) {
        return new Doorway(
                new Callers(gatekeeper, titles, refusals),
                new ForgeryCheck(refusals),
                new Intake(
                        new BodyReader(messages), refusals, settings.folders().temporary()),
                new Failures(refusals, ids::next),
                new GatewayCall.Reading(new Dates(clock, settings.date()), refusals));
    }
}
