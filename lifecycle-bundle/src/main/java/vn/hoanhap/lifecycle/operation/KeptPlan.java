package vn.hoanhap.lifecycle.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoanhap.lifecycle.json.JsonWriting;
import vn.hoanhap.lifecycle.phase.PlanReport;

/** Reads the plan that was written down with an operation. */
public final class KeptPlan {

    private static final Logger LOG = LoggerFactory.getLogger(KeptPlan.class);
    private static final ObjectReader JSON = JsonWriting.mapper()
            .copy()
            .registerModule(new SimpleModule("plan").addDeserializer(LocalDate.class, new Day()))
            .readerFor(PlanReport.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Reads a day as it was written. */
    private static final class Day extends FromStringDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String day, DeserializationContext context) {
            return LocalDate.parse(day);
        }
    }

    private KeptPlan() {}

    /** Returns what the operation was to change; empty when there is no plan, or a server of another time wrote it otherwise. */
    public static Optional<PlanReport> of(Operation operation) {
        String plan = operation.plan();
        if (plan == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(plan));
        } catch (JsonProcessingException e) {
            LOG.info("the plan of operation {} is written in a way that is no longer read", operation.id());
            return Optional.empty();
        }
    }
}
