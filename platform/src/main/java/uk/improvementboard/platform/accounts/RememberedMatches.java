package uk.improvementboard.platform.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for five minutes that a password matched a hash, so that a script which sends its
 * password with every request does not pay for a slow hash each time. Kept is a keyed digest of
 * both, under a key that never leaves the process; a changed hash is another digest, so a changed
 * password counts at once. A mismatch is never remembered.
 */
final class RememberedMatches implements PasswordEncoder {

  private static final String DIGEST = "HmacSHA256";

  private final PasswordEncoder slow;
  private final SecretKeySpec key;
  private final Cache<String, Boolean> matched =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofMinutes(5)).build();

  RememberedMatches(PasswordEncoder slow) {
    this.slow = slow;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, DIGEST);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return slow.encode(password);
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    if (password == null || hash == null) {
      return false;
    }
    String digest = digest(hash + '\n' + password);
    if (matched.getIfPresent(digest) != null) {
      return true;
    }
    boolean matches = slow.matches(password, hash);
    if (matches) {
      matched.put(digest, true);
    }
    return matches;
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return slow.upgradeEncoding(hash);
  }

  private String digest(String text) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(key);
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + DIGEST, e);
    }
  }
}
