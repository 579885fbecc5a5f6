package vn.giaoban.directive;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reports.
 *
 * @param percent null where no percentage is given
 * @param words the value in words ("18/31 kiến nghị")
 * @param basis what the value rests on
 * @param files the evidence put forward with it
 */
public record Report(@Nullable Integer percent, String words, String basis, List<File> files) {

  /**
   * One file of evidence.
   *
   * @param name as the person called it
   * @param mediaType as the browser said; used for the download only
   * @param content where its bytes are until the verb returns
   */
  public record File(String name, String mediaType, Path content) {}

  public Report {
    files = List.copyOf(files);
    words = words.strip();
    basis = basis.strip();
  }
}
