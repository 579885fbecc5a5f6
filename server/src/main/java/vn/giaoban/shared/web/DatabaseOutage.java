package vn.giaoban.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a person sees while the database does not answer: that it is so, that nothing saved is lost,
 * and that the page comes back by itself. Stands before everything, because even to know who asks
 * takes the database; so the page is made of nothing else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseOutage extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutage.class);

  /** The connection was refused or lost, or the server is going down, crashed or coming up. */
  private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03");

  private static final String CONNECTION = "08";

  private static final String SECONDS = "10";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Cơ sở dữ liệu tạm thời không trả lời</title><link rel="stylesheet" href="/static/app.css"></head>
      <body><main class="card prose"><div class="card-body">
      <h1>Cơ sở dữ liệu tạm thời không trả lời</h1>
      <p>Những gì đã lưu vẫn còn nguyên. Hệ thống tự hoạt động lại khi cơ sở dữ liệu trở lại; trang này tự thử lại sau mười giây.</p>
      <p>Nếu vừa gửi một biểu mẫu, hãy xem nội dung đã được lưu chưa trước khi gửi lần nữa.</p>
      <p lang="en">The database does not answer for the moment. What was saved is safe; the system comes back by itself, and this page tries again in ten seconds. If you have just sent a form, see whether it was saved before you send it again.</p>
      </div></main></body></html>
      """;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (!isAway(e) || response.isCommitted()) {
        throw e;
      }
      LOG.error("The database does not answer: {}", innermost(e));
      tell(request, response);
    }
  }

  private static void tell(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.reset();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", SECONDS);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-ancestors 'none'");
    if (request.getMethod().equals("GET")) {
      response.setHeader("Refresh", SECONDS);
    }
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isAway(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case CannotGetJdbcConnectionException _, SQLTransientConnectionException _ -> {
          return true;
        }
        case SQLException e when isAway(e.getSQLState()) -> {
          return true;
        }
        default -> {
          // Look further down.
        }
      }
    }
    return false;
  }

  private static boolean isAway(@Nullable String state) {
    return state != null && (state.startsWith(CONNECTION) || AWAY.contains(state));
  }

  private static String innermost(Throwable thrown) {
    var cause = thrown;
    for (var next = cause.getCause(); next != null; next = next.getCause()) {
      cause = next;
    }
    return String.valueOf(cause.getMessage());
  }
}
