package org.rapporteur.page;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of files and folders. Folders are searched to the bottom, their files taken in the order of their paths; a
 * file that is reached twice is taken once. Hidden files in folders are passed over. What cannot be read is reported,
 * never thrown: one bad file does not keep the others from being read.
 *
 * <p>Making it lists the files; {@link #stream()} loads one at a time.
 */
public final class Pages {
    /** The largest page that is read, in bytes. */
    static final long MAX_BYTES = 20L << 20;

    /** Extensions of what lies beside saved pages and holds no article. */
    private static final Set<String> BESIDE = Set.copyOf(Lines.of("beside-pages.tsv"));

    private final Consumer<Skipped> skipped;
    private final List<Path> files = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private Pages(Consumer<Skipped> skipped) {
        this.skipped = skipped;
    }

    /**
     * Finds the files.
     *
     * @param paths files and folders
     * @param skipped is told of everything that is not read, while listing and while streaming
     */
    public static Pages of(List<Path> paths, Consumer<Skipped> skipped) {
        Pages pages = new Pages(skipped);
        paths.forEach(pages::add);
        return pages;
    }

    /** How many files there are to read. Some may still turn out unreadable. */
    public int size() {
        return files.size();
    }

    /** The pages, in order, each loaded when it is asked for. May be called again, and may be made parallel. */
    public Stream<Page> stream() {
        return files.stream().map(this::load).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private void add(Path path) {
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (!Files.exists(path)) {
            skip(path, "there is no such file or folder");
        } else if (!Files.isRegularFile(path)) {
            skip(path, "it is neither a file nor a folder");
        } else {
            addFile(path);
        }
    }

    private void addFolder(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Finder(folder, found));
        } catch (IOException e) {
            skip(folder, reason(e));
        }
        found.stream().sorted().forEach(this::addFile);
    }

    private void addFile(Path file) {
        try {
            if (seen.add(file.toRealPath())) {
                files.add(file);
            }
        } catch (IOException e) {
            skip(file, reason(e));
        }
    }

    private @Nullable Page load(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                skip(file, PageReader.tooLarge(Files.size(file)));
                return null;
            }
            return new Page(
                    source(file), Objects.requireNonNull(file.getFileName()).toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            skip(file, reason(e));
            return null;
        }
    }

    private void skip(Path path, String reason) {
        skipped.accept(new Skipped(source(path), reason));
    }

    private static String source(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "it may not be opened; check its permissions";
        }
        if (e instanceof FileSystemLoopException) {
            return "it is a link to a folder that it lies in; what it leads to is read once";
        }
        if (e instanceof NoSuchFileException) {
            return "it was removed meanwhile";
        }
        return "it could not be read (" + e.getClass().getSimpleName() + ")";
    }

    private final class Finder extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> found;

        Finder(Path root, List<Path> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            String extension = extension(file);
            if (attributes.isSymbolicLink()) {
                skip(file, "it is a link to nothing");
            } else if (!attributes.isRegularFile()) {
                skip(file, "it is neither a file nor a folder");
            } else if (BESIDE.contains(extension)) {
                skip(file, "a ." + extension + " file holds no article");
            } else {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            skip(file, reason(e));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                skip(folder, reason(e));
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return Objects.requireNonNull(path.getFileName()).toString().startsWith(".");
        }

        private static String extension(Path file) {
            String name = Objects.requireNonNull(file.getFileName()).toString();
            return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }
    }
}
