package vn.giaoban.document;

/** What became of a file that a person sent, who can be asked. */
public sealed interface Received {

  /** It is in the register. */
  record Done(Imported imported) implements Received {}

  /** It waits for a person, who is to say what only a person can. */
  record Waiting(HeldFileId file, WaitsFor what) implements Received {}
}
