package org.entente.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.entente.answer.AllianceAnswers;
import org.entente.answer.BlocAnswers;
import org.entente.answer.ChangeAnswers;
import org.entente.answer.ChangeAnswers.Axis;
import org.entente.answer.ControlAnswers;
import org.entente.answer.IssueAnswers;
import org.entente.answer.NotedRooms;
import org.entente.answer.Press;
import org.entente.answer.RelationshipAnswers;
import org.entente.answer.Viewpoint;
import org.entente.graph.GraphLog;
import org.entente.graph.ReadDocument;
import org.entente.graph.RoundTrips;
import org.entente.relationship.Policy;
import org.entente.vocabulary.Vocabulary;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Writes ready statements through the log and asks the questions of an analyst, beside the same queries sent by the bare
 * driver to the same database, in turns. One database grows from size to size by further worlds, of which each has its own
 * actors and places; the questions are about the newest, the camps about the war in the first.
 */
final class QueriesBenchmark {

    private static final LocalDate FIRST_DAY = ReportedWorld.FIRST;
    private static final String KEPT_IN = "in=";
    private static final int BATCH = 100;
    /** As long as the database and this process go on getting faster by what they have met: a fifth of JMH's default. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private static final int ASKED = 300;
    private static final int SLOW_ONES = 10;
    private static final int ALTERNATING = 40;

    private final ConfigurableApplicationContext rooms;
    private final RoundTrips trips;
    private final ReportedWorld world;

    private QueriesBenchmark(ConfigurableApplicationContext rooms, ReportedWorld world) {
        this.rooms = rooms;
        this.trips = rooms.getBean(RoundTrips.class);
        this.world = world;
    }

    /**
     * @param arguments how many statements the database holds in turn, in ascending order; 10000 and 100000 where there are
     *     none; "in=DIRECTORY" keeps the database there, and where it holds the most of them already, asks without writing
     */
    static void run(List<String> arguments) throws Exception {
        var kept = arguments.stream()
                .filter(a -> a.startsWith(KEPT_IN))
                .map(a -> Path.of(a.substring(KEPT_IN.length())))
                .findFirst();
        var given = arguments.stream().filter(a -> !a.startsWith(KEPT_IN)).toList();
        var sizes = (given.isEmpty() ? List.of("10000", "100000") : given)
                .stream().map(Integer::parseInt).sorted().toList();
        var directory = kept.isPresent() ? kept.get() : Files.createTempDirectory("entente-queries");
        try (var rooms = rooms(directory)) {
            var held = held(rooms);
            if (held != 0 && held != sizes.getLast()) {
                throw new IllegalArgumentException("%s holds %,d statements, not %,d or none: give another directory."
                        .formatted(directory, held, sizes.getLast()));
            }
            var written = 0;
            for (var number = 0; number < sizes.size(); number++) {
                var benchmark = new QueriesBenchmark(rooms, new ReportedWorld(number, sizes.get(number) - written));
                written = sizes.get(number);
                if (held == 0) {
                    System.out.printf("%n%,d statements%n", written);
                    benchmark.write();
                    benchmark.ask();
                } else {
                    benchmark.pass();
                    if (written == held) {
                        System.out.printf("%n%,d statements, written before%n%n", written);
                        benchmark.ask();
                    }
                }
            }
        } finally {
            if (kept.isEmpty()) {
                FileSystemUtils.deleteRecursively(directory);
            }
        }
    }

    private static int held(ConfigurableApplicationContext rooms) {
        return rooms.getBean(Driver.class)
                .executableQuery("MATCH (statement:Statement) RETURN count(statement) AS held")
                .execute()
                .records()
                .getFirst()
                .get("held")
                .asInt();
    }

    /** Makes the world without writing it. */
    private void pass() {
        while (world.hasNext()) {
            world.next();
        }
    }

    private static ConfigurableApplicationContext rooms(Path directory) {
        return new SpringApplicationBuilder(NotedRooms.class)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                // As arguments, since the application's own settings come before a builder's properties.
                .run(
                        "--entente.data-dir=" + directory,
                        "--entente.database.heap=2GB",
                        "--entente.database.page-cache=1GB",
                        "--logging.level.root=WARN");
    }

    /** By the bare driver, what the log would have sent: every second batch at first, later every tenth. */
    private void write() {
        var log = rooms.getBean(GraphLog.class);
        var press = new Press(Vocabulary.shipped(), world.within());
        var seconds = new double[2];
        var statements = new long[2];
        for (var batch = 0; world.hasNext(); batch++) {
            var documents = new ArrayList<ReadDocument>();
            while (world.hasNext() && documents.size() < BATCH) {
                documents.add(press.edition(world.next()));
            }
            long size = documents.stream()
                    .mapToLong(d -> d.reading().statements().size())
                    .sum();
            var bare = batch % (batch < ALTERNATING ? 2 : 10) == 1 ? 1 : 0;
            var queries = bare == 1 ? trips.rehearse(() -> log.take(documents)) : List.<Query>of();
            var start = System.nanoTime();
            if (bare == 1) {
                trips.write(queries);
            } else {
                log.take(documents);
            }
            if (batch >= 2) {
                seconds[bare] += (System.nanoTime() - start) / 1e9;
                statements[bare] += size;
            }
            if (batch % 50 == 49) {
                System.err.printf("%,d statements written%n", (batch + 1L) * size);
            }
        }
        System.out.printf(
                "%nwriting: %,.0f statements/s, bare driver %,.0f, ratio %.2f%n%n",
                statements[0] / seconds[0],
                statements[1] / seconds[1],
                statements[0] / seconds[0] / (statements[1] / seconds[1]));
    }

    /** A question, and those of whom it is asked. */
    private record Asked(String what, List<String> of, Consumer<String> question) {

        List<String> shuffled() {
            var shuffled = new ArrayList<>(of);
            Collections.shuffle(shuffled, new Random(1));
            return shuffled;
        }

        /** Asks for a while without taking the time. */
        void warmUp() {
            var chosen = shuffled();
            var warm = System.nanoTime() + WARM_UP.toNanos();
            for (var i = 0; System.nanoTime() < warm; i++) {
                question.accept(chosen.get(i % chosen.size()));
            }
        }
    }

    /** All questions warm up before the first is timed, since what one meets serves the others too. */
    private void ask() {
        var questions = questions();
        questions.forEach(Asked::warmUp);
        System.out.printf(
                "%-34s %6s %6s %9s %9s %9s %9s %6s%n",
                "", "trips", "rows", "p50 ms", "p95 ms", "bare p50", "bare p95", "ratio");
        questions.forEach(this::time);
    }

    private List<Asked> questions() {
        var relationships = rooms.getBean(RelationshipAnswers.class);
        var alliances = rooms.getBean(AllianceAnswers.class);
        var issues = rooms.getBean(IssueAnswers.class);
        var control = rooms.getBean(ControlAnswers.class);
        var famous = List.of(world.mostFamous());
        var changes = rooms.getBean(ChangeAnswers.class);
        var blocs = rooms.getBean(BlocAnswers.class);
        var countries = world.toldOf("controls").stream()
                .map(town -> country(town))
                .distinct()
                .limit(20)
                .toList();
        return List.of(
                new Asked(
                        "backers, one hop",
                        world.toldOf("backs"),
                        who -> relationships.backers(who, null, 1, on(5_000))),
                new Asked(
                        "backers, two hops",
                        world.toldOf("backs"),
                        who -> relationships.backers(who, null, 2, on(5_000))),
                new Asked(
                        "control of a town at a date",
                        world.toldOf("controls"),
                        town -> control.control(town, null, on(town))),
                new Asked(
                        "control of a town, timeline",
                        world.toldOf("controls"),
                        town -> control.control(town, null, always())),
                new Asked(
                        "territory at a date",
                        world.toldOf("from controls"),
                        who -> control.territory(who, null, on(who))),
                new Asked("positions on an issue", world.toldOf("favours"), issue -> issues.positions(issue, always())),
                new Asked(
                        "allies and adversaries, one hop",
                        world.toldOf("fights"),
                        who -> alliances.alliances(who, null, AllianceAnswers.Bounds.NONE, false, always())),
                new Asked("of the most famous: backers", famous, who -> relationships.backers(who, null, 1, on(5_000))),
                new Asked(
                        "of the most famous: allies",
                        famous,
                        who -> alliances.alliances(who, null, AllianceAnswers.Bounds.NONE, false, always())),
                new Asked("of the most famous: territory", famous, who -> control.territory(who, null, on(5_000))),
                new Asked("map of a country", countries, country -> control.map(country, FIRST_DAY, on(5_000))),
                new Asked(
                        "changes in a country, two days",
                        countries,
                        country -> changes.changes(
                                country,
                                null,
                                FIRST_DAY.plusDays(5_000).toString(),
                                FIRST_DAY.plusDays(5_060).toString(),
                                Axis.WORLD,
                                always())),
                new Asked(
                        "camps of %d actors, %,d ties".formatted(ReportedWorld.WAR_ACTORS, ReportedWorld.WAR_TIES),
                        List.of(ReportedWorld.WAR_COUNTRY),
                        country -> blocs.blocs(country, null, null, always())));
    }

    private String country(String town) {
        var whole = town;
        for (var next = world.within().get(whole);
                next != null;
                next = world.within().get(whole)) {
            whole = next;
        }
        return whole;
    }

    private static Viewpoint on(int day) {
        return new Viewpoint(FIRST_DAY.plusDays(day), null, null, Policy.DEFAULT);
    }

    private static Viewpoint on(String of) {
        return on(Math.floorMod(of.hashCode(), 7_000));
    }

    private static Viewpoint always() {
        return new Viewpoint(null, null, null, Policy.DEFAULT);
    }

    /** Asks of many, each of them once before it is timed, so that both are equally warm. */
    private void time(Asked asked) {
        asked.warmUp();
        var chosen = asked.shuffled();
        var question = asked.question();
        var few = chosen.size() <= 20;
        var times = few ? Math.max(SLOW_ONES, chosen.size()) : ASKED;
        var ours = new double[times];
        var bare = new double[times];
        var rows = new double[times];
        var most = 0;
        for (var i = 0; i < times; i++) {
            var one = chosen.get(i % chosen.size());
            var queries = trips.of(() -> question.accept(one));
            most = Math.max(most, queries.size());
            if (i % 2 == 0) {
                ours[i] = millis(() -> question.accept(one));
            }
            var found = new int[1];
            bare[i] = millis(() -> found[0] = trips.read(queries));
            rows[i] = found[0];
            if (i % 2 == 1) {
                ours[i] = millis(() -> question.accept(one));
            }
        }
        System.out.printf(
                "%-34s %6d %,6.0f %9.1f %9.1f %9.1f %9.1f %6.2f%n",
                asked.what(),
                most,
                at(rows, 50),
                at(ours, 50),
                at(ours, 95),
                at(bare, 50),
                at(bare, 95),
                at(ours, 95) / at(bare, 95));
    }

    private static double millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double at(double[] values, int percentile) {
        var sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)];
    }
}
