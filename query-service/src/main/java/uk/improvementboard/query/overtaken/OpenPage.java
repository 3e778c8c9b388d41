package uk.improvementboard.query.overtaken;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.accounts.LastingSignIn;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;

/** A page of the newest state that somebody is reading, and the line on which it is told. */
final class OpenPage {

  /** What carries words to a page. */
  interface Line {

    /** Says something to whoever reads the page. */
    void say(String words) throws IOException;

    /** Lets whatever stands between know that the line is in use. */
    void beat() throws IOException;

    /** Ends it, so that the page does not ask again by itself. */
    void end();
  }

  private final LastingSignIn signIn;
  private final ProgrammeId programme;
  private final @Nullable Audience audience;
  private final long position;
  private final Line line;
  private long told;
  private boolean ended;

  /**
   * A page that is open.
   *
   * @param audience whose knowledge it shows; null for the reader's own
   * @param position the head of the record when it was made
   */
  OpenPage(
      LastingSignIn signIn,
      ProgrammeId programme,
      @Nullable Audience audience,
      long position,
      Line line) {
    this.signIn = signIn;
    this.programme = programme;
    this.audience = audience;
    this.position = position;
    this.line = line;
  }

  ProgrammeId programme() {
    return programme;
  }

  String account() {
    return signIn.account();
  }

  /** Says how many changes there are, if there are more than it was told of. */
  synchronized void tell(Overtaken overtaken) {
    Optional<Actor> reader = reader();
    if (reader.isEmpty()) {
      return;
    }
    try {
      long changes = overtaken.since(reader.get(), programme, audience, position);
      if (changes != told) {
        line.say(words(changes));
        told = changes;
      }
    } catch (IOException | IllegalStateException gone) {
      end();
    } catch (Problem notTheirsAnyMore) {
      end();
    }
  }

  /** Keeps the line open for as long as its reader is signed in. */
  synchronized void beat() {
    if (reader().isPresent()) {
      try {
        line.beat();
      } catch (IOException | IllegalStateException gone) {
        end();
      }
    }
  }

  /** Who reads it now; nobody, and the line ended, once they have signed out. */
  private Optional<Actor> reader() {
    Optional<Actor> reader = ended ? Optional.empty() : signIn.actor();
    if (reader.isEmpty()) {
      end();
    }
    return reader;
  }

  synchronized void end() {
    if (!ended) {
      ended = true;
      line.end();
    }
  }

  synchronized boolean hasEnded() {
    return ended;
  }

  static String words(long changes) {
    return changes + (changes == 1 ? " change" : " changes") + " since you opened this page";
  }
}
