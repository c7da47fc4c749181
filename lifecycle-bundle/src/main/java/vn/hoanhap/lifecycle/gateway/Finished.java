package vn.hoanhap.lifecycle.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hoanhap.core.programme.Answer;
import vn.hoanhap.core.programme.Download;
import vn.hoanhap.core.programme.None;
import vn.hoanhap.lifecycle.http.BufferedDownload;
import vn.hoanhap.lifecycle.idempotency.KeptAnswer;

/**
 * Is an answer whose body is written already, so that nothing of the programme is needed any more.
 *
 * @param answer status, location, version and cookie; its body is not used
 * @param body the JSON; null when there is none
 * @param download the file; null when there is none
 * @param replayed whether it was given before
 */
@SuppressWarnings("ArrayRecordComponent") // written out once, never compared
record Finished(
        Answer<?> answer, byte @Nullable [] body, @Nullable BufferedDownload download, boolean replayed) {

    static Finished of(Answer<?> answer, ObjectMapper json, Path temporary) throws IOException {
        Object body = answer.body();
        if (body == null || body instanceof None) {
            return new Finished(answer, null, null, false);
        }
        if (body instanceof Download file) {
            return new Finished(answer, null, BufferedDownload.of(file, temporary), false);
        }
        try {
            return new Finished(answer, json.writeValueAsBytes(body), null, false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + body.getClass().getName() + " as JSON", e);
        }
    }

    static Finished of(KeptAnswer kept) {
        Answer<None> answer = new Answer<>(kept.status(), null, kept.location(), kept.version(), null);
        String body = kept.body();
        return new Finished(answer, body == null ? null : body.getBytes(StandardCharsets.UTF_8), null, true);
    }

    KeptAnswer kept() {
        return new KeptAnswer(
                answer.status(),
                answer.location(),
                answer.version(),
                body == null ? null : new String(body, StandardCharsets.UTF_8));
    }
}
