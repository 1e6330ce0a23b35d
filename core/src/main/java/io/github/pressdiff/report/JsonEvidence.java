package io.github.pressdiff.report;

import io.github.pressdiff.archive.proof.Heads;
import io.github.pressdiff.archive.proof.Seal;
import io.github.pressdiff.archive.proof.Verification;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the documents {@code pressdiff.verify/1} and {@code pressdiff.seal/1}, and the chains in other documents. */
final class JsonEvidence {

    private JsonEvidence() {}

    static void verification(JsonGenerator json, Verification found) {
        Verification.Counts counts = found.counts();
        json.writeStartObject();
        json.writeStringProperty("schema", "pressdiff.verify/1");
        json.writeBooleanProperty("sound", found.isSound());
        JsonText.text(json, "damage", found.damage());
        json.writeNumberProperty("pages", counts.pages());
        json.writeNumberProperty("versions", counts.versions());
        json.writeNumberProperty("checks", counts.checks());
        json.writeNumberProperty("contents", counts.contents());
        json.writeNumberProperty("bytes", counts.bytes());
        json.writeNumberProperty("seals", counts.seals());
        json.writeNumberProperty("kept_heads", counts.keptHeads());
        heads(json, found.heads());
        Heads sealed = found.sealed();
        number(json, "sealed_check", sealed == null ? null : sealed.checks());
        number(json, "sealed_record", sealed == null ? null : sealed.records());
        JsonText.texts(json, "notes", found.notes());
        json.writeEndObject();
    }

    static void seal(JsonGenerator json, SealReport report) {
        json.writeStartObject();
        json.writeStringProperty("schema", "pressdiff.seal/1");
        heads(json, report.heads());
        Seal seal = report.seal();
        json.writeBooleanProperty("stored", seal != null);
        JsonText.text(json, "at", seal == null ? null : seal.at().toString());
        Seal.Signature signature = seal == null ? null : seal.signature();
        JsonText.text(
                json,
                "public_key",
                signature == null ? null : hex(signature.publicKey().toByteArray()));
        JsonText.text(
                json,
                "signature",
                signature == null ? null : hex(signature.bytes().toByteArray()));
        Seal.Stamp stamp = seal == null ? null : seal.stamp();
        JsonText.text(json, "authority", stamp == null ? null : stamp.authority());
        JsonText.text(json, "token", stamp == null ? null : hex(stamp.token().toByteArray()));
        json.writeEndObject();
    }

    static void evidence(JsonGenerator json, ReportEvidence evidence) {
        json.writeObjectPropertyStart("evidence");
        heads(json, evidence.heads());
        json.writeNumberProperty("page_records", evidence.page().records());
        json.writeStringProperty("page_chain", evidence.page().chain());
        json.writeEndObject();
    }

    private static void heads(JsonGenerator json, Heads heads) {
        json.writeNumberProperty("check", heads.checks());
        json.writeStringProperty("check_chain", heads.checkChain());
        json.writeNumberProperty("record", heads.records());
        json.writeStringProperty("record_chain", heads.recordChain());
    }

    private static void number(JsonGenerator json, String name, @Nullable Long value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.longValue());
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
