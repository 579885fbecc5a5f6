package vn.giaoban.formats;

/** What stands below one another on a page. */
sealed interface Block permits Paragraph, Grid {

  /** Its words; those of paragraphs and cells on lines of their own. */
  String text();
}
