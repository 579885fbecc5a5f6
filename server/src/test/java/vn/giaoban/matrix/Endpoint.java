package vn.giaoban.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import vn.giaoban.shared.web.Needs;

/**
 * One endpoint, as its handler declares it.
 *
 * @param needs the permission; null where it is open to all
 * @param inputs what a request to it carries
 */
record Endpoint(RequestMethod method, String path, @Nullable String needs, List<Input> inputs) {

  private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  /** One part of the address or of the form. */
  record Input(String name, Class<?> type, boolean inPath, boolean required) {

    boolean isFile() {
      return type == MultipartFile.class;
    }
  }

  static Endpoint of(RequestMethod method, String path, HandlerMethod handler) {
    var needs = handler.getMethodAnnotation(Needs.class);
    var inputs = new ArrayList<Input>();
    for (var parameter : handler.getMethodParameters()) {
      parameter.initParameterNameDiscovery(NAMES);
      inputs.addAll(inputs(parameter, path));
    }
    return new Endpoint(method, path, needs == null ? null : needs.value(), List.copyOf(inputs));
  }

  private static List<Input> inputs(MethodParameter parameter, String path) {
    var name = Objects.requireNonNull(parameter.getParameterName());
    var type = elementType(parameter);
    var field = parameter.getParameterAnnotation(RequestParam.class);
    if (parameter.hasParameterAnnotation(PathVariable.class)) {
      return List.of(new Input(name, type, true, true));
    }
    if (field != null) {
      var named = field.name().isEmpty() ? field.value() : field.name();
      var required = field.required() && ValueConstants.DEFAULT_NONE.equals(field.defaultValue());
      return Map.class.isAssignableFrom(type)
          ? List.of()
          : List.of(new Input(named.isEmpty() ? name : named, type, false, required));
    }
    var fields = new ArrayList<Input>();
    if (type.isRecord() && type.getPackageName().endsWith(".web")) {
      for (var component : type.getRecordComponents()) {
        fields.add(
            new Input(
                component.getName(),
                component.getType(),
                path.contains("{" + component.getName() + "}"),
                component.getType().isPrimitive()));
      }
    }
    return fields;
  }

  private static Class<?> elementType(MethodParameter parameter) {
    return List.class.isAssignableFrom(parameter.getParameterType())
        ? parameter.nested().getNestedParameterType()
        : parameter.getParameterType();
  }

  /** Whether it is about one record, or makes one at a unit. */
  boolean isAboutARecord() {
    return inputs.stream()
        .anyMatch(input ->
            input.inPath()
                || (method == RequestMethod.POST
                    && !input.isFile()
                    && Records.DECIDES_THE_UNIT.contains(input.name())));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
