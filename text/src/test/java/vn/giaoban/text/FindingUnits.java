package vn.giaoban.text;

import java.util.List;

/** The units that a finding in the report of a province names. */
final class FindingUnits {

  private final FindingUnitReader reader = new FindingUnitReader(new BodyReader());
  private final Extraction.Header header;
  private final HomePlace home;

  /**
   * @param province the name of the province whose Party committee reports
   */
  FindingUnits(String province) {
    header =
        new Extraction.Header(
            "BC",
            "Báo cáo",
            null,
            "Tỉnh ủy " + province,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null);
    var named = "Tỉnh " + province;
    home = HomePlace.of(Layout.of(named + "\n\n" + named, Lexicon.STANDARD));
  }

  List<String> in(String text) {
    return reader.read(Words.of(text), List.of(), header, home);
  }
}
