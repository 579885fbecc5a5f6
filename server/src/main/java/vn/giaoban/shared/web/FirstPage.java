package vn.giaoban.shared.web;

/**
 * The page that somebody came for. Each module declares its own as beans; the first one whose
 * permission the viewer has is theirs.
 *
 * @param position smaller comes first
 */
public record FirstPage(String path, String permission, int position) {}
