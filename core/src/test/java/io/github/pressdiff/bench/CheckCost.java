package io.github.pressdiff.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.PressdiffConfig;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.PageFetcher;
import io.github.pressdiff.fetch.Validators;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What a check of an unchanged page costs, beside a bare loop of the same HTTP client that reads the page and takes its
 * SHA-256: CPU time of this process, in turn, medians, ratios. Then whether memory stays flat over ten thousand checks.
 *
 * <p>A check also commits a record of itself and brings it to the disk, which the loop does not.
 */
final class CheckCost {

    private static final FetchPolicy POLICY = FetchPolicy.builder()
            .allowPrivateAddresses(true)
            .hostGap(Duration.ZERO)
            .build();
    private static final int PAGES = 1000;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final int port;
    private final OkHttpClient bare = new OkHttpClient();
    private final OkHttpClient closing = new OkHttpClient();

    private CheckCost(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process server = new ProcessBuilder(
                        java, "-Xmx256m", "-cp", System.getProperty("java.class.path"), PageServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            CheckCost cost = new CheckCost(Integer.parseInt(String.valueOf(out.readLine())));
            List<String> wanted = arguments.length == 0 ? List.of("etag", "plain", "memory") : List.of(arguments);
            for (String what : wanted) {
                if (what.equals("memory")) {
                    cost.watchMemory();
                } else {
                    cost.compare(what);
                }
            }
        } finally {
            server.destroy();
        }
    }

    private void compare(String kind) throws Exception {
        Path folder = Files.createTempDirectory("pressdiff-bench-");
        try (Pressdiff pressdiff = open(folder);
                PageFetcher fetcher = PageFetcher.open(POLICY, InstantSource.system())) {
            List<WatchedPage> pages = add(pressdiff, kind);
            pages.forEach(page -> pressdiff.check(page.id()));
            String tag = kind.equals("etag") ? "" : null;
            double[] loop = new double[ROUNDS];
            double[] loopClosing = new double[ROUNDS];
            double[] fetches = new double[ROUNDS];
            double[] checks = new double[ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double bareCost = cpuMillis(() -> loop(bare, kind, tag, false));
                double closingCost = cpuMillis(() -> loop(closing, kind, tag, true));
                double fetchCost = cpuMillis(() -> fetch(fetcher, kind, tag));
                double checkCost = cpuMillis(() -> check(pressdiff, pages));
                if (round >= 0) {
                    loop[round] = bareCost;
                    loopClosing[round] = closingCost;
                    fetches[round] = fetchCost;
                    checks[round] = checkCost;
                }
            }
            print(kind, median(loop), median(loopClosing), median(fetches), median(checks));
        }
    }

    private static void print(String kind, double loop, double closing, double fetches, double checks) {
        System.out.printf(
                Locale.ROOT,
                "%-5s CPU us a page: loop %.0f, loop with a connection a request %.0f, fetch alone %.0f, check %.0f%n"
                        + "      fetch / loop %.2f, fetch / loop with a connection a request %.2f,"
                        + " check / loop %.2f, check / loop with a connection a request %.2f%n",
                kind,
                loop * 1000 / PAGES,
                closing * 1000 / PAGES,
                fetches * 1000 / PAGES,
                checks * 1000 / PAGES,
                fetches / loop,
                fetches / closing,
                checks / loop,
                checks / closing);
    }

    private void watchMemory() throws IOException {
        Path folder = Files.createTempDirectory("pressdiff-bench-");
        try (Pressdiff pressdiff = open(folder)) {
            List<WatchedPage> pages = add(pressdiff, "plain");
            StringBuilder line = new StringBuilder("heap in use after each 1,000 of 10,000 checks, MB:");
            for (int round = 0; round < 10; round++) {
                check(pressdiff, pages);
                line.append(String.format(Locale.ROOT, " %.1f", usedHeap() / 1e6));
            }
            System.out.println(line);
        }
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Pressdiff open(Path folder) {
        return Pressdiff.open(PressdiffConfig.of(folder.resolve("store")).withFetch(POLICY));
    }

    private List<WatchedPage> add(Pressdiff pressdiff, String kind) {
        List<WatchedPage> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            pages.add(pressdiff.add(PageUrl.parse(url(kind, i)).uri()));
        }
        return pages;
    }

    private static void check(Pressdiff pressdiff, List<WatchedPage> pages) {
        for (WatchedPage page : pages) {
            Check check = pressdiff.check(page.id()).check();
            if (!check.result().isGood()) {
                throw new IllegalStateException(String.valueOf(check));
            }
        }
    }

    /** Reads every page once through the gate, robots.txt, guard and all, and takes its SHA-256. */
    private void fetch(PageFetcher fetcher, String kind, @Nullable String tag) {
        for (int i = 0; i < PAGES; i++) {
            PageUrl url = PageUrl.parse(url(kind, i));
            Validators validators = tag == null ? Validators.none() : new Validators(url, entityTag(kind, i), null);
            if (fetcher.fetch(url, validators) instanceof FetchResult.Fetched fetched) {
                ContentHash.of(fetched.content().asByteBuffer());
            }
        }
    }

    private static String entityTag(String kind, int number) {
        return "\"" + ("/" + kind + "/" + number).hashCode() + "\"";
    }

    /**
     * Reads every page once.
     *
     * @param tag anything but null to ask with the page's own entity tag
     */
    private void loop(OkHttpClient client, String kind, @Nullable String tag, boolean closes) {
        for (int i = 0; i < PAGES; i++) {
            Request.Builder request = new Request.Builder().url(url(kind, i));
            if (tag != null) {
                request.header("If-None-Match", entityTag(kind, i));
            }
            if (closes) {
                request.header("Connection", "close");
            }
            try (Response response = client.newCall(request.build()).execute()) {
                MessageDigest.getInstance("SHA-256").digest(response.body().bytes());
            } catch (IOException | NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String url(String kind, int number) {
        return "http://127.0.0.1:" + port + "/" + kind + "/" + number;
    }

    private double cpuMillis(Runnable work) {
        long start = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
