package vn.hoanhap.lifecycle.gateway;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import vn.hoanhap.core.text.Messages;

/** Is the one servlet of the server. */
public final class GatewayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int IN_MEMORY = 1 << 16;

    private final transient StartingAnswers starting;
    private transient volatile @Nullable Gateway gateway;

    /** Asks everybody to wait until there is a gateway. */
    public GatewayServlet(Messages messages) {
        starting = new StartingAnswers(messages);
    }

    /** Hands every request to the gateway from now on; null: asks everybody to wait. */
    public void lead(@Nullable Gateway to) {
        gateway = to;
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
        Gateway present = gateway;
        if (present == null) {
            starting.answer(request, response);
        } else {
            present.answer(request, response);
        }
    }
}
