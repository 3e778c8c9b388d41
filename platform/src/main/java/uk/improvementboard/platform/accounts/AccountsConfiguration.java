package uk.improvementboard.platform.accounts;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.improvementboard.platform.store.OwnedSchema;
import uk.improvementboard.platform.web.ProblemAnswers;
import uk.improvementboard.platform.web.WebConfiguration;

/**
 * Local accounts, sign-in and sessions. {@code improvement-board.accounts.file} names accounts that
 * are made to be as written at every start; {@code improvement-board.accounts.secure-cookies} is
 * true wherever readers come over TLS.
 */
@AutoConfiguration(
    after = {
      DataSourceAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class,
      WebConfiguration.class
    },
    before = {UserDetailsServiceAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class})
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBean(DataSource.class)
@EnableJdbcHttpSession(
    tableName = "browser_session",
    maxInactiveIntervalInSeconds = AccountsConfiguration.IDLE_SECONDS)
public class AccountsConfiguration {

  /** After an hour without a request a browser is signed out. */
  static final int IDLE_SECONDS = 3_600;

  @Bean
  OwnedSchema accountsSchema(DataSource database) {
    return OwnedSchema.migrate(database, "classpath:db/accounts", "accounts_history");
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new RememberedMatches(PasswordEncoderFactories.createDelegatingPasswordEncoder());
  }

  @Bean
  @DependsOn("accountsSchema")
  Accounts accounts(
      DataSource database, PlatformTransactionManager transactions, PasswordEncoder passwords) {
    return new Accounts(
        JdbcClient.create(database), new TransactionTemplate(transactions), passwords);
  }

  @Bean
  @DependsOn("accountsSchema")
  Visits visits(DataSource database) {
    return new Visits(JdbcClient.create(database));
  }

  @Bean
  @DependsOn("accountsSchema")
  SavedViews savedViews(DataSource database, PlatformTransactionManager transactions) {
    return new SavedViews(JdbcClient.create(database), new TransactionTemplate(transactions));
  }

  @Bean
  @ConditionalOnProperty("improvement-board.accounts.file")
  KeptAccounts keptAccounts(
      Accounts accounts, @Value("${improvement-board.accounts.file}") Path file) {
    AccountsFile.read(file).forEach(accounts::keep);
    return new KeptAccounts(file);
  }

  /** Says that the accounts in the file are in place. */
  record KeptAccounts(Path file) {}

  @Bean
  SignedInAccount signedIn(Accounts accounts) {
    return new SignedInAccount(accounts);
  }

  @Bean
  LastingSignIns lastingSignIns(
      Accounts accounts, SessionRepository<? extends Session> browserSessions) {
    return new LastingSignIns(accounts, browserSessions);
  }

  @Bean
  UserDetailsService accountDetails(Accounts accounts) {
    return username ->
        accounts
            .named(username)
            .map(
                account ->
                    User.withUsername(account.username())
                        .password(account.passwordHash())
                        .authorities("ROLE_" + account.actor().role().name())
                        .build())
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  @Bean
  CookieSerializer sessionCookie(
      @Value("${improvement-board.accounts.secure-cookies:false}") boolean secure) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(cookieName(secure));
    cookie.setUseSecureCookie(secure);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    return cookie;
  }

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> postgresSessions() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  @Bean
  SecurityFilterChain access(
      HttpSecurity http,
      ProblemAnswers answers,
      SignedInAccount signedIn,
      ObjectProvider<OutdatedForms> forms,
      @Value("${improvement-board.accounts.secure-cookies:false}") boolean secure) {
    return new Access(answers, signedIn, cookieName(secure), forms).chain(http);
  }

  /** A browser keeps a name with this prefix to this host and to TLS. */
  private static String cookieName(boolean secure) {
    return secure ? "__Host-improvement-board" : "improvement-board";
  }
}
