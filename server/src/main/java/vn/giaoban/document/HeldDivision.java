package vn.giaoban.document;

import java.util.List;

/**
 * A file that seems to have several documents, cut in a certain way, for a person to confirm or to
 * cut otherwise.
 *
 * @param file with its parts as they are cut here
 * @param cuts one for each part but the first
 * @param proposed whether the parts are those that the system proposes
 * @param lines how many lines the text has
 * @param text its lines with words, not more than a page can show
 */
public record HeldDivision(
    HeldFile file, List<Cut> cuts, boolean proposed, int lines, List<PartOfFile.Line> text) {

  /**
   * Where two documents meet.
   *
   * @param line at which the second begins
   * @param near the lines round it that the second may begin at instead
   */
  public record Cut(int line, List<PartOfFile.Line> near) {

    public Cut {
      near = List.copyOf(near);
    }
  }

  public HeldDivision {
    cuts = List.copyOf(cuts);
    text = List.copyOf(text);
  }
}
