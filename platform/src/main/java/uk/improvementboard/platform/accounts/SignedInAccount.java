package uk.improvementboard.platform.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The account behind the request, as it is now and not as it was when the session began. */
final class SignedInAccount implements SignedIn {

  private static final String ACTOR = Actor.class.getName();

  private final Accounts accounts;

  SignedInAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Actor actor() {
    return of(SecurityContextHolder.getContext().getAuthentication())
        .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  /**
   * The actor behind an authentication; nothing where nobody is signed in.
   *
   * @throws AuthenticationCredentialsNotFoundException when the account has been closed since
   */
  Optional<Actor> of(@Nullable Authentication authentication) {
    if (authentication == null
        || !authentication.isAuthenticated()
        || authentication instanceof AnonymousAuthenticationToken) {
      return Optional.empty();
    }
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null
        && request.getAttribute(ACTOR, RequestAttributes.SCOPE_REQUEST) instanceof Actor known) {
      return Optional.of(known);
    }
    Actor actor =
        accounts
            .named(authentication.getName())
            .map(Account::actor)
            .orElseThrow(
                () -> new AuthenticationCredentialsNotFoundException("the account is closed"));
    if (request != null) {
      request.setAttribute(ACTOR, actor, RequestAttributes.SCOPE_REQUEST);
    }
    return Optional.of(actor);
  }
}
