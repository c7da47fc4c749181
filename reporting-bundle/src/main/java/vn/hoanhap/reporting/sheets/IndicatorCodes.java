package vn.hoanhap.reporting.sheets;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hoanhap.core.programme.ImportSheet;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.reporting.figures.IndicatorCatalogue;
import vn.hoanhap.reporting.figures.KnownIndicator;

/** Offers all known indicators in a column, by their titles. Where several have one title, each has its code behind it. */
final class IndicatorCodes {

    private IndicatorCodes() {}

    static List<ImportSheet.Code> of(IndicatorCatalogue indicators) {
        List<KnownIndicator> all = indicators.all();
        Map<String, Long> vi =
                shares(all.stream().map(KnownIndicator::title).map(Text::vi).toList());
        Map<String, Long> en =
                shares(all.stream().map(KnownIndicator::title).map(Text::en).toList());
        return all.stream()
                .map(known -> new ImportSheet.Code(
                        known.code(),
                        new Text(
                                own(known.title().vi(), known.code(), vi),
                                own(known.title().en(), known.code(), en))))
                .toList();
    }

    private static Map<String, Long> shares(List<String> titles) {
        return titles.stream().collect(Collectors.groupingBy(title -> title, Collectors.counting()));
    }

    private static String own(String title, String code, Map<String, Long> shares) {
        return shares.getOrDefault(title, 1L) > 1 ? title + " (" + code + ")" : title;
    }
}
