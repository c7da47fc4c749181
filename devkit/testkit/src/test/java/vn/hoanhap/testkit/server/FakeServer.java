package vn.hoanhap.testkit.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A program with the command line of {@code bin/hoanhap} that does nothing but be healthy. */
public final class FakeServer {

    private FakeServer() {}

    /** Serves {@code /health}; another verb than {@code serve} is refused. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("verb " + arguments[0] + ", password " + System.getenv("HOANHAP_DEMO_PASSWORD"));
        if (!"serve".equals(arguments[0])) {
            System.exit(3);
        }
        Path data = Files.createDirectories(Path.of(arguments[4]));
        Files.writeString(data.resolve("starts"), "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[2])), 0);
        server.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
