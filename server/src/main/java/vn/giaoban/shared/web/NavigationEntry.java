package vn.giaoban.shared.web;

/**
 * An entry of the main navigation. Each module declares its own as beans.
 *
 * @param key of the message with its word
 * @param path where it leads
 * @param permission offered only to those who have it somewhere
 * @param position smaller comes first
 */
public record NavigationEntry(String key, String path, String permission, int position) {}
