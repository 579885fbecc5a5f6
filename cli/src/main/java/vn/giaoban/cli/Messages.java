package vn.giaoban.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.Problem;

/** What the command line says, in one language. */
final class Messages {

  /**
   * Not {@code vi}: the root bundle is Vietnamese, and the machine's own language is no fallback.
   */
  static final Locale VIETNAMESE = Locale.ROOT;

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;

  Messages(Locale locale) {
    bundle = ResourceBundle.getBundle("vn.giaoban.cli.messages", locale, NO_FALLBACK);
  }

  ResourceBundle bundle() {
    return bundle;
  }

  boolean english() {
    return bundle.getLocale().equals(Locale.ENGLISH);
  }

  /** The message of that name with its places filled; values appear as they are. */
  String text(String name, @Nullable Object... values) {
    var strings = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      strings[i] = String.valueOf(values[i]);
    }
    return new MessageFormat(bundle.getString(name), Locale.ROOT).format(strings);
  }

  /** What the pages say about a problem: the module that names it has the words. */
  String of(Problem problem) {
    var module = problem.key().substring(0, problem.key().indexOf('.'));
    var words =
        ResourceBundle.getBundle("messages." + module, bundle.getLocale(), NO_FALLBACK)
            .getString(problem.key());
    return problem.arguments().isEmpty()
        ? words
        : new MessageFormat(words, english() ? Locale.ENGLISH : Locale.of("vi"))
            .format(problem.arguments().toArray());
  }
}
