/**
 * People: members of the Party and those who hold posts, each with a past, and who manages them.
 */
@NamedInterface("people")
@NullMarked
package vn.giaoban.organization.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
