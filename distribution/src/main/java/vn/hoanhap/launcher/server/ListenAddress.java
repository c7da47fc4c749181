package vn.hoanhap.launcher.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Locale;
import vn.hoanhap.launcher.shell.Refusal;

/**
 * Where the server is to listen.
 *
 * @param host a name or address of this machine
 * @param port a TCP port; 0 takes a free one
 */
record ListenAddress(String host, int port) {

    /**
     * Takes the address for a moment, so that what is wrong with it is said before anything starts.
     *
     * @throws Refusal when the port is taken or not allowed, or the host is none of this machine's
     */
    void check() {
        try (ServerSocket trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException unknown) {
            throw Refusal.problem("http.host", host).because(unknown);
        } catch (IOException failure) {
            throw explain(failure);
        }
    }

    /** Turns what the network said into a sentence with the option to use. */
    Refusal explain(IOException failure) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        String wanted = Integer.toString(port);
        String other = Integer.toString(port < 1024 ? 8080 : Math.min(port + 1, 65_535));
        if (failure instanceof SocketException && said.contains("permission denied")) {
            return Refusal.problem("http.notAllowed", wanted, other).because(failure);
        }
        if (said.contains("cannot assign") || said.contains("can't assign")) {
            return Refusal.problem("http.host", host).because(failure);
        }
        return Refusal.problem("http.taken", wanted, other).because(failure);
    }
}
