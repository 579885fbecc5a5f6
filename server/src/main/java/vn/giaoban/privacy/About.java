package vn.giaoban.privacy;

/** A column with the id of somebody whom the other columns of the row are about. */
public record About(SubjectKind kind, String column) {

  static About of(String text) {
    return text.startsWith("person:")
        ? new About(SubjectKind.PERSON, text.substring("person:".length()))
        : new About(SubjectKind.ACCOUNT, text);
  }
}
