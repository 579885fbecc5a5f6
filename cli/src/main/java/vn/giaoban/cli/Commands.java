package vn.giaoban.cli;

import picocli.CommandLine;

/** Makes the commands, so that each gets the messages in its constructor. */
record Commands(Messages messages) implements CommandLine.IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == Start.class) {
      return type.cast(new Start(messages));
    }
    if (type == Extract.class) {
      return type.cast(new Extract(messages));
    }
    if (type == Import.class) {
      return type.cast(new Import(messages));
    }
    if (type == VerifyAudit.class) {
      return type.cast(new VerifyAudit(messages));
    }
    if (type == RotateKeys.class) {
      return type.cast(new RotateKeys(messages));
    }
    if (type == OrganizationImport.class) {
      return type.cast(new OrganizationImport(messages));
    }
    if (type == OrganizationExport.class) {
      return type.cast(new OrganizationExport(messages));
    }
    if (type == PeopleImport.class) {
      return type.cast(new PeopleImport(messages));
    }
    if (type == PeopleExport.class) {
      return type.cast(new PeopleExport(messages));
    }
    if (type == Replay.class) {
      return type.cast(new Replay(messages));
    }
    if (type == Backup.class) {
      return type.cast(new Backup(messages));
    }
    if (type == VerifyBackup.class) {
      return type.cast(new VerifyBackup(messages));
    }
    if (type == Restore.class) {
      return type.cast(new Restore(messages));
    }
    if (type == Status.class) {
      return type.cast(new Status(messages));
    }
    if (type == Rehearse.class) {
      return type.cast(new Rehearse(messages));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
