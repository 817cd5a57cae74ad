package org.rapporteur.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.reading.events.Coder;
import org.rapporteur.record.Edtf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rapporteur code}: sentences from standard input to events, one JSON object a line each way. */
@Command(
        description = {
            "Codes sentences into PLOVER and CAMEO events.",
            "Standard input: {\"id\":…,\"text\":…,\"date\":…} a line, the date (EDTF) may be left out.",
            "Standard output: {\"id\":…,\"events\":[…]} a line. A line that cannot be read is named and left out."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class CodeCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Supplier<LanguageModel> model;
    private final InputStream in;

    @Spec
    private @Nullable CommandSpec spec;

    CodeCommand(Supplier<LanguageModel> model, InputStream in) {
        this.model = model;
        this.in = in;
    }

    record Line(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("text") @Nullable String text,
            @JsonProperty("date") @Nullable String date) {}

    record Answer(@Nullable String id, List<Coder.Coded> events) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Coder coder = new Coder(new EarlyModel(model), Knowledge.standard());
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        boolean skipped = false;
        int number = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            try {
                Line line = line(text);
                List<Coder.Coded> events = coder.code(Objects.requireNonNull(line.text()), line.date());
                out.println(JSON.writeValueAsString(new Answer(line.id(), events)));
                out.flush();
            } catch (Failure | JsonProcessingException e) {
                skipped = true;
                err.println("rapporteur: standard input, line " + number
                        + ": left out, it is not {\"id\", \"text\", \"date\"?} with an EDTF date — correct the line");
            }
        }
        return skipped ? Main.SKIPPED : 0;
    }

    private static Line line(String text) throws JsonProcessingException, Failure {
        Line line = JSON.readValue(text, Line.class);
        if (line == null || line.text() == null || (line.date() != null && !Edtf.isValid(line.date()))) {
            throw new Failure("not a sentence");
        }
        return line;
    }
}
