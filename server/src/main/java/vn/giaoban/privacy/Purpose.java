package vn.giaoban.privacy;

/** Why data are kept, and on what legal ground. */
public record Purpose(String code, Label label, Label basis) {}
