package org.rapporteur.page.input;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Lines;

/** Finds the files that paths, folders and patterns of them stand for, each once. */
final class FileFinder {
    /** Extensions of what lies beside saved pages and holds no article. */
    private static final Set<String> BESIDE = Set.copyOf(Lines.of(FileFinder.class, "beside-pages.tsv"));

    private static final Pattern WILD = Pattern.compile("[*?\\[{]");

    private final BiConsumer<Path, String> skipped;
    private final List<Path> files = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    /** @param skipped is told of each path that is not read, and why */
    FileFinder(BiConsumer<Path, String> skipped) {
        this.skipped = skipped;
    }

    /** The files that were found, in the order in which their paths were added. */
    List<Path> files() {
        return files;
    }

    /** Adds a file, the files of a folder, or those that match a pattern ({@code pages/2019-*.html}, {@code **.warc.gz}). */
    void add(Path path) {
        if (Files.isDirectory(path)) {
            addFolder(path, null);
        } else if (!Files.exists(path)) {
            if (WILD.matcher(path.toString()).find()) {
                addMatching(path);
            } else {
                skipped.accept(path, "there is no such file or folder");
            }
        } else if (!Files.isRegularFile(path)) {
            skipped.accept(path, "it is neither a file nor a folder");
        } else {
            addFile(path);
        }
    }

    /** What stands after the last dot of a file's name, in lower case. */
    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether a file of this name holds no article. */
    static boolean isBeside(String name) {
        return BESIDE.contains(extension(name));
    }

    private void addMatching(Path pattern) {
        Path base = pattern.isAbsolute() ? Objects.requireNonNull(pattern.getRoot()) : Path.of("");
        for (Path part : pattern) {
            if (WILD.matcher(part.toString()).find()) {
                break;
            }
            base = base.resolve(part);
        }
        int before = files.size();
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.normalize());
            if (Files.isDirectory(base)) {
                addFolder(base, matcher);
            }
        } catch (PatternSyntaxException | InvalidPathException e) {
            skipped.accept(pattern, "it is not a pattern that can be understood");
            return;
        }
        if (files.size() == before) {
            skipped.accept(pattern, "no file matches it");
        }
    }

    private void addFolder(Path folder, @Nullable PathMatcher matcher) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new Finder(folder, found, matcher));
        } catch (IOException e) {
            skipped.accept(folder, Reasons.of(e));
        }
        found.stream().sorted().forEach(this::addFile);
    }

    private void addFile(Path file) {
        try {
            if (seen.add(file.toRealPath())) {
                files.add(file);
            }
        } catch (IOException e) {
            skipped.accept(file, Reasons.of(e));
        }
    }

    private final class Finder extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> found;
        private final @Nullable PathMatcher matcher;

        Finder(Path root, List<Path> found, @Nullable PathMatcher matcher) {
            this.root = root;
            this.found = found;
            this.matcher = matcher;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (matcher != null && !matcher.matches(file.normalize()) || matcher == null && isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            String extension = extension(file.getFileName().toString());
            if (attributes.isSymbolicLink()) {
                skipped.accept(file, "it is a link to nothing");
            } else if (!attributes.isRegularFile()) {
                skipped.accept(file, "it is neither a file nor a folder");
            } else if (BESIDE.contains(extension)) {
                skipped.accept(file, "a ." + extension + " file holds no article");
            } else {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            skipped.accept(file, Reasons.of(e));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                skipped.accept(folder, Reasons.of(e));
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return Objects.requireNonNull(path.getFileName()).toString().startsWith(".");
        }
    }
}
