package vn.giaoban.access;

import java.time.LocalDate;

/**
 * Something that waits for a viewer.
 *
 * @param path where it is done
 * @param subject whom or what it is about, as it is to be read
 * @param what key of the message that says what it is
 * @param next key of the message that says what the viewer does now
 * @param by the day by which it is to be done
 */
public record Reminder(String path, String subject, String what, String next, LocalDate by) {

  public boolean late(LocalDate today) {
    return by.isBefore(today);
  }
}
