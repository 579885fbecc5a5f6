package vn.giaoban.shared.sealing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are kept.
 *
 * @param keys {@code giaoban.keys}: a folder outside the database, the same for all nodes; without
 *     it {@code keys} in the data folder
 */
@ConfigurationProperties("giaoban")
record SealingSettings(@Nullable Path keys) {}
