package vn.giaoban.text;

/** Tells whether a text reads as an order. */
final class OrderWording {

  private final BodyReader bodies;
  private final ChargeReader charges;

  OrderWording(BodyReader bodies, ChargeReader charges) {
    this.bodies = bodies;
    this.charges = charges;
  }

  /** Whether it begins with an order to a body: "Giao Sở …". */
  boolean beginsWithOrder(String text) {
    var words = Words.of(text);
    int object = ChargeReader.afterOrder(words, 0);
    return object > 0 && bodies.list(words, object) != null;
  }

  /** Whether it begins as an instruction without subject does: "Tiếp tục …", "Chủ trì …". */
  boolean opens(String text) {
    var words = Words.of(text);
    int at = 0;
    if (words.get(0).is("(") && words.get(2).is(")")) {
      at = 3;
    }
    return bodies.opensInstruction(words, at);
  }

  /** Whether it charges anybody. */
  boolean orders(String text) {
    return !charges.read(text).responsible().isEmpty();
  }
}
