package vn.hoanhap.lifecycle.container;

import vn.hoanhap.testkit.TemporaryFolder;

/** The same, where a new version is watched for a few seconds. */
public final class WatchfulPlatform extends LifecyclePlatform {

    static final TemporaryFolder WATCHFUL = TemporaryFolder.create("hoanhap-watchful");

    private static final int SECONDS = 4;

    public WatchfulPlatform() {
        super(WATCHFUL, SECONDS);
    }
}
