package vn.hoanhap.lifecycle.metric;

import java.math.BigDecimal;

/** Writes samples in the Prometheus text format 0.0.4. */
public final class Exposition {

    /** The media type. */
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();

    /** Says what a family of samples is. */
    public void family(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /** Writes one whole sample; labels as in {@link #sample(String, String, double)}. */
    public void sample(String name, String labels, long value) {
        line(name, labels, Long.toString(value));
    }

    /** Writes one sample; labels as {@code name="value"} joined by commas, empty for none. */
    public void sample(String name, String labels, double value) {
        line(name, labels, number(value));
    }

    private void line(String name, String labels, String value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ').append(value).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
