package vn.giaoban.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import vn.giaoban.shared.OfficeCalendar;

/** Finds the compiled template for a view's name and hands it the model and the frame. */
@Component
class PageViews implements ViewResolver, Ordered {

  private static final String REDIRECT = "redirect:";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PageViews.class.getClassLoader(), "pages");
  private final MessageSource messages;
  private final ObjectProvider<FrameUsers> users;
  private final List<NavigationEntry> navigation;
  private final OfficeCalendar calendar;

  PageViews(
      MessageSource messages,
      ObjectProvider<FrameUsers> users,
      ObjectProvider<NavigationEntry> navigation,
      OfficeCalendar calendar) {
    this.messages = messages;
    this.users = users;
    this.navigation =
        navigation.stream().sorted(Comparator.comparingInt(NavigationEntry::position)).toList();
    this.calendar = calendar;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    if (name.startsWith(REDIRECT)) {
      var redirect = new RedirectView(name.substring(REDIRECT.length()), true);
      redirect.setExposeModelAttributes(false);
      return redirect;
    }
    var template = name + ".jte";
    return templates.hasTemplate(template) ? new Page(template, locale) : null;
  }

  private final class Page implements View {

    private final String template;
    private final Locale locale;

    Page(String template, Locale locale) {
      this.template = template;
      this.locale = locale;
    }

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      var values = new HashMap<String, Object>(model == null ? Map.of() : model);
      values.put("frame", frame(request, values.get(Notice.ATTRIBUTE)));
      var output = new Utf8ByteOutput();
      templates.render(template, values, new VisibleOutput(output));
      response.setContentType(getContentType());
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }

    private Frame frame(HttpServletRequest request, @Nullable Object stated) {
      var flashed = RequestContextUtils.getInputFlashMap(request);
      var notice =
          stated instanceof Notice here
              ? here
              : flashed != null && flashed.get(Notice.ATTRIBUTE) instanceof Notice carried
                  ? carried
                  : null;
      var user = users.stream().findFirst().flatMap(FrameUsers::current).orElse(null);
      return new Frame(request, locale, messages, user, navigation, notice, calendar.today());
    }
  }
}
