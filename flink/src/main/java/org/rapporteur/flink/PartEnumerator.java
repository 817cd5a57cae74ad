package org.rapporteur.flink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.rapporteur.page.input.Pages;
import org.rapporteur.page.input.Part;

/** Finds the files of folders and divides them into parts. */
final class PartEnumerator implements FileEnumerator {
    private final long bytes;

    /** @param bytes how many a part is to have, at least */
    PartEnumerator(long bytes) {
        this.bytes = bytes;
    }

    @Override
    public Collection<FileSourceSplit> enumerateSplits(Path[] paths, int minDesiredSplits) throws IOException {
        List<FileSourceSplit> out = new ArrayList<>();
        for (Path path : paths) {
            List<Path> files = FlinkFile.isLocal(path)
                    ? Pages.of(List.of(java.nio.file.Path.of(path.getPath())), s -> {}).files().stream()
                            .map(f -> new Path(f.toUri()))
                            .toList()
                    : remote(path);
            for (Path file : files) {
                out.addAll(splits(file));
            }
        }
        return out;
    }

    /** The files of a folder that is on no disk, hidden ones passed over. */
    private static List<Path> remote(Path path) throws IOException {
        FileSystem files = path.getFileSystem();
        if (!files.getFileStatus(path).isDir()) {
            return List.of(path);
        }
        List<Path> out = new ArrayList<>();
        for (FileStatus status : files.listStatus(path)) {
            if (!status.getPath().getName().startsWith(".")) {
                out.addAll(remote(status.getPath()));
            }
        }
        return out;
    }

    private List<FileSourceSplit> splits(Path file) throws IOException {
        FileStatus status = file.getFileSystem().getFileStatus(file);
        List<FileSourceSplit> out = new ArrayList<>();
        try (FlinkFile stored = new FlinkFile(file)) {
            for (Part part : Part.of(stored, bytes)) {
                out.add(split(part, status));
            }
        }
        return out;
    }

    /**
     * A split that tells its part: the lines before it stand in its id. Flink, where it looks for new files, takes splits of one path
     * for one and the same; so all but the first have a path of their own.
     */
    private static FileSourceSplit split(Part part, FileStatus status) {
        Path path = status.getPath();
        return new FileSourceSplit(
                part.lines() + "|" + part.start() + "|" + path,
                part.start() == 0 ? path : path.suffix(mark(part.start())),
                part.start(),
                part.end() - part.start(),
                status.getModificationTime(),
                status.getLen());
    }

    private static String mark(long start) {
        return ";from=" + start;
    }

    /** The file that a split is a part of. */
    static Path file(FileSourceSplit split) {
        String path = split.path().toString();
        return split.offset() == 0
                ? split.path()
                : new Path(
                        path.substring(0, path.length() - mark(split.offset()).length()));
    }

    /** The part that a split tells. */
    static Part part(FileSourceSplit split) {
        int lines =
                Integer.parseInt(split.splitId().substring(0, split.splitId().indexOf('|')));
        return new Part(split.offset(), split.offset() + split.length(), lines);
    }
}
