package vn.hoanhap.lifecycle.gateway;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import vn.hoanhap.core.text.Messages;

/** Is the one servlet of the server. */
public final class GatewayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String HEALTH = "/health";
    private static final int IN_MEMORY = 1 << 16;
    private static final long LOOK_MILLIS = 20;

    private final transient StartingAnswers starting;
    private final transient AtomicInteger answering = new AtomicInteger();
    private transient volatile @Nullable Gateway gateway;
    private transient volatile boolean trial;

    /** Asks everybody to wait until there is a gateway. */
    public GatewayServlet(Messages messages) {
        starting = new StartingAnswers(messages);
    }

    /** Hands every request to the gateway from now on; null: asks everybody to wait. */
    public void lead(@Nullable Gateway to) {
        gateway = to;
    }

    /** Lets nobody in but whoever asks how the server is. */
    public void onTrial(boolean now) {
        trial = now;
    }

    /**
     * Waits until nobody is answered any more, for at most so long. Whoever comes meanwhile should have been led nowhere before.
     *
     * @return how many are still answered
     */
    public int awaitQuiet(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (answering.get() > 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return answering.get();
    }

    /** Returns the properties under which the HTTP whiteboard takes it: all addresses, uploads spooled to a folder. */
    public static Dictionary<String, Object> properties(Path temporary) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "hoanhap-gateway");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, new String[] {"/*"});
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED, false);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_ENABLED, true);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_FILESIZETHRESHOLD, IN_MEMORY);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_LOCATION, temporary.toString());
        properties.put(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_MAXREQUESTSIZE, Intake.MULTIPART_BYTES);
        return FrameworkUtil.asDictionary(properties);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answering.incrementAndGet();
        try {
            // Read after the count: whoever leads nowhere and then waits misses nobody.
            Gateway present = gateway;
            if (present == null || (trial && !HEALTH.equals(request.getRequestURI()))) {
                starting.answer(request, response);
            } else {
                present.answer(request, response);
            }
        } finally {
            answering.decrementAndGet();
        }
    }
}
