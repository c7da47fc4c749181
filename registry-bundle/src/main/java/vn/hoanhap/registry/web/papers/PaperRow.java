package vn.hoanhap.registry.web.papers;

import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.attachment.Attachment;
import vn.hoanhap.core.clock.LegalClock;
import vn.hoanhap.core.text.View;
import vn.hoanhap.registry.Register;
import vn.hoanhap.registry.attachments.files.FileKind;
import vn.hoanhap.registry.codes.CodeList;
import vn.hoanhap.registry.web.Desk;

/**
 * Is a paper as lists show it.
 *
 * @param href its page
 * @param title what people call it
 * @param type what it is
 * @param day the day on the paper, or that on which it was added
 * @param size how large it is, and of which kind
 * @param place the record at which it lies, in words; null when that is the person
 * @param placeHref that record's page; null when it has none here
 * @param withdrawn why it was taken back; null while it lies there
 */
public record PaperRow(
        String href,
        String title,
        String type,
        String day,
        String size,
        @Nullable String place,
        @Nullable String placeHref,
        @Nullable String withdrawn) {
    private static final long KILOBYTE = 1024;

    static PaperRow of(Attachment paper, long person, Register register, View view) {
        Attachment.Withdrawn withdrawn = paper.withdrawn();
        String title = paper.title();
        return new PaperRow(
                Desk.ROOT + "/people/" + person + "/papers/" + paper.id(),
                title == null ? view.t("page.paper.erased") : title,
                view.t(register.codes().title(CodeList.PAPER, paper.type())),
                paper.on() == null
                        ? view.t(
                                "page.paper.added",
                                view.date(LegalClock.legal(paper.added().at()).toLocalDate()))
                        : view.date(paper.on()),
                size(paper.content(), view),
                place(paper, view),
                placeHref(paper),
                withdrawn == null ? null : String.valueOf(withdrawn.reason()));
    }

    private static String size(Attachment.Content content, View view) {
        long kilobytes = (content.size() + KILOBYTE - 1) / KILOBYTE;
        return view.t("page.paper.size", FileKind.of(content.contentType()).name(), view.number(kilobytes));
    }

    private static @Nullable String place(Attachment paper, View view) {
        String key = "page.paper.at." + paper.owner().kind();
        return view.messages().has(key) ? view.t(key) : null;
    }

    private static @Nullable String placeHref(Attachment paper) {
        return switch (paper.owner().kind()) {
            case "move" -> Desk.ROOT + "/moves/" + paper.owner().recordId();
            case "referral" -> Desk.ROOT + "/referrals/" + paper.owner().recordId();
            default -> null;
        };
    }
}
