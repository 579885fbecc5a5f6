package vn.giaoban.organization.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much there is in a unit and everything below it, today.
 *
 * @param units that exist, without the unit itself
 * @param cells those of them that are cells
 * @param official members who take part there
 * @param countedAt when it was counted; null where that was just now
 */
public record Below(
    long units, long cells, long official, long probationary, @Nullable Instant countedAt) {}
