package vn.giaoban.organization.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Viewer;
import vn.giaoban.audit.Disclosure;
import vn.giaoban.shared.sealing.Cell;
import vn.giaoban.shared.sealing.Print;
import vn.giaoban.shared.sealing.Sealed;
import vn.giaoban.shared.sealing.Sealing;

/**
 * The numbers of membership cards. They are stored sealed, found by keyed prints, and opened for a
 * viewer only.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class PersonCards {

  static final int LONGEST = 40;

  private static final String TABLE = People.RECORDS;
  private static final String COLUMN = "card_number";

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final Disclosure disclosure;

  PersonCards(JdbcClient jdbc, Sealing sealing, Disclosure disclosure) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.disclosure = disclosure;
  }

  /** What the columns of one person hold. */
  record Stored(Sealed value, Print print) {}

  Stored stored(UUID person, String number) {
    return new Stored(
        sealing.seal(new Cell(TABLE, COLUMN, person.toString()), number),
        sealing.print(TABLE, COLUMN, number));
  }

  /**
   * @param number blank where the person has no card
   */
  void write(PersonId person, String number) {
    var stored = number.isBlank() ? null : stored(person.value(), number);
    jdbc.sql(
            "update organization_person set card_number = :value, card_print = :print where id = :id")
        .param("value", stored == null ? null : stored.value().bytes())
        .param("print", stored == null ? null : stored.print().bytes())
        .param("id", person.value())
        .update();
  }

  /** Whether somebody else has this card. */
  boolean taken(String number, @Nullable PersonId person) {
    return !number.isBlank()
        && holders(List.of(number)).values().stream()
            .anyMatch(holder -> person == null || !holder.id().equals(person.value()));
  }

  /** Who has a card. */
  record Holder(UUID id, String code) {}

  /** Those who have one of these cards, by its number. */
  Map<String, Holder> holders(Collection<String> numbers) {
    // While the key is being renewed, a number has two prints.
    var byPrint = new HashMap<Print, String>();
    for (var number : numbers) {
      for (var print : sealing.prints(TABLE, COLUMN, number)) {
        byPrint.put(print, number);
      }
    }
    var holders = new HashMap<String, Holder>();
    jdbc.sql("select card_print, id, code from organization_person where card_print = any(:prints)")
        .param("prints", byPrint.keySet().stream().map(Print::bytes).toArray(byte[][]::new))
        .query((row, n) ->
            holders.put(
                String.valueOf(byPrint.get(new Print(row.getBytes(1)))),
                new Holder(row.getObject(2, UUID.class), row.getString(3))))
        .list();
    return holders;
  }

  /** The number, for showing it to the viewer; it is logged. */
  Optional<String> show(Viewer viewer, PersonId person) {
    return Optional.ofNullable(show(viewer, List.of(person)).get(person));
  }

  /** The numbers of those who have one, for showing them to the viewer; it is logged. */
  Map<PersonId, String> show(Viewer viewer, Collection<PersonId> people) {
    var sealed = new HashMap<String, Sealed>();
    jdbc.sql(
            "select id, card_number from organization_person where id = any(:people) and card_number is not null")
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, n) -> sealed.put(row.getString(1), new Sealed(row.getBytes(2))))
        .list();
    var shown = new HashMap<PersonId, String>();
    disclosure
        .show(viewer, TABLE, COLUMN, sealed)
        .forEach((id, number) -> shown.put(new PersonId(UUID.fromString(id)), number));
    return shown;
  }

  private record Waiting(UUID person, String number) {}

  /**
   * Seals some of the numbers that were written before cards were sealed.
   *
   * @return how many; none where nothing waits any more
   */
  int sealWaiting(int most) {
    List<Waiting> waiting =
        jdbc.sql(
                "delete from organization_card_to_seal where person_id in (select person_id from organization_card_to_seal limit :most for update) returning person_id, card_number")
            .param("most", most)
            .query((row, n) -> new Waiting(row.getObject(1, UUID.class), row.getString(2)))
            .list();
    if (waiting.isEmpty()) {
      return 0;
    }
    var values = new ArrayList<byte[]>();
    var prints = new ArrayList<byte[]>();
    for (var one : waiting) {
      var stored = stored(one.person(), one.number());
      values.add(stored.value().bytes());
      prints.add(stored.print().bytes());
    }
    jdbc.sql(
            """
            update organization_person p set card_number = t.value, card_print = t.print
            from unnest(:people::uuid[], :values::bytea[], :prints::bytea[]) as t (id, value, print) where p.id = t.id
            """)
        .param("people", waiting.stream().map(Waiting::person).toArray(UUID[]::new))
        .param("values", values.toArray(byte[][]::new))
        .param("prints", prints.toArray(byte[][]::new))
        .update();
    return waiting.size();
  }
}
