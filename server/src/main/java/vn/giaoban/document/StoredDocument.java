package vn.giaoban.document;

import java.time.Instant;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.UnitId;

/**
 * A document in the register.
 *
 * @param read the header as it was read; never changed
 * @param header what holds: what a person completed, else what was read
 * @param importedBy name of the account that imported it
 * @param size of the original in bytes
 * @param requirements how many requirements were read in it
 * @param version changes with each completion
 */
public record StoredDocument(
    DocumentId id,
    UnitId holder,
    HeaderValues read,
    HeaderValues header,
    AccountId importedBy,
    Instant importedAt,
    String fileName,
    long size,
    String mediaType,
    ContentHash original,
    int requirements,
    int version) {}
