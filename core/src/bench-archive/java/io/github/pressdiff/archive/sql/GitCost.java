package io.github.pressdiff.archive.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What git takes for versions of one file, committed one by one and packed as well as it can. */
final class GitCost {

    private GitCost() {}

    static void print(List<byte[]> versions, Path folder) throws IOException, InterruptedException {
        Files.createDirectory(folder);
        git(folder, "init", "-q");
        for (int i = 0; i < versions.size(); i++) {
            Files.write(folder.resolve("page.html"), versions.get(i));
            git(folder, "add", "page.html");
            git(
                    folder,
                    "-c",
                    "user.name=bench",
                    "-c",
                    "user.email=bench@example.org",
                    "-c",
                    "gc.auto=0",
                    "commit",
                    "-q",
                    "-m",
                    "Version " + i);
        }
        git(folder, "gc", "-q", "--aggressive", "--prune=now");
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> packs = Files.list(folder.resolve(".git/objects/pack"))) {
            for (Path file : packs.toList()) {
                String name = file.toString();
                sizes.put(name.substring(name.lastIndexOf('.') + 1), Files.size(file));
            }
        }
        Map<String, Long> kinds = new TreeMap<>();
        for (String line :
                git(folder, "cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectsize:disk)")) {
            String[] fields = line.split(" ", -1);
            kinds.merge(fields[0], Long.parseLong(fields[1]), Long::sum);
        }
        System.out.printf(Locale.ROOT, "git gc --aggressive: files %s, in the pack %s%n", sizes, kinds);
    }

    private static List<String> git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = out.lines().toList();
            if (process.waitFor() != 0) {
                throw new IOException("git failed: " + command);
            }
            return lines;
        }
    }
}
