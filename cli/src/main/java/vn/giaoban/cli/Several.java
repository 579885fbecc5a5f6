package vn.giaoban.cli;

/** What a file that looks like several documents is taken for. */
enum Several {
  /** As many documents as it looks like. */
  split,
  /** One document all the same. */
  whole
}
