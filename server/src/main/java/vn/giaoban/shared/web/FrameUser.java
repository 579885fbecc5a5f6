package vn.giaoban.shared.web;

import java.util.Set;

/**
 * Who looks at the page, as far as the frame has to know.
 *
 * @param permissions what the person may do anywhere at all; decides which entries are offered,
 *     never what a list holds
 */
public record FrameUser(String name, Set<String> permissions) {}
