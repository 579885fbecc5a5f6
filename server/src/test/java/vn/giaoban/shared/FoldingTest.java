package vn.giaoban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void bothTonePlacementsDecomposedMarksAndCapitalsMeet() {
    assertThat(Folding.key("ĐẢNG UỶ  xã Hoà-Bình")).isEqualTo("dang uy xa hoa binh");
    assertThat(Folding.key("Đảng ủy xã Hòa Bình")).isEqualTo("dang uy xa hoa binh");
    assertThat(Folding.key("Đa\u0309ng u\u0309y")).isEqualTo("dang uy");
  }
}
