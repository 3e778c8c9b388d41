package uk.improvementboard.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Turns whatever a handler throws into a problem; what is nobody's fault but ours is logged. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final ProblemAnswers answers;

  ProblemAdvice(ProblemAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  void problem(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.answer(request, response, problem);
  }

  @ExceptionHandler
  void anythingElse(Exception thrown, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
      throw thrown; // the security filters answer it: who is asking decides how
    }
    if (thrown instanceof AsyncRequestNotUsableException) {
      return; // the reader has gone
    }
    if (thrown instanceof HttpRequestMethodNotSupportedException method) {
      Set<HttpMethod> offered = method.getSupportedHttpMethods();
      if (offered != null) {
        response.setHeader(
            HttpHeaders.ALLOW,
            new TreeSet<>(offered)
                .stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
      }
    }
    answers.answer(request, response, problemOf(thrown, request));
  }

  private static Problem problemOf(Exception thrown, HttpServletRequest request) {
    BodyTooLarge tooLarge = cause(thrown, BodyTooLarge.class);
    if (tooLarge != null) {
      return WebRule.BODY_IS_NOT_TOO_LARGE.problem(sentence(tooLarge.getMessage()));
    }
    return switch (thrown) {
      case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
      case JacksonException unreadable -> unreadable(unreadable);
      case MissingServletRequestParameterException missing ->
          WebRule.PARAMETERS_ARE_COMPLETE.problem(
              "Give the parameter '" + missing.getParameterName() + "'.");
      case MissingRequestHeaderException missing ->
          WebRule.PARAMETERS_ARE_COMPLETE.problem(
              "Send the header '" + missing.getHeaderName() + "'.");
      case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
      case HttpRequestMethodNotSupportedException method ->
          WebRule.METHOD_IS_OFFERED.problem(
              "This address does not offer " + method.getMethod() + ".");
      case HttpMediaTypeNotSupportedException media -> media(media);
      case ErrorResponse known -> ofStatus(known.getStatusCode().value(), thrown, request);
      default -> ours(thrown, request);
    };
  }

  static Problem ofStatus(int status, @Nullable Throwable thrown, HttpServletRequest request) {
    WebRule rule = WebRule.ofStatus(status);
    return switch (rule) {
      case ADDRESS_EXISTS ->
          rule.problem("Check how it is written. What a link led to may be known to others only.");
      case METHOD_IS_OFFERED -> rule.problem("This address does not offer that method.");
      case ANSWER_CAN_TAKE_THAT_FORM ->
          rule.problem("There is no answer here in a form that the Accept header names.");
      case MEDIA_TYPE_IS_READ -> rule.problem("A body of that media type is not read here.");
      case BODY_IS_NOT_TOO_LARGE -> rule.problem("The body is larger than the limit.");
      case SIGN_IN_FIRST -> rule.problem("Sign in first.");
      case ROLE_ALLOWS_IT, FORM_IS_CURRENT ->
          WebRule.ROLE_ALLOWS_IT.problem("Your account's role does not allow this.");
      case REQUEST_IS_READABLE, PARAMETERS_ARE_COMPLETE ->
          new Problem(
              status >= 400 && status < 500 ? status : 400,
              rule.name(),
              "The request cannot be answered",
              "Check its address and parameters.");
      case SERVICE_IS_UP -> rule.problem("Ask again shortly.");
      case NO_FAULT_OF_OURS -> ours(thrown, request);
    };
  }

  private static Problem ours(@Nullable Throwable thrown, HttpServletRequest request) {
    String incident = UUID.randomUUID().toString().substring(0, 8);
    log.error("incident {}: {} {}", incident, request.getMethod(), request.getRequestURI(), thrown);
    return WebRule.NO_FAULT_OF_OURS.problem("The log has it as incident " + incident + ".");
  }

  private static Problem unreadable(Exception thrown) {
    JacksonException json = cause(thrown, JacksonException.class);
    if (json == null) {
      return WebRule.REQUEST_IS_READABLE.problem("The body is missing or cannot be read.");
    }
    TokenStreamLocation at = json.getLocation();
    String where =
        at == null || at.getLineNr() < 1
            ? ""
            : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    String what = sentence(json.getOriginalMessage());
    String pointer =
        json.getPath().stream()
            .map(
                step ->
                    "/"
                        + (step.getPropertyName() == null
                            ? String.valueOf(step.getIndex())
                            : step.getPropertyName().replace("~", "~0").replace("/", "~1")))
            .collect(Collectors.joining());
    return WebRule.REQUEST_IS_READABLE.problem(
        "The JSON cannot be read" + where + ": " + what,
        pointer.isEmpty() ? List.of() : List.of(new Problem.Field(pointer, what)));
  }

  private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
    IllegalArgumentException shape = cause(mismatch, IllegalArgumentException.class);
    String why =
        shape == null || shape instanceof NumberFormatException || shape.getMessage() == null
            ? "'" + mismatch.getValue() + "' is not one."
            : sentence(shape.getMessage());
    return WebRule.PARAMETERS_ARE_COMPLETE.problem(
        "The value of '" + mismatch.getName() + "' cannot be read: " + why);
  }

  private static Problem media(HttpMediaTypeNotSupportedException media) {
    List<MediaType> read = media.getSupportedMediaTypes();
    return WebRule.MEDIA_TYPE_IS_READ.problem(
        "A body of type "
            + media.getContentType()
            + " is not read here"
            + (read.isEmpty()
                ? "."
                : "; send "
                    + read.stream().map(MediaType::toString).collect(Collectors.joining(" or "))
                    + "."));
  }

  private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> wanted) {
    T found = null;
    for (Throwable at = thrown; at != null && at != at.getCause(); at = at.getCause()) {
      if (wanted.isInstance(at)) {
        found = wanted.cast(at);
      }
    }
    return found;
  }

  private static String sentence(@Nullable String message) {
    if (message == null || message.isBlank()) {
      return "It cannot be read.";
    }
    String line = message.strip().lines().findFirst().orElse("");
    String begun = Character.toUpperCase(line.charAt(0)) + line.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }
}
