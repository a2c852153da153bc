package org.entente.graph;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This same program as another process, from wherever this one runs: the jar, the class path of a build, an IDE. */
record JavaProcess(Class<?> program, String command, List<String> options) {

    private static final String BOOT_LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

    JavaProcess {
        options = List.copyOf(options);
    }

    /**
     * @param program its main class where the classes lie on the class path
     * @param command what the jar calls the same
     */
    static JavaProcess of(Class<?> program, String command) {
        return new JavaProcess(program, command, List.of());
    }

    /** @param added options of the virtual machine */
    JavaProcess with(String... added) {
        var all = new ArrayList<>(options);
        all.addAll(List.of(added));
        return new JavaProcess(program, command, all);
    }

    ProcessBuilder builder(String... arguments) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.add("-cp");
        words.add(classPath());
        if (isRepackaged()) {
            words.addAll(List.of(BOOT_LAUNCHER, command));
        } else {
            words.add(program.getName());
        }
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words);
    }

    /** In the jar that Spring Boot makes, the program's classes lie in a jar within the jar. */
    private boolean isRepackaged() {
        var location = program.getProtectionDomain().getCodeSource().getLocation();
        return location.getProtocol().equals("jar");
    }

    private static String classPath() {
        var parts = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        return String.join(
                File.pathSeparator,
                List.of(parts).stream()
                        .map(part -> Path.of(part).toAbsolutePath().toString())
                        .toList());
    }
}
