package vn.giaoban.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import vn.giaoban.shared.UnitId;

/** An empty choice in a form is no unit. */
class UnitIdConverter implements Converter<String, @Nullable UnitId> {

  @Override
  public @Nullable UnitId convert(String text) {
    return text.isBlank() ? null : UnitId.of(text.strip());
  }
}
