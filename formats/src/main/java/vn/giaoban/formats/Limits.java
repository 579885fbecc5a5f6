package vn.giaoban.formats;

import java.time.Duration;

/**
 * How much a file may be and ask for. Beyond a limit the file is refused with a reason that names
 * it.
 *
 * @param bytes the largest file
 * @param unpackedBytes the most that all parts of a packed file may hold when unpacked
 * @param ratio how many times a part may grow when unpacked, once it is larger than 1 MB
 * @param parts the most parts of a packed file
 * @param depth the deepest nesting of elements, groups or tables
 * @param pages the most pages
 * @param characters the most characters of text
 * @param time the longest that reading one file may take
 * @param heapMegabytes what the process that reads has for its heap
 * @param scannedPages the most pages of a scan, which a machine has to recognise
 * @param scannedPageTime the longest that recognising one page may take; each page has its own, and
 *     {@code time} holds for the rest
 * @param pixels the most picture elements of one picture or page
 * @param enclosures the most files inside one file that are looked into
 */
public record Limits(
    long bytes,
    long unpackedBytes,
    int ratio,
    int parts,
    int depth,
    int pages,
    int characters,
    Duration time,
    int heapMegabytes,
    int scannedPages,
    Duration scannedPageTime,
    int pixels,
    int enclosures) {

  /** What the product works with; set in November 2026 for a machine of 2 cores and 2 GB. */
  public static Limits standard() {
    return new Limits(
        100L << 20,
        300L << 20,
        200,
        10_000,
        200,
        5_000,
        5_000_000,
        Duration.ofSeconds(60),
        384,
        200,
        Duration.ofSeconds(60),
        40_000_000,
        100);
  }
}
