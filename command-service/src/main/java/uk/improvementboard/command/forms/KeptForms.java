package uk.improvementboard.command.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.accounts.OutdatedForms;

/**
 * A form that was sent after its sender had been signed out: what was put into it waits in the new
 * session until the same person has signed in again. Nobody else is shown it.
 */
@Component
final class KeptForms implements OutdatedForms {

  static final String PARAMETER = "kept";

  private static final Pattern ADDRESS =
      Pattern.compile("/programmes/(new|[a-z0-9-]+/record/[a-z-]+)");
  private static final String ATTRIBUTE = "improvement-board.kept-form";
  private static final int MOST_CHARACTERS = 200_000;

  @Override
  public boolean keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String address = request.getRequestURI().substring(request.getContextPath().length());
    if (!request.getMethod().equals("POST") || !ADDRESS.matcher(address).matches()) {
      return false;
    }
    Map<String, ArrayList<String>> sent = new LinkedHashMap<>();
    long size = 0;
    for (Map.Entry<String, String[]> one : request.getParameterMap().entrySet()) {
      if (!one.getKey().equals(Entered.TOKEN) && !one.getKey().equals(Entered.DO)) {
        sent.put(one.getKey(), new ArrayList<>(List.of(one.getValue())));
        for (String value : one.getValue()) {
          size += one.getKey().length() + value.length();
        }
      }
    }
    if (size > MOST_CHARACTERS) {
      return false;
    }
    LinkedHashMap<String, Object> form = new LinkedHashMap<>();
    form.put("address", address);
    form.put("values", new LinkedHashMap<>(sent));
    request.getSession(true).setAttribute(ATTRIBUTE, form);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + address + "?" + PARAMETER + "=1");
    return true;
  }

  /** What its sender had put into the form at an address, once. */
  Optional<Entered> of(String asked, String address, Actor actor) {
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    HttpSession session = session();
    Object form = session == null ? null : session.getAttribute(ATTRIBUTE);
    if (session == null
        || !(form instanceof Map<?, ?> map)
        || !address.equals(map.get("address"))) {
      return Optional.empty();
    }
    session.removeAttribute(ATTRIBUTE);
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (map.get("values") instanceof Map<?, ?> sent) {
      sent.forEach(
          (name, given) -> {
            if (given instanceof List<?> list) {
              values.put(String.valueOf(name), list.stream().map(String::valueOf).toList());
            }
          });
    }
    Entered entered = Entered.of(values);
    return entered.one(FormPages.ENTRANT).equals(actor.id())
        ? Optional.of(entered)
        : Optional.empty();
  }

  private static @Nullable HttpSession session() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
        ? here.getRequest().getSession(false)
        : null;
  }
}
