package vn.giaoban.text;

/** Which part of the document a paragraph belongs to. */
public enum Part {
  /** What somebody put before the document itself, a summary for instance. */
  PREFACE,
  /** Bodies, symbol, place and date, kind and title. */
  HEADER,
  /** The list after "Kính gửi:" or after "điện:". */
  ADDRESSEES,
  BODY,
  /** Recipients and signature, often in two columns that the print mixed. */
  CLOSING,
  /** A footnote, wherever it stands. */
  NOTE,
  /** Appendices after the signature. */
  APPENDIX
}
