package vn.giaoban.access;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import vn.giaoban.shared.AccountId;

/**
 * The passkeys of people. To an authenticator a person is the id of the account; accounts are made
 * by administrators, never here.
 */
@Component
public class Passkeys implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

  private static final int LONGEST_LABEL = 100;

  private static final String PERSON =
      "select id, login, display_name from access_account where person_id is null and ";

  private final JdbcClient jdbc;

  Passkeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A passkey, as it is shown to its owner. */
  public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}

  /** Those of a person, the latest first. */
  public List<Passkey> of(AccountId account) {
    return jdbc.sql(
            """
            select id, label, created_at, last_used_at from access_passkey
            where account_id = :account order by created_at desc, id
            """)
        .param("account", account.value())
        .query((row, n) ->
            new Passkey(
                row.getString(1),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant()))
        .list();
  }

  /** Takes a passkey away from a person; says whether it was theirs. */
  public boolean remove(AccountId account, String id) {
    return jdbc.sql("delete from access_passkey where id = :id and account_id = :account")
            .param("id", id)
            .param("account", account.value())
            .update()
        == 1;
  }

  @Override
  public void delete(Bytes id) {
    jdbc.sql("delete from access_passkey where id = :id")
        .param("id", id.toBase64UrlString())
        .update();
  }

  @Override
  public void save(CredentialRecord record) {
    var label = record.getLabel() == null ? "" : record.getLabel().strip();
    jdbc.sql(
            """
            insert into access_passkey (id, account_id, label, public_key, signature_count, uv_initialized, backup_eligible,
              backup_state, transports, attestation_object, client_data, created_at, last_used_at)
            values (:id, :account, :label, :key, :count, :verified, :eligible, :state, :transports, :attestation, :data, :created, :used)
            on conflict (id) do update set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
              backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
            where access_passkey.account_id = excluded.account_id
            """)
        .param("id", record.getCredentialId().toBase64UrlString())
        .param("account", account(record.getUserEntityUserId()))
        .param("label", label.substring(0, Math.min(label.length(), LONGEST_LABEL)))
        .param("key", record.getPublicKey().getBytes())
        .param("count", record.getSignatureCount())
        .param("verified", record.isUvInitialized())
        .param("eligible", record.isBackupEligible())
        .param("state", record.isBackupState())
        .param(
            "transports",
            record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new))
        .param("attestation", bytes(record.getAttestationObject()))
        .param("data", bytes(record.getAttestationClientDataJSON()))
        .param("created", record.getCreated().atOffset(ZoneOffset.UTC))
        .param("used", record.getLastUsed().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static byte[] bytes(@Nullable Bytes given) {
    return given == null ? new byte[0] : given.getBytes();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return jdbc.sql("select * from access_passkey where id = :id")
        .param("id", id.toBase64UrlString())
        .query(Passkeys::credential)
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes id) {
    return jdbc.sql("select * from access_passkey where account_id = :account order by id")
        .param("account", account(id))
        .query(Passkeys::credential)
        .list();
  }

  private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialId(Bytes.fromBase64(row.getString("id")))
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .userEntityUserId(handle(row.getObject("account_id", UUID.class)))
        .label(row.getString("label"))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("uv_initialized"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .transports(
            Arrays.stream((String[]) row.getArray("transports").getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .attestationObject(new Bytes(row.getBytes("attestation_object")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .created(row.getTimestamp("created_at").toInstant())
        .lastUsed(row.getTimestamp("last_used_at").toInstant())
        .build();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return jdbc.sql(PERSON + "id = :id")
        .param("id", account(id))
        .query(Passkeys::person)
        .optional()
        .orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
    return jdbc.sql(PERSON + "lower(login) = lower(:login)")
        .param("login", login)
        .query(Passkeys::person)
        .optional()
        .orElse(null);
  }

  private static PublicKeyCredentialUserEntity person(ResultSet row, int number)
      throws SQLException {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle(row.getObject("id", UUID.class)))
        .name(row.getString("login"))
        .displayName(row.getString("display_name"))
        .build();
  }

  @Override
  public void save(PublicKeyCredentialUserEntity person) {
    throw new IllegalStateException("accounts are opened by administrators");
  }

  private static Bytes handle(UUID account) {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array());
  }

  private static UUID account(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
