package vn.giaoban.shared.sealing;

/** A sealed value was altered, or stands in another place than the one it was sealed for. */
public class SealBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SealBroken(Cell place) {
    super(
        "a sealed value was altered or moved: %s.%s of %s"
            .formatted(place.table(), place.column(), place.row()));
  }
}
