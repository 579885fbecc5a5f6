package vn.giaoban.privacy;

import java.util.UUID;

/** Somebody whom data are about. */
public record Subject(SubjectKind kind, UUID id) {

  /** The few signs by which lines of one person still belong together when the name is gone. */
  String sign() {
    var text = id.toString();
    return text.substring(text.length() - 6);
  }
}
