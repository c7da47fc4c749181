package vn.hoanhap.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hoanhap.casework.catalogue.Rights;
import vn.hoanhap.casework.domain.Evidence;
import vn.hoanhap.core.programme.Call;
import vn.hoanhap.core.text.View;

/** Tells what speaks for and against a proposal, each reader no more than their rights to tests and plans. */
final class EvidenceFacts {

    private static final int MOST = 12;

    private EvidenceFacts() {}

    static Map<String, String> of(List<Evidence> evidence, Call call, View v) {
        boolean results = call.principal().may(Rights.TESTS_READ);
        boolean care = call.principal().may(Rights.CARE_READ);
        Map<String, String> facts = new LinkedHashMap<>();
        put(
                facts,
                evidence,
                Evidence.Kind.TERM,
                v,
                one -> v.t("evidence.term." + one.code(), Days.written(one.on(), v)));
        put(
                facts,
                evidence,
                Evidence.Kind.TEST,
                v,
                one -> results
                        ? v.t("evidence.said", Days.written(one.on(), v), v.t("result." + one.code()))
                        : Days.written(one.on(), v));
        put(facts, evidence, Evidence.Kind.MET, v, one -> Days.written(one.on(), v));
        if (care) {
            put(facts, evidence, Evidence.Kind.STEP, v, one -> said(one, "listed.NEED.", v));
            put(facts, evidence, Evidence.Kind.OUTCOME, v, one -> said(one, "listed.OUTCOME.", v));
            put(facts, evidence, Evidence.Kind.RELAPSE, v, one -> Days.written(one.on(), v));
        }
        return facts;
    }

    private static String said(Evidence one, String titles, View v) {
        return v.t("evidence.said", Days.written(one.on(), v), FieldModel.title(titles, one.code(), v));
    }

    private static void put(
            Map<String, String> facts,
            List<Evidence> evidence,
            Evidence.Kind kind,
            View v,
            Function<Evidence, String> written) {
        List<Evidence> found =
                evidence.stream().filter(one -> one.kind() == kind).toList();
        String all = found.stream().limit(MOST).map(written).collect(Collectors.joining("; "));
        String term = v.t("evidence." + kind);
        if (found.isEmpty()) {
            facts.put(term, v.t("evidence.none"));
        } else if (kind == Evidence.Kind.TERM) {
            facts.put(term, all);
        } else {
            facts.put(term, v.t("evidence.count", v.number(found.size()), all));
        }
    }
}
