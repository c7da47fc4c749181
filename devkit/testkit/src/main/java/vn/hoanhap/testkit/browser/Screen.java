package vn.hoanhap.testkit.browser;

import java.util.Locale;

/** The two sizes that every page must work on. */
public enum Screen {
    /** An office computer: 1280 by 800, with a mouse. */
    DESKTOP(1280, 800),
    /** A small phone, upright: 360 by 740, touched with a finger. */
    PHONE(360, 740);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Returns the width in CSS pixels. */
    public int width() {
        return width;
    }

    /** Returns the height in CSS pixels. */
    public int height() {
        return height;
    }

    /** Returns the name of the folder that holds this screen's pictures. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
