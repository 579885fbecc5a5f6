package vn.giaoban.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.giaoban.access.Viewer;

/**
 * Somebody who asks over the network without a browser, and keeps cookies. Cookies know no port, so
 * they go to every node.
 */
public final class HttpVisitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Asks for a page of the node at a port. */
  public HttpResponse<String> get(int port, String path, String... headers) {
    var request = HttpRequest.newBuilder(address(port, path)).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Sends a form as the page {@code from} would. */
  public HttpResponse<String> post(int port, String from, String path, Map<String, String> fields) {
    var page = get(port, from).body();
    var token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new IllegalStateException("no form on " + from + ": " + page);
    }
    var form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(address(port, path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encoded(token.group(1))))
            .build());
  }

  /** Signs in, and says where that leads. */
  public String signIn(int port, Viewer viewer, String password) {
    return post(
            port, "/dang-nhap", "/dang-nhap", Map.of("login", viewer.login(), "password", password))
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static URI address(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
