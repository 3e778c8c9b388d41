package uk.improvementboard.platform.accounts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Asks every handler there is without signing in, and tells which of them answered. */
public final class AnonymousRequests {

  private AnonymousRequests() {}

  /**
   * The handlers that let a stranger in, as {@code POST /path}, other than those meant to be open.
   *
   * @param service the running service
   * @param address where it listens
   */
  public static Set<String> letIn(ApplicationContext service, URI address)
      throws IOException, InterruptedException {
    Set<String> letIn = new TreeSet<>();
    HttpClient stranger = HttpClient.newHttpClient();
    for (String handler : handlers(service)) {
      String[] methodAndPath = handler.split(" ", 2);
      HttpResponse<String> answer =
          stranger.send(
              HttpRequest.newBuilder(address.resolve(methodAndPath[1]))
                  .header("Content-Type", "application/json")
                  .method(methodAndPath[0], BodyPublishers.ofString("{}"))
                  .build(),
              BodyHandlers.ofString());
      // A form without its token is refused before anybody asks who sent it.
      if (answer.statusCode() != 401 && answer.statusCode() != 403) {
        letIn.add(handler + " answers " + answer.statusCode());
      }
    }
    return letIn;
  }

  /** Every handler that is not open, as {@code GET /path} with a sample for each variable. */
  public static Set<String> handlers(ApplicationContext service) {
    Set<String> handlers = new TreeSet<>();
    for (RequestMappingInfoHandlerMapping mapping :
        service.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
      for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
        List<String> methods =
            new ArrayList<>(
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList());
        if (methods.isEmpty()) {
          methods.add("GET");
          methods.add("POST");
        }
        for (String pattern : info.getPatternValues()) {
          String path = pattern.replaceAll("\\{[^/]*}", "sample").replace("**", "sample");
          if (!open(path)) {
            methods.forEach(method -> handlers.add(method + " " + path));
          }
        }
      }
    }
    return handlers;
  }

  private static boolean open(String path) {
    return Arrays.stream(Access.OPEN)
        .map(PathPatternParser.defaultInstance::parse)
        .anyMatch(open -> open.matches(PathContainer.parsePath(path)));
  }
}
