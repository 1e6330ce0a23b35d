package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.PressdiffConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Another process that has a store open until its input ends. */
final class HeldStore implements AutoCloseable {

    private final Process process;

    private HeldStore(Process process) {
        this.process = process;
    }

    /** Starts the process and waits until it has the store open. */
    static HeldStore start(Path folder) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldStore.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        if (line == null || !line.startsWith("open ")) {
            throw new IOException("the other process says " + line);
        }
        return new HeldStore(process);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** The other process: folder. */
    public static void main(String[] args) throws IOException {
        try (Pressdiff pressdiff = Pressdiff.openExisting(PressdiffConfig.of(Path.of(args[0])))) {
            System.out.println("open " + pressdiff.folder());
            System.in.read();
        }
    }
}
