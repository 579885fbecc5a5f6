package vn.giaoban.formats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which font each part of a text is set in, as far as it tells the encoding. */
final class Fonts {

  private int[] ends = new int[16];
  private FontEncoding[] encodings = new FontEncoding[16];
  private int count;
  private int last;

  /** The text goes on up to {@code end} in this font. */
  void add(int end, @Nullable String font) {
    var encoding = FontEncoding.of(font);
    if (count > 0 && encodings[count - 1] == encoding) {
      ends[count - 1] = end;
      return;
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
      encodings = Arrays.copyOf(encodings, 2 * count);
    }
    ends[count] = end;
    encodings[count++] = encoding;
  }

  /** Whether one of them is that of an encoding from before Unicode. */
  boolean tellEncoding() {
    return Arrays.stream(encodings, 0, count).anyMatch(encoding -> encoding.encoding() != null);
  }

  /** The font at this place; cheap where places are asked for in order. */
  FontEncoding at(int place) {
    if (last >= count || (last > 0 && ends[last - 1] > place)) {
      last = 0;
    }
    while (last < count && ends[last] <= place) {
      last++;
    }
    return last < count ? encodings[last] : FontEncoding.OPEN;
  }
}
