package vn.giaoban.document;

/** What to do with a text in an encoding from before Unicode. */
public enum LegacyText {
  /** Nobody is there to ask: refuse the file and say why. */
  REFUSE,
  /** The person who imports has said beforehand that such texts are to be converted. */
  CONVERT,
  /** The person has said that it is no legacy encoding: take the text as it stands. */
  KEEP
}
