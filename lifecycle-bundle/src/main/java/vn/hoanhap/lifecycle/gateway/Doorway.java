package vn.hoanhap.lifecycle.gateway;

import vn.hoanhap.lifecycle.call.GatewayCall;
import vn.hoanhap.lifecycle.http.Refusals;

/**
 * Is what every entrance checks with.
 *
 * @param callers who calls, and may they
 * @param forgery did another site make them
 * @param intake what they send
 * @param failures what to say when it goes wrong
 * @param reading how their parameters are read
 */
record Doorway(Callers callers, ForgeryCheck forgery, Intake intake, Failures failures, GatewayCall.Reading reading) {

    Refusals refusals() {
        return reading.refusals();
    }
}
