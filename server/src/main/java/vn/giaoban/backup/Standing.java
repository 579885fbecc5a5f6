package vn.giaoban.backup;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the back-ups of an installation stand.
 *
 * @param process that uses the data folder; null where the server does not run
 * @param folder of back-ups; null where none is set
 * @param number of back-ups
 * @param newest null where there is none
 * @param lastOfLog when the last piece of the write-ahead log was handed over; null for none
 * @param hours since the moment of the newest one
 * @param old whether that is so long that somebody has to look
 */
public record Standing(
    Path data,
    @Nullable Long process,
    @Nullable Path folder,
    int number,
    @Nullable Manifest newest,
    @Nullable Instant lastOfLog,
    long hours,
    boolean old) {}
