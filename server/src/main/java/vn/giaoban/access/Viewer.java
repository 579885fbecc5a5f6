package vn.giaoban.access;

import java.io.Serializable;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.UnitId;

/**
 * The signed-in person on whose behalf something is read or done. Controllers take it as an
 * argument.
 *
 * @param unit where the person works; rights come from grants, not from it
 */
public record Viewer(AccountId account, UnitId unit, String login, String name)
    implements Serializable {}
