package uk.improvementboard.platform.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Keeps hold of the sign-in of a request whose answer takes as long as a page is read. */
public final class LastingSignIns {

  private final Accounts accounts;
  private final SessionRepository<? extends Session> sessions;

  LastingSignIns(Accounts accounts, SessionRepository<? extends Session> sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /**
   * The sign-in of a request.
   *
   * @throws IllegalStateException when nobody is signed in: a path that reaches this
   *     unauthenticated is a defect
   */
  public LastingSignIn of(HttpServletRequest request) {
    String account = request.getRemoteUser();
    if (account == null) {
      throw new IllegalStateException("nobody is signed in");
    }
    HttpSession session = request.getSession(false);
    return new Lasting(account, session == null ? null : session.getId());
  }

  /** A script that signs each call has no session. */
  private final class Lasting implements LastingSignIn {
    private final String account;
    private final @Nullable String session;

    Lasting(String account, @Nullable String session) {
      this.account = account;
      this.session = session;
    }

    @Override
    public String account() {
      return account;
    }

    @Override
    public Optional<Actor> actor() {
      boolean over = session != null && sessions.findById(session) == null;
      return over ? Optional.empty() : accounts.named(account).map(Account::actor);
    }
  }
}
