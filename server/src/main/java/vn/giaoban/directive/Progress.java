package vn.giaoban.directive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/**
 * One report of a unit: a value, what it rests on, who says so, and when.
 *
 * @param percent null where no percentage was given, which is not the same as 0
 * @param words the value in words
 * @param done whether it says that the work is done
 * @param unit where the author worked
 */
public record Progress(
    @Nullable Integer percent,
    String words,
    String basis,
    boolean done,
    Instant at,
    String author,
    UnitId unit) {}
