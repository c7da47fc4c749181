package vn.hoanhap.testkit.contract;

import java.util.Map;
import vn.hoanhap.testkit.ServerPlatform;

/** Is the whole server with its sample accounts, in the test's own JVM, where class loaders can be counted. */
public final class ContractPlatform extends ServerPlatform {

    /** Opens every sample account. */
    static final String PASSWORD = "mat-khau-thu-nghiem-2024";

    @Override
    protected Map<String, String> properties() {
        Map<String, String> properties = super.properties();
        properties.put("hoanhap.demo", "true");
        properties.put("hoanhap.demo.password", PASSWORD);
        // Changes follow one another: nobody watches each of them for as long as an office would.
        properties.put("hoanhap.lifecycle.soak-seconds", "0");
        return properties;
    }
}
