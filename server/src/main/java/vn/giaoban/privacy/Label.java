package vn.giaoban.privacy;

/** Words in both languages. */
public record Label(String vi, String en) {}
