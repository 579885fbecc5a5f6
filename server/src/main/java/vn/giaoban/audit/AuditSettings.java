package vn.giaoban.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where what proves the log is kept.
 *
 * @param keys {@code giaoban.keys}: a folder, outside the database and best on another disk than
 *     it; without it {@code keys} in the data folder. Nodes of one installation need the same
 *     {@code audit.key}
 */
@ConfigurationProperties("giaoban")
record AuditSettings(@Nullable Path keys) {}
