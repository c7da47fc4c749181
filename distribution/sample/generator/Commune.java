/** A commune as it was on the day of the article. */
record Commune(String code, String name, boolean rural) {

    String unit() {
        return Window.unit(code);
    }
}
