package uk.improvementboard.query.answers;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.memento.Mementos;

/** Reads the as-of parameters, which every query takes, into one argument. */
@Component
public final class AsOfParameters implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == AsOf.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    AsOf asked =
        AsOf.parse(
                moment(request),
                request.getParameter("mode"),
                request.getParameter("audience"),
                request.getParameter("trueOn"),
                request.getParameter("minutedTo"),
                request.getParameter("later"))
            .readTo(request.getParameter("readTo"));
    String cursor = request.getParameter("cursor");
    if (cursor == null) {
      return asked;
    }
    return CursorAcross.isOne(cursor)
        ? CursorAcross.read(cursor).goingOn(asked)
        : Cursor.read(cursor).goingOn(asked);
  }

  /** The moment in the address or, where it names none, the date in the header. */
  private static @Nullable String moment(NativeWebRequest request) {
    String named = request.getParameter("asOf");
    String date = request.getHeader(Mementos.ACCEPT_DATETIME);
    return named != null || date == null ? named : Mementos.asked(date).toString();
  }
}
