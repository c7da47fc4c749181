package vn.hoanhap.itests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoanhap.core.programme.Contributions;
import vn.hoanhap.itests.AuthorsDesk;
import vn.hoanhap.itests.DemoServer;
import vn.hoanhap.itests.Importer;

/** Whoever follows docs/programme-guide.md word by word comes to a live programme. */
class GuideScenario {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|http|text)\\n(.*?)^```$");

    @Test
    void leadsFromNothingToALiveProgramme() throws IOException {
        List<Block> blocks = blocks();
        try (AuthorsDesk author = new AuthorsDesk();
                DemoServer server = DemoServer.startEmpty("guide", AuthorsDesk.DEVELOPMENT)) {
            Importer officer = new Importer(server, "province");
            String said = "";
            for (Block block : blocks) {
                switch (block.kind()) {
                    case "sh" ->
                        said = author.types(block.text(), server.process().dataFolder());
                    case "http" -> said = read(officer, block.text());
                    default -> assertThat(said).contains(block.text().strip().split("\n"));
                }
            }
        }

        assertThat(blocks).hasSizeGreaterThan(20);
    }

    @Test
    void namesEverythingThatAProgrammeCanContribute() throws IOException {
        String guide = guide();

        assertThat(Arrays.stream(Contributions.class.getMethods()).map(Method::getName))
                .allSatisfy(name -> assertThat(guide).contains("`add." + name + "("));
    }

    private static String read(Importer officer, String request) {
        String path = request.strip().replaceFirst("^GET ", "");
        return new String(officer.fetch(path), StandardCharsets.UTF_8);
    }

    private record Block(String kind, String text) {}

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(guide());
        while (found.find()) {
            blocks.add(new Block(found.group(1), found.group(2)));
        }
        return blocks;
    }

    private static String guide() throws IOException {
        Path root = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("core-bundle")))
                .findFirst()
                .orElseThrow();
        return Files.readString(root.resolve("docs/programme-guide.md"));
    }
}
