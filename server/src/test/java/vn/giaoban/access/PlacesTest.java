package vn.giaoban.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.ServerTest;

@ServerTest
class PlacesTest {

  @Autowired Places places;

  private static UnitId fresh() {
    return new UnitId(UUID.randomUUID());
  }

  @Test
  void aPlaceStandsBelowAllAbove() {
    var province = fresh();
    var commune = fresh();
    var cell = fresh();
    places.put(province, null);
    places.put(commune, province);
    places.put(cell, commune);
    assertThat(places.isWithin(cell, province)).isTrue();
    assertThat(places.isWithin(cell, cell)).isTrue();
    assertThat(places.isWithin(province, cell)).isFalse();
  }

  @Test
  void movingTakesAllBelowAlongAndLeavesTheOldPlace() {
    var one = fresh();
    var other = fresh();
    var commune = fresh();
    var cell = fresh();
    places.put(one, null);
    places.put(other, null);
    places.put(commune, one);
    places.put(cell, commune);
    places.put(commune, other);
    assertThat(places.isWithin(cell, other)).isTrue();
    assertThat(places.isWithin(cell, commune)).isTrue();
    assertThat(places.isWithin(cell, one)).isFalse();
  }

  @Test
  void puttingTwiceChangesNothing() {
    var province = fresh();
    var commune = fresh();
    places.put(province, null);
    places.put(commune, province);
    places.put(commune, province);
    assertThat(places.isWithin(commune, province)).isTrue();
  }

  @Test
  void aPlaceCannotStandBelowItself() {
    var province = fresh();
    var commune = fresh();
    places.put(province, null);
    places.put(commune, province);
    assertThatThrownBy(() -> places.put(province, commune))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
