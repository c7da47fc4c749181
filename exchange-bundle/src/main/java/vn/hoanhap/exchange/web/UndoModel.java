package vn.hoanhap.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.exchange.jobs.Job;
import vn.hoanhap.exchange.undo.Undo;

/**
 * Is the page on which an import is taken back.
 *
 * @param job the import
 * @param undo how far it is taken back; null when nobody asked yet
 * @param sheets what becomes of the records of each sheet
 * @param obstacles the first rows that stay, and why
 * @param possible whether anything is left that can be taken back
 */
public record UndoModel(Job job, @Nullable Undo undo, List<Sheet> sheets, List<Obstacle> obstacles, boolean possible) {

    /** Is what becomes of the records of a sheet. */
    public record Sheet(Text title, Undo.OfSheet counts) {}

    /** Is a row that stays. */
    public record Obstacle(Text sheet, long row, Text message, Text remedy) {}

    /** Copies the lists. */
    public UndoModel {
        sheets = List.copyOf(sheets);
        obstacles = List.copyOf(obstacles);
    }

    /** Returns the name of the state; NONE when nobody asked yet. */
    public String state() {
        return undo == null ? "NONE" : undo.state().name();
    }

    /** Tells whether something still happens by itself. */
    public boolean running() {
        return undo != null && !undo.state().ended();
    }

    /** Tells whether a look has ended and somebody may decide. */
    public boolean looked() {
        return state().equals("LOOKED") || state().equals("REFUSED");
    }

    /** Tells whether it has ended, wholly or not. */
    public boolean over() {
        return undo != null && undo.state().ended() && !looked();
    }

    /** Returns how many rows are taken back. */
    public long done() {
        return undo == null ? 0 : undo.progress().done();
    }

    /** Returns how many rows there were. */
    public long total() {
        return undo == null ? 0 : undo.progress().total();
    }

    /** Returns how many rows can be taken back. */
    public long willing() {
        return undo == null ? 0 : undo.going() + undo.returning();
    }

    /** Returns how many rows stay. */
    public long staying() {
        return undo == null ? 0 : undo.staying();
    }

    /** Returns the colour of the state. */
    public String tone() {
        return switch (state()) {
            case "UNDONE" -> "ok";
            case "PARTLY" -> "warn";
            case "REFUSED", "FAILED" -> "bad";
            default -> "soft";
        };
    }
}
