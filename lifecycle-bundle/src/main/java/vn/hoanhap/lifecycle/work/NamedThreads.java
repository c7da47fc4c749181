package vn.hoanhap.lifecycle.work;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes daemon threads with a name, so that a thread dump tells whose they are. */
public final class NamedThreads implements ThreadFactory {

    private final String name;
    private final AtomicInteger count = new AtomicInteger();

    private NamedThreads(String name) {
        this.name = name;
    }

    /** Names threads {@code name-1}, {@code name-2} and so on. */
    public static NamedThreads of(String name) {
        return new NamedThreads(name);
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
        thread.setDaemon(true);
        // A programme's loader, inherited from whoever caused the thread, would never go.
        thread.setContextClassLoader(NamedThreads.class.getClassLoader());
        return thread;
    }
}
