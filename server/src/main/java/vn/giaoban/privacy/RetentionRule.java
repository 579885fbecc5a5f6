package vn.giaoban.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long something is kept, from a day on.
 *
 * @param months null where there is no end
 * @param confirmed whether the source has been looked up by the office
 */
public record RetentionRule(
    String code,
    Label label,
    @Nullable Integer months,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source,
    boolean confirmed) {}
