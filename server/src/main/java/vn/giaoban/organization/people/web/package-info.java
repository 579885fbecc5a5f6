/** The pages on people. */
@NullMarked
package vn.giaoban.organization.people.web;

import org.jspecify.annotations.NullMarked;
