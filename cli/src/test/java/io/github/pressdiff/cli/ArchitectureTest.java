package io.github.pressdiff.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.pressdiff.PressdiffConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The structure of the code: which package may know which, and which third party lives in which room. */
class ArchitectureTest {

    private static final String ROOT = "io.github.pressdiff";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Each stage with the stages to its left that it may know. */
    private static final Map<String, List<String>> STAGES = Map.ofEntries(
            Map.entry("page", List.of()),
            Map.entry("fetch", List.of("page")),
            Map.entry("fetch.render", List.of("page", "fetch")),
            Map.entry("extract", List.of("page", "fetch")),
            Map.entry("doubt", List.of("page", "fetch", "extract")),
            Map.entry("archive.proof", List.of("page", "fetch")),
            Map.entry("archive", List.of("page", "fetch", "extract", "archive.proof")),
            Map.entry("archive.sql", List.of("page", "fetch", "extract", "archive", "archive.proof")),
            // The comparison knows neither storage nor HTTP.
            Map.entry("diff", List.of("extract")),
            Map.entry("classify", List.of("extract", "diff")),
            Map.entry("classify.history", List.of("extract", "diff", "classify")),
            Map.entry(
                    "report",
                    List.of(
                            "page",
                            "fetch",
                            "extract",
                            "archive",
                            "archive.proof",
                            "diff",
                            "classify",
                            "classify.history",
                            "report.template")),
            // What the compiled templates show.
            Map.entry("report.template", List.of("diff")),
            Map.entry("notify", List.of("page", "fetch", "extract", "archive", "diff", "classify", "report")),
            Map.entry("scheduler.quartz", List.of()),
            Map.entry("cli.terminal", List.of("report")));

    /** Each third party with the packages that may know it. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("okhttp3..", List.of("fetch")),
            Map.entry("okio..", List.of("fetch")),
            Map.entry("kotlin..", List.of("fetch")),
            Map.entry("org.mozilla.universalchardet..", List.of("fetch")),
            Map.entry("crawlercommons..", List.of("fetch")),
            Map.entry("org.jsoup..", List.of("extract")),
            Map.entry("com.google.re2j..", List.of("extract")),
            Map.entry("org.apache.pdfbox..", List.of("extract")),
            Map.entry("org.apache.fontbox..", List.of("extract")),
            Map.entry("org.commonmark..", List.of("extract")),
            Map.entry("tools.jackson.core..", List.of("fetch.render", "extract", "report")),
            Map.entry("java.sql..", List.of("archive.sql", "scheduler.quartz")),
            Map.entry("org.h2..", List.of("archive.sql", "scheduler.quartz")),
            Map.entry("org.postgresql..", List.of("archive.sql")),
            Map.entry("org.bouncycastle..", List.of("archive.proof")),
            Map.entry("com.zaxxer.hikari..", List.of("scheduler.quartz")),
            Map.entry("com.github.difflib..", List.of("diff")),
            Map.entry("gg.jte..", List.of("report", "report.template")),
            Map.entry("org.quartz..", List.of("scheduler.quartz")),
            Map.entry("picocli..", List.of("cli", "cli.command")),
            Map.entry("com.sun.net.httpserver..", List.of("cli.command")));

    static List<Arguments> stages() {
        return STAGES.entrySet().stream()
                .map(stage -> Arguments.of(stage.getKey(), stage.getValue()))
                .toList();
    }

    static List<Arguments> rooms() {
        return ROOMS.entrySet().stream()
                .map(room -> Arguments.of(room.getKey(), room.getValue()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void stageKnowsOnlyWhatStandsToItsLeft(String stage, List<String> left) {
        List<String> allowed =
                new ArrayList<>(left.stream().map(ArchitectureTest::named).toList());
        allowed.add(named(stage));
        noClasses()
                .that()
                .resideInAPackage(named(stage))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(array(allowed)))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void thirdPartyStaysInItsRoom(String thirdParty, List<String> room) {
        List<String> allowed = room.stream().map(ArchitectureTest::named).toList();
        noClasses()
                .that(not(resideInAnyPackage(array(allowed))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(thirdParty)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyStageHasARule() {
        Set<String> free = Set.of("", "scheduler", "cli", "cli.command");
        Set<String> without = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            String name = each.getPackageName().equals(ROOT)
                    ? ""
                    : each.getPackageName().substring(ROOT.length() + 1);
            if (!free.contains(name) && !STAGES.containsKey(name)) {
                without.add(name);
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void coreKnowsNeitherSchedulerNorCli() {
        noClasses()
                .that(not(resideInAnyPackage(ROOT + ".scheduler..", ROOT + ".cli..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".scheduler..", ROOT + ".cli..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".scheduler..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".cli..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packageIsNamedAfterWhatIsInIt() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..helper..",
                        "..impl..",
                        "..common..",
                        "..internal..",
                        "..model..",
                        "..manager..")
                .check(CLASSES);
    }

    @Test
    void timeAndChanceComeFromOutside() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class, PressdiffConfig.class)
                .should()
                .callMethod(InstantSource.class, "system")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheTerminalPrints() {
        noClasses()
                .that(not(resideInAPackage(named("cli.terminal"))))
                .and()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    void onlyMainEndsTheProcess() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            JavaPackage home = each.getPackage();
            if (!home.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(home.getName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void noPackageIsInTwoModules() {
        Map<String, Set<String>> places = new TreeMap<>();
        for (JavaClass each : CLASSES) {
            String source = each.getSource().orElseThrow().getUri().toString();
            String place = source.substring(0, source.indexOf("/io/github/pressdiff/"));
            places.computeIfAbsent(each.getPackageName(), name -> new TreeSet<>())
                    .add(place);
        }
        assertThat(places)
                .allSatisfy((name, modules) -> assertThat(modules).as(name).hasSize(1));
    }

    @Test
    void archiveInSqlHasOnePublicType() {
        classes()
                .that()
                .resideInAnyPackage(named("archive.sql"))
                .and()
                .arePublic()
                .should()
                .haveSimpleName("SqlArchive")
                .check(CLASSES);
    }

    private static String named(String stage) {
        return ROOT + "." + stage;
    }

    private static String[] array(List<String> names) {
        return names.toArray(String[]::new);
    }
}
