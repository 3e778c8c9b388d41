package uk.improvementboard.query.overtaken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.StatementEvent.StatementKind;
import uk.improvementboard.events.StatementEvent.StatementRecorded;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.accounts.LastingSignIn;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.journal.Heads;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;
import uk.improvementboard.terms.Stated;

/** Who is told what while a page is read, and when that ends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenPagesTest {

  private static final Actor ADVISER = new Actor("u-2", Role.ADVISER, null, null);
  private static final int OF_ONE_ACCOUNT = 2;

  private final Story story =
      new Story()
          .recorded(
              new ProgrammeEstablished(
                  Story.PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()));
  private int looked;
  private final OpenPages pages =
      new OpenPages(new Overtaken(story.asking), new HeadsOfStory(), Runnable::run, OF_ONE_ACCOUNT);

  private final class HeadsOfStory implements Heads {
    @Override
    public Map<ProgrammeId, Head> at(
        Collection<ProgrammeId> programmes, @Nullable Instant instant) {
      looked++;
      Map<ProgrammeId, Head> heads = new HashMap<>();
      programmes.forEach(one -> heads.put(one, new Head(1, story.head(), story.head())));
      return heads;
    }
  }

  /** Somebody who reads a page. */
  private static final class Reading implements OpenPage.Line, LastingSignIn {
    private final String account;
    private final Actor actor;
    final List<String> told = new ArrayList<>();
    boolean signedIn = true;
    boolean gone;
    int beats;
    int ends;

    Reading(String account, Actor actor) {
      this.account = account;
      this.actor = actor;
    }

    @Override
    public void say(String words) throws IOException {
      if (gone) {
        throw new IOException("gone");
      }
      told.add(words);
    }

    @Override
    public void beat() throws IOException {
      if (gone) {
        throw new IOException("gone");
      }
      beats++;
    }

    @Override
    public void end() {
      ends++;
    }

    @Override
    public String account() {
      return account;
    }

    @Override
    public Optional<Actor> actor() {
      return signedIn ? Optional.of(actor) : Optional.empty();
    }
  }

  private Reading opened(String account, Actor actor, long position) {
    Reading reading = new Reading(account, actor);
    pages.opened(new OpenPage(reading, Story.PROGRAMME, null, position, reading));
    return reading;
  }

  private void record(String ref) {
    story.recorded(
        new StatementRecorded(Ref.of(ref), StatementKind.CONTEXT, "Said " + ref, List.of()));
  }

  @Test
  void a_page_is_told_of_each_change_once_and_of_none_when_there_is_none() {
    Reading officer = opened("officer", Story.SECRETARIAT, 1);
    pages.look();
    assertThat(officer.told).isEmpty();
    record("S1");
    pages.look();
    pages.look();
    record("S2");
    record("S3");
    pages.look();
    assertThat(officer.told)
        .containsExactly(
            "1 change since you opened this page", "3 changes since you opened this page");
  }

  @Test
  void a_page_that_comes_late_is_told_at_once() {
    record("S1");
    assertThat(opened("officer", Story.SECRETARIAT, 1).told)
        .containsExactly("1 change since you opened this page");
  }

  @Test
  void who_may_not_know_of_a_change_is_told_nothing_not_even_that_there_is_one() {
    Reading adviser = opened("adviser", ADVISER, 1);
    record("S1");
    pages.look();
    assertThat(adviser.told).isEmpty();
    assertThat(adviser.beats).as("the first beat opens the line").isEqualTo(1);
  }

  @Test
  void however_many_pages_are_open_one_look_is_enough() {
    opened("officer", Story.SECRETARIAT, 1);
    opened("adviser", ADVISER, 1);
    opened("other", ADVISER, 1);
    looked = 0;
    pages.look();
    assertThat(looked).isEqualTo(1);
  }

  @Test
  void where_no_page_is_open_nobody_looks() {
    pages.look();
    assertThat(looked).isZero();
  }

  @Test
  void after_signing_out_nothing_is_told_any_more() {
    Reading officer = opened("officer", Story.SECRETARIAT, 1);
    Reading adviser = opened("adviser", ADVISER, 1);
    officer.signedIn = false;
    record("S1");
    pages.look();
    assertThat(officer.told).isEmpty();
    assertThat(officer.ends).isEqualTo(1);
    assertThat(adviser.ends).isZero();
    assertThat(pages.count()).isEqualTo(1);
  }

  @Test
  void signing_out_ends_the_pages_of_that_sign_in_and_leaves_another_of_the_same_account() {
    Reading here = opened("officer", Story.SECRETARIAT, 1);
    Reading elsewhere = opened("officer", Story.SECRETARIAT, 1);
    here.signedIn = false;
    pages.signedOut("officer");
    assertThat(here.ends).isEqualTo(1);
    assertThat(elsewhere.ends).isZero();
  }

  @Test
  void a_beat_ends_the_pages_of_whoever_is_signed_in_no_more_or_gone() {
    Reading out = opened("officer", Story.SECRETARIAT, 1);
    Reading gone = opened("adviser", ADVISER, 1);
    Reading there = opened("other", ADVISER, 1);
    out.signedIn = false;
    gone.gone = true;
    pages.beat();
    assertThat(out.ends).isEqualTo(1);
    assertThat(gone.ends).isEqualTo(1);
    assertThat(there.beats).isEqualTo(2);
    assertThat(pages.count()).isEqualTo(1);
  }

  @Test
  void an_account_has_so_many_pages_told_and_the_oldest_is_told_no_more() {
    Reading first = opened("officer", Story.SECRETARIAT, 1);
    Reading second = opened("officer", Story.SECRETARIAT, 1);
    Reading third = opened("officer", Story.SECRETARIAT, 1);
    Reading other = opened("adviser", ADVISER, 1);
    assertThat(first.ends).isEqualTo(1);
    assertThat(List.of(second.ends, third.ends, other.ends)).containsOnly(0);
    assertThat(pages.count()).isEqualTo(3);
  }

  @Test
  void when_the_service_stops_every_line_ends() {
    Reading officer = opened("officer", Story.SECRETARIAT, 1);
    pages.endAll();
    assertThat(officer.ends).isEqualTo(1);
    assertThat(pages.count()).isZero();
  }
}
