package org.introlab.workbench.review;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.introlab.data.Provenance;
import org.introlab.data.Source;
import org.introlab.data.book.DataException;
import org.introlab.data.read.TableFile;
import org.introlab.files.Sha256;
import org.introlab.workbench.notebook.Cell;

/**
 * The data files of a study at the time of its review. The files stated by a notebook are compared with them by SHA-256:
 * a file has the provenance that it has here, but never a stronger one than the notebook states, and is unknown if it is
 * not here.
 */
public final class DataBeside {
    private final Path root;
    private final List<Source> files;
    private final boolean executedHere;
    private final Map<String, List<Source>> found = new HashMap<>();

    private DataBeside(Path root, List<Source> files, boolean executedHere) {
        this.root = root.toAbsolutePath().normalize();
        this.files = List.copyOf(files);
        this.executedHere = executedHere;
    }

    /** Returns the files for notebooks executed in this review: those of the study's code book, as read before. */
    public static DataBeside of(Path study, List<Source> files) {
        return new DataBeside(study, files, true);
    }

    /** Returns the files for notebooks executed elsewhere, whose outputs must have seals because they may have been changed since. */
    public DataBeside executedElsewhere() {
        return new DataBeside(root, files, false);
    }

    /** Adds a fault for outputs from elsewhere without a seal, which are as untrustworthy as those with a wrong one. */
    void checkSeals(ExecutedNotebook notebook, List<String> faults) {
        List<Cell> cells = executedHere ? List.of() : notebook.notebook().executable();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).outputs().stream().anyMatch(CarriedGrids::lacksSeal)) {
                faults.add(new ReviewedValue.Place(notebook.fileName(), i + 1)
                        + ": the output has no seal, so it may have been changed after the cell ran. Execute the"
                        + " notebook again.");
            }
        }
    }

    /**
     * Returns an output whose files have the provenance that they have here. Adds a fault for a file that has changed
     * since the execution elsewhere, and for a withheld value if no file here is under disclosure control.
     */
    StatedVerdicts counted(StatedVerdicts stated, List<String> faults) {
        List<Source> sources = stated.sources().stream()
                .map(source -> counted(source, stated.place(), faults))
                .toList();
        checkWithheld(stated, faults);
        return stated.restingOn(sources);
    }

    /** Checks withheld numbers against the files here; a file that is not here may be anything. */
    private void checkWithheld(StatedVerdicts stated, List<String> faults) {
        List<Source> files = stated.sources().stream()
                .map(source ->
                        here(source).orElseGet(() -> new Source(source.file(), Provenance.UNKNOWN, source.sha256())))
                .toList();
        if (!Source.guarded(files)) {
            String are = files.stream()
                    .map(file -> file.file() + " is " + file.provenance().id())
                    .distinct()
                    .collect(Collectors.joining(", "));
            stated.values().stream()
                    .filter(StatedVerdicts.Stated::withheld)
                    .forEach(value -> faults.add(stated.place() + ": value '" + value.id()
                            + "' is withheld, but no disclosure rule requires it: " + are
                            + " here. Execute the notebook again."));
        }
    }

    /** Returns the file as it is here. */
    private Optional<Source> here(Source stated) {
        return files.stream()
                .filter(file ->
                        file.file().equals(stated.file()) && file.sha256().equals(stated.sha256()))
                .findFirst()
                .or(() -> alike(files, stated))
                .or(() -> alike(found.computeIfAbsent(stated.file(), this::search), stated));
    }

    private Source counted(Source stated, ReviewedValue.Place place, List<String> faults) {
        Optional<String> digest = files.stream()
                .filter(file -> file.file().equals(stated.file()))
                .findFirst()
                .map(Source::sha256)
                .or(() -> digest(stated.file()));
        if (digest.isPresent() && !digest.get().equals(stated.sha256())) {
            if (executedHere) {
                return less(stated, Provenance.UNKNOWN, "the file of that name here has different contents");
            }
            faults.add(place + ": data file '" + stated.file() + "' differs from the file that the output was"
                    + " computed from: sha256 "
                    + (stated.sha256().isEmpty() ? "not stated" : stated.sha256()) + " there, " + digest.get()
                    + " here. Execute the notebooks again.");
            return stated;
        }
        return here(stated)
                .map(here -> counted(stated, here))
                .orElseGet(() -> less(
                        stated,
                        Provenance.UNKNOWN,
                        "the study has no such file here, or it has faults, so this can't be verified"));
    }

    /** Returns the digest of the study's file of this name, even if it is not readable as a table. */
    private Optional<String> digest(String name) {
        try {
            Path file = root.resolve(name).normalize();
            boolean own = file.startsWith(root) && name.contains("/") && Files.isRegularFile(file);
            return own ? Optional.of(Sha256.of(file)) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the weakest of the files with these contents. */
    private static Optional<Source> alike(List<Source> files, Source stated) {
        List<Source> same = files.stream()
                .filter(file -> file.sha256().equals(stated.sha256()))
                .toList();
        Provenance weakest =
                Provenance.weakest(same.stream().map(Source::provenance).toList());
        return same.stream().filter(file -> file.provenance() == weakest).findFirst();
    }

    private static Source counted(Source stated, Source here) {
        return here.countedLess().isPresent() && here.provenance().compareTo(stated.provenance()) >= 0
                ? stated.countedAs(here.provenance(), here.countedLess().get())
                : less(stated, here.provenance(), "that is its declared provenance here");
    }

    private static Source less(Source stated, Provenance here, String why) {
        return here.compareTo(stated.provenance()) > 0 ? stated.countedAs(here, why) : stated;
    }

    /** Returns files of the study that its code book does not list, by name; notebooks can read such files directly. */
    private List<Source> search(String name) {
        List<Path> paths = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String own = folder.getFileName() == null
                            ? ""
                            : folder.getFileName().toString();
                    boolean skipped = !folder.equals(root) && (own.startsWith(".") || own.equals("build"));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String own = file.getFileName().toString();
                    if (name.equals(own) || name.startsWith(own + " (")) {
                        paths.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return List.of();
        }
        List<Source> sources = new ArrayList<>();
        for (Path path : paths) {
            try {
                sources.addAll(TableFile.read(path).sources());
            } catch (DataException e) {
                // A file that can't be read here verifies nothing.
            }
        }
        return sources;
    }
}
