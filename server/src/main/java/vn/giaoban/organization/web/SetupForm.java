package vn.giaoban.organization.web;

import org.jspecify.annotations.Nullable;

/** What somebody typed to set up; the passwords are never written back into the page. */
public record SetupForm(
    @Nullable String code,
    @Nullable String unitName,
    @Nullable String unitKind,
    @Nullable String name,
    @Nullable String login,
    @Nullable String password,
    @Nullable String repeated) {}
