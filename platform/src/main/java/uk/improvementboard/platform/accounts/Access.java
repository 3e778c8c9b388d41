package uk.improvementboard.platform.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import uk.improvementboard.platform.web.ProblemAnswers;
import uk.improvementboard.platform.web.WebRule;
import uk.improvementboard.terms.Role;

/**
 * Who gets through to a handler at all: those who are signed in, and everybody to the few open
 * paths. What a role may then do or see is decided on the command and on the query.
 */
final class Access {

  /** Open to everybody; every other path needs a sign-in. */
  static final String[] OPEN = {
    "/sign-in",
    "/assets/**",
    "/favicon.ico",
    "/problems/*",
    "/actuator/health/**",
    "/error",
    "/help",
    "/accessibility",
    "/api/v1/ledger/keys"
  };

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final ProblemAnswers answers;
  private final SignedInAccount signedIn;
  private final String cookie;
  private final ObjectProvider<OutdatedForms> forms;

  Access(
      ProblemAnswers answers,
      SignedInAccount signedIn,
      String cookie,
      ObjectProvider<OutdatedForms> forms) {
    this.answers = answers;
    this.signedIn = signedIn;
    this.cookie = cookie;
    this.forms = forms;
  }

  SecurityFilterChain chain(HttpSecurity http) {
    HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    wanted.setRequestMatcher(
        request ->
            HttpMethod.GET.matches(request.getMethod()) && ProblemAnswers.wantsPage(request));
    return http.authorizeHttpRequests(
            paths ->
                paths
                    // an answer that goes on was let through when it began
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .access(inRole(Role.ADMINISTRATOR))
                    .anyRequest()
                    .access(anybodySignedIn()))
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .loginProcessingUrl("/sign-in")
                    .failureUrl("/sign-in?failed"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .httpBasic(basic -> basic.authenticationEntryPoint(this::refuseUnknown))
        .csrf(forms -> forms.requireCsrfProtectionMatcher(formToken()))
        .requestCache(cache -> cache.requestCache(wanted))
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(this::refuseUnknown)
                    .accessDeniedHandler(this::refuseKnown))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        permissions ->
                            permissions.policy("camera=(), geolocation=(), microphone=()"))
                    .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
        .build();
  }

  private AuthorizationManager<RequestAuthorizationContext> anybodySignedIn() {
    return (who, asked) -> new AuthorizationDecision(signedIn.of(who.get()).isPresent());
  }

  private AuthorizationManager<RequestAuthorizationContext> inRole(Role role) {
    return (who, asked) ->
        new AuthorizationDecision(
            signedIn.of(who.get()).filter(actor -> actor.role() == role).isPresent());
  }

  /**
   * Whether a request has to carry the token of the form that it was sent from. Reading never has.
   * A script that signs each call has no session that another site could borrow; a browser that
   * remembers a password could be made to send one, but it tells where the request comes from.
   */
  private RequestMatcher formToken() {
    return request -> {
      if (READING.contains(request.getMethod())) {
        return false;
      }
      boolean api = path(request).startsWith("/api/");
      return !api || (signs(request) ? fromAnotherSite(request) : hasSession(request));
    };
  }

  private static boolean signs(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("basic ");
  }

  private static boolean fromAnotherSite(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }

  private boolean hasSession(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (var sent : request.getCookies()) {
        if (sent.getName().equals(cookie)) {
          return true;
        }
      }
    }
    return false;
  }

  private void refuseUnknown(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable AuthenticationException why)
      throws IOException {
    if (ProblemAnswers.wantsPage(request)) {
      response.sendRedirect(request.getContextPath() + "/sign-in");
      return;
    }
    // A browser that sees the challenge asks for a password in a window of its own.
    if (request.getHeader("Sec-Fetch-Mode") == null
        && request.getHeader("X-Requested-With") == null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"improvement board\"");
    }
    answers.answer(
        request,
        response,
        WebRule.SIGN_IN_FIRST.problem(
            signs(request)
                ? "There is no account with that username and password."
                : "Send the username and password of an account with the request (HTTP Basic),"
                    + " or sign in at /sign-in."));
  }

  private void refuseKnown(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    OutdatedForms kept = forms.getIfAvailable();
    if (why instanceof CsrfException
        && kept != null
        && ProblemAnswers.wantsPage(request)
        && !fromAnotherSite(request)
        && kept.keep(request, response)) {
      return;
    }
    answers.answer(
        request,
        response,
        why instanceof CsrfException
            ? WebRule.FORM_IS_CURRENT.problem(
                "The form is out of date. Go back to its page, reload it, and send it again.")
            : WebRule.ROLE_ALLOWS_IT.problem("Your account's role does not allow this."));
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
