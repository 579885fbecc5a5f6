package vn.giaoban.matrix;

/** Where a record stands, seen from the unit at which the viewer was granted a role. */
enum Place {
  OWN('O', "the unit of the grant itself"),
  BELOW('B', "a unit below it"),
  ABOVE('A', "the unit above it"),
  BESIDE('N', "a neighbour under the same unit"),
  ENDED('E', "a unit below it that has ended"),
  BELOW_UNGRANTED('U', "a unit below it, the role being granted without the units below"),
  BESIDE_READ('R', "a neighbour at which the person is a member besides, and reads");

  final char letter;
  final String words;

  Place(char letter, String words) {
    this.letter = letter;
    this.words = words;
  }
}
