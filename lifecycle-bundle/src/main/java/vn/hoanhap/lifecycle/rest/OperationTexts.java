package vn.hoanhap.lifecycle.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.store.Id;
import vn.hoanhap.core.text.Language;
import vn.hoanhap.core.text.Text;
import vn.hoanhap.lifecycle.operation.KeptPlan;
import vn.hoanhap.lifecycle.operation.Operation;
import vn.hoanhap.lifecycle.phase.PlanReport;
import vn.hoanhap.lifecycle.rest.ProgrammeAnswers.NodePart;
import vn.hoanhap.lifecycle.rest.ProgrammeAnswers.OperationAnswer;
import vn.hoanhap.lifecycle.rest.ProgrammeAnswers.PhaseAnswer;
import vn.hoanhap.lifecycle.rest.ProgrammeAnswers.Together;
import vn.hoanhap.lifecycle.ring.NodeRow;

/** Tells of operations in one language. */
final class OperationTexts {

    private OperationTexts() {}

    static OperationAnswer answer(Operation operation, Language language) {
        return answer(operation, null, List.of(), List.of(), language);
    }

    /** Tells all of one, with its plan. */
    static OperationAnswer answer(Operation operation, List<Operation> set, List<NodeRow> nodes, Language language) {
        return answer(operation, KeptPlan.of(operation).orElse(null), set, nodes, language);
    }

    private static OperationAnswer answer(
            Operation operation,
            @Nullable PlanReport plan,
            List<Operation> set,
            List<NodeRow> nodes,
            Language language) {
        Operation.Release from = operation.from();
        Operation.Release to = operation.to();
        Operation.Orderer by = operation.order().by();
        return new OperationAnswer(
                new Id(operation.id()),
                operation.order().kind().name(),
                operation.order().origin().name(),
                by == null ? null : by.username(),
                operation.order().fileName(),
                operation.programmeId(),
                from == null ? null : from.version(),
                to == null ? null : to.version(),
                operation.state().name(),
                operation.phase(),
                in(language, operation.cause()),
                plan,
                operation.times().started(),
                operation.times().ended(),
                operation.phases().stream().map(line -> answer(line, language)).toList(),
                set.isEmpty()
                        ? null
                        : set.stream().map(OperationTexts::together).toList(),
                nodes.isEmpty()
                        ? null
                        : nodes.stream().map(OperationTexts::part).toList());
    }

    private static NodePart part(NodeRow row) {
        Long operation = row.operation();
        return new NodePart(row.node(), row.standing().name(), operation == null ? null : new Id(operation));
    }

    private static Together together(Operation operation) {
        return new Together(
                new Id(operation.id()),
                operation.programmeId(),
                operation.order().fileName(),
                operation.state().name());
    }

    private static PhaseAnswer answer(Operation.PhaseLine line, Language language) {
        return new PhaseAnswer(
                line.phase(), line.state().name(), line.started(), line.millis(), in(language, line.note()));
    }

    private static @Nullable String in(Language language, @Nullable Text text) {
        return text == null ? null : text.in(language);
    }
}
