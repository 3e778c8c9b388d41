package uk.improvementboard.query.asking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.query.access.WhoMayAsk;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.asof.Moments;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;

/**
 * The one way to a programme's record: checks who asks and for whose knowledge, finds the moment,
 * and gives the programme as known then.
 */
@Component
public final class Asking {

  private final Journal journal;
  private final Moments moments;
  private final WhoMayAsk whoMayAsk;

  public Asking(Journal journal, Moments moments, WhoMayAsk whoMayAsk) {
    this.journal = journal;
    this.moments = moments;
    this.whoMayAsk = whoMayAsk;
  }

  /**
   * A programme as the audience asked for knew it at the moment asked for.
   *
   * @throws uk.improvementboard.platform.web.Problem when there is no such programme or moment, or
   *     the reader may not ask
   */
  public AsKnown asKnown(Actor reader, ProgrammeId programme, AsOf asked) {
    ProgrammeRecord record = read(record(reader, programme), asked);
    Cut cut = moments.cut(record, asked);
    Audience audience =
        whoMayAsk.audience(
            reader,
            Optional.ofNullable(asked.audience()),
            Optional.ofNullable(cut.meeting())
                .flatMap(record::meeting)
                .map(times -> Audience.board(times.board())));
    return known(record, reader, audience, asked, cut);
  }

  /** The record as it was when the last position meant was its last. */
  private static ProgrammeRecord read(ProgrammeRecord record, AsOf asked) {
    Long last = asked.readTo();
    return last == null || last >= record.head()
        ? record
        : ProgrammeRecord.empty(record.programme()).with(record.upTo(Math.max(last, 1)));
  }

  /** The same programme and audience at another moment. */
  public AsKnown at(AsKnown other, AsOf asked) {
    return known(
        other.record(),
        other.reader(),
        other.audience(),
        asked,
        moments.cut(other.record(), asked));
  }

  /** The same programme and audience now, in the same way of cutting. */
  public AsKnown now(AsKnown other) {
    AsOf asked = other.asked();
    return at(
        other,
        new AsOf(
            new AsOf.Anchor.Now(), asked.mode(), other.audience(), null, null, asked.showLater()));
  }

  /**
   * The same programme and moment as another audience knew it, for a part of an answer whose right
   * to be asked has been decided already.
   */
  public AsKnown as(AsKnown other, Audience audience) {
    return other.audience().equals(audience)
        ? other
        : known(other.record(), other.reader(), audience, other.asked(), other.cut());
  }

  private AsKnown known(
      ProgrammeRecord record, Actor reader, Audience audience, AsOf asked, Cut cut) {
    Knowledge knowledge = Knowledge.of(record, audience, cut);
    Optional<Knowledge> later =
        asked.showLater()
            ? Optional.of(
                Knowledge.of(
                    record, audience, moments.cut(record, asked.at(new AsOf.Anchor.Now()))))
            : Optional.empty();
    return new AsKnown(record, reader, audience, asked, cut, knowledge, knowledge.view(), later);
  }

  /** A programme's record, for a reader attached to it. */
  public ProgrammeRecord record(Actor reader, ProgrammeId programme) {
    whoMayAsk.mayRead(reader, programme);
    return journal.record(programme).orElseThrow(() -> WhoMayAsk.unknownProgramme(programme));
  }

  /**
   * Whose knowledge is asked for where no meeting is: the audience named, or the reader's own.
   *
   * @throws uk.improvementboard.platform.web.Problem 403 when the reader may not ask for it
   */
  public Audience audience(Actor reader, AsOf asked) {
    return whoMayAsk.audience(reader, Optional.ofNullable(asked.audience()), Optional.empty());
  }

  /** The moment it is. */
  public Instant instant() {
    return moments.instant();
  }

  /** The day it is in London. */
  public LocalDate today() {
    return moments.today();
  }
}
