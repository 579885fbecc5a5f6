package vn.giaoban.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The register of processing as a document: what is printed as {@code docs/personal-data.md}. */
final class RegisterDocument {

  private final FieldRegister register;
  private final List<RetentionRule> rules;
  private final Map<String, List<String>> roles;

  /**
   * @param roles the names of the roles that hold a permission
   */
  RegisterDocument(
      FieldRegister register, List<RetentionRule> rules, Map<String, List<String>> roles) {
    this.register = register;
    this.rules = rules;
    this.roles = roles;
  }

  String text() {
    var text = new StringBuilder();
    text.append(
        """
        # Register of personal data

        Made from the files `fields.txt` beside the migrations, by a test that fails where it differs from the schema; written anew with
        `-Dgiaoban.write=true -Dtest=RegisterDocumentTest`. Every column of every table has a class:

        | Class | What it says about a person |
        |---|---|
        | `none` | nothing |
        | `reference` | the id of an account; says who only as long as the account has a name |
        | `post` | where somebody works, in what role, what they did in it |
        | `content` | texts of the work and of documents, which may name persons as the office wrote them; not searched by person |
        | `identification` | who somebody is; never in the audit log |
        | `contact` | how somebody is reached; never in the audit log |
        | `sensitive` | sensitive under the law, or treated so; encrypted, each look is logged, never in the audit log |
        | `secret` | opens something; shown to nobody |

        ## Purposes and legal bases

        | Purpose | What for | Legal basis |
        |---|---|---|
        """);
    new java.util.TreeMap<>(register.purposes())
        .values()
        .forEach(purpose -> row(text, purpose.code(), purpose.label().en(), purpose.basis().en()));
    text.append(
        """

        ## How long it is kept

        Rows of `privacy_retention_rule`; "to be confirmed" means that the office has not yet compared the rule with its source.

        | Rule | What | Months | From | To | Source |
        |---|---|--:|---|---|---|
        """);
    rules.forEach(rule ->
        row(
            text,
            rule.code(),
            rule.label().en(),
            rule.months() == null ? "" : rule.months().toString(),
            rule.validFrom().toString(),
            rule.validTo() == null ? "" : rule.validTo().toString(),
            rule.source() + (rule.confirmed() ? "" : " (to be confirmed)")));
    text.append("\n## What is held\n");
    register.tables().stream().filter(FieldTable::personal).forEach(table -> table(text, table));
    text.append("\n## Tables that hold nothing on persons\n\n");
    text.append(
        register.tables().stream()
            .filter(table -> !table.personal())
            .map(table -> "`" + table.name() + "`")
            .collect(Collectors.joining(", ")));
    return text.append(".\n").toString();
  }

  private void table(StringBuilder text, FieldTable table) {
    text.append("\n### ")
        .append(table.label().en())
        .append(" (`")
        .append(table.name())
        .append("`)\n\nPurpose `")
        .append(table.purpose())
        .append("`, kept by `")
        .append(table.keep())
        .append("`. Seen by: ")
        .append(readers(table))
        .append(".\n\n| Class | Columns | About | When erased |\n|---|---|---|---|\n");
    var lines = new LinkedHashMap<String, StringBuilder>();
    for (var field : table.fields()) {
      var about =
          field.kind() == FieldClass.NONE
              ? ""
              : table.nobody() != null ? table.nobody().en() : code(field.about());
      var tail = " | %s | %s |".formatted(about, erased(table, field));
      var line = lines.computeIfAbsent(field.kind() + tail, _ -> new StringBuilder());
      line.append(line.isEmpty() ? "| " + name(field.kind()) + " | " : ", ")
          .append('`')
          .append(field.column())
          .append('`')
          .append(field.sealed() ? " (encrypted)" : "");
    }
    lines.forEach(
        (key, line) -> text.append(line).append(key.substring(key.indexOf(" | "))).append('\n'));
  }

  private static String name(FieldClass kind) {
    return "`" + kind.name().toLowerCase(java.util.Locale.ROOT) + "`";
  }

  private static String code(List<About> columns) {
    return columns.stream()
        .map(about -> "`" + about.column() + "`")
        .collect(Collectors.joining(", "));
  }

  private static String erased(FieldTable table, Field field) {
    if (table.eraseRows()) {
      return "the row goes";
    }
    return switch (field.erasure()) {
      case NOT -> field.kind() == FieldClass.NONE ? "" : "stays";
      case NAME -> "another name";
      case CODE -> "another code";
      case FOLLOWS -> "follows from the others";
      case LOGIN -> "another login name";
      case LOCK -> "a hash that no password has";
      case NULL -> "emptied";
    };
  }

  private String readers(FieldTable table) {
    return table.readers().stream()
        .map(permission ->
            switch (permission) {
              case FieldTable.NOBODY -> "nobody (the system alone)";
              case FieldTable.SIGNED_IN -> "whoever is signed in";
              default ->
                  "`%s` (%s)"
                      .formatted(
                          permission, String.join(", ", roles.getOrDefault(permission, List.of())));
            })
        .collect(Collectors.joining("; "));
  }

  private static void row(StringBuilder text, String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
