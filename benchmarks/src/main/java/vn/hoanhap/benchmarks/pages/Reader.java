package vn.hoanhap.benchmarks.pages;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hoanhap.benchmarks.machine.KeepAlive;

/** Is somebody who is signed in and opens pages as of a day, on a connection that others use too. */
final class Reader {

    private static final String HOME = "/p/console/";
    private static final int MOST_KINDS = 80;
    private static final Pattern LINK = Pattern.compile("<a\\b([^>]*)\\bhref=\"(/[^\"#]*)[\"#]([^>]*)>");
    /** Cost time for their bytes, not for the page. */
    private static final List<String> FILES = List.of("/assets/", "/api/");

    private final String name;
    private final KeepAlive connection;
    private final String cookie;

    /**
     * Is a page of a kind: others of it differ by ids and questions.
     *
     * @param reader who opens it
     * @param kind its path without ids
     * @param address path and question
     */
    record Visit(Reader reader, String kind, String address) {}

    /**
     * Opens pages.
     *
     * @param session the token of a session
     * @param date the day as of which pages are shown
     */
    Reader(String name, KeepAlive connection, String session, String date) {
        this.name = name;
        this.connection = connection;
        this.cookie = "hoanhap=" + session + "; hoanhap-date=" + date;
    }

    String name() {
        return name;
    }

    /** Finds one page of each kind by following links from the first page on. */
    List<Visit> explore() throws IOException {
        Deque<String> ahead = new ArrayDeque<>(List.of(HOME));
        Set<String> known = new HashSet<>();
        List<Visit> visits = new ArrayList<>();
        while (!ahead.isEmpty() && visits.size() < MOST_KINDS) {
            String address = ahead.removeFirst();
            if (!known.add(kind(address))) {
                continue;
            }
            KeepAlive.Answer answer = open(address);
            if (answer.status() == 200) {
                visits.add(new Visit(this, kind(address), address));
                ahead.addAll(links(answer.text()));
            } else if (answer.status() >= 400) {
                throw new IllegalStateException(name + " gets " + answer.status() + " at " + address);
            }
        }
        return visits;
    }

    /** Opens a page and returns how many milliseconds it took to its last byte. */
    double millis(String address) throws IOException {
        long began = System.nanoTime();
        KeepAlive.Answer answer = open(address);
        double millis = (System.nanoTime() - began) / 1e6;
        if (answer.status() != 200) {
            throw new IllegalStateException(name + " gets " + answer.status() + " at " + address);
        }
        return millis;
    }

    private KeepAlive.Answer open(String address) throws IOException {
        return connection.send(KeepAlive.get(address, Map.of("Cookie", cookie, "Accept", "text/html")));
    }

    private static List<String> links(String html) {
        List<String> links = new ArrayList<>();
        Matcher found = LINK.matcher(html);
        while (found.find()) {
            String address = found.group(2).replace("&amp;", "&");
            boolean file = found.group(1).contains("download")
                    || found.group(3).contains("download")
                    || FILES.stream().anyMatch(address::startsWith);
            if (!file) {
                links.add(address);
            }
        }
        return links;
    }

    private static String kind(String address) {
        return address.split("\\?", 2)[0].replaceAll("\\d+", "N");
    }
}
