package vn.giaoban.document;

/** What became of a file that a person sent, who can be asked. */
public sealed interface Received {

  /** It is in the register. */
  record Done(Imported imported) implements Received {}

  /** It is in a legacy encoding and waits for a person to look at its conversion. */
  record Waiting(HeldFileId file) implements Received {}
}
