package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.SourceStatement;
import uk.improvementboard.terms.Stated;

/** Who came to know what, what turned out to be wrong, and where sources disagree. */
public sealed interface KnowledgeEvent extends ProgrammeEvent {

  /** Things already in the record were let known to an audience, as they stood then. */
  record Disclosed(List<Ref> things, Disclosure disclosure) implements KnowledgeEvent {
    public Disclosed {
      things = List.copyOf(things);
    }

    @Override
    public List<Ref> subjects() {
      return things;
    }
  }

  /**
   * An audience learns, from here on, what another learns: its officer sits in the room. It brings
   * nothing earlier, and opens nothing hidden.
   */
  record AudienceJoined(Audience audience, Audience learnsFrom, String because)
      implements KnowledgeEvent {
    @Override
    public List<Ref> subjects() {
      return learnsFrom.board().map(List::of).orElseGet(() -> List.of(ArrangementEvent.PROGRAMME));
    }
  }

  /**
   * An earlier event was wrong. It stays as it was said; this one says what it should have said,
   * and takes its place and date.
   *
   * @param corrects the position of the event that was wrong
   * @param instead the same event as it should have been
   * @param reason why
   */
  record FactCorrected(long corrects, ProgrammeEvent instead, String reason)
      implements KnowledgeEvent {
    @Override
    public List<Ref> subjects() {
      return instead.subjects();
    }
  }

  /**
   * Two or more sources disagree, or one with itself. Both statements stay.
   *
   * @param about the things they disagree about
   */
  record DiscrepancyNoted(
      Ref discrepancy, String title, List<Ref> about, List<SourceStatement> statements)
      implements KnowledgeEvent {
    public DiscrepancyNoted {
      about = List.copyOf(about);
      statements = List.copyOf(statements);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>();
      all.add(discrepancy);
      all.addAll(about);
      return List.copyOf(all);
    }
  }

  /**
   * Somebody began to look into why sources disagree.
   *
   * @param by the role or body that looks into it
   */
  record DiscrepancyReviewBegan(Ref discrepancy, Stated<String> by) implements KnowledgeEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(discrepancy);
    }
  }

  /**
   * It was settled which of the statements holds. The others stay.
   *
   * @param preferred which of the statements, counted from 1 in the order they were noted
   * @param why what settled it
   * @param decision the decision that settled it, where a body decided
   */
  record DiscrepancyResolved(Ref discrepancy, int preferred, String why, Stated<Ref> decision)
      implements KnowledgeEvent {
    @Override
    public List<Ref> subjects() {
      return decision
          .toOptional()
          .map(given -> List.of(discrepancy, given))
          .orElse(List.of(discrepancy));
    }
  }

  /** It was left open which of the statements holds. */
  record DiscrepancyLeftOpen(Ref discrepancy, String why) implements KnowledgeEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(discrepancy);
    }
  }

  /**
   * Things already in the record are hidden, from here on, from all who did not know of them. Who
   * knew still knows. What is said of them from here on is told to those to whom it is disclosed.
   *
   * @param until when it is to be published; that opens nothing by itself: publication is recorded
   *     when it happens
   */
  record DisclosureEmbargoed(List<Ref> things, Stated<ImpreciseDate> until, String reason)
      implements KnowledgeEvent {
    public DisclosureEmbargoed {
      things = List.copyOf(things);
    }

    @Override
    public List<Ref> subjects() {
      return things;
    }
  }

  /**
   * Things already in the record are exempt from here on: that they exist is open, their content is
   * for those to whom it was disclosed. Who knew it still knows it.
   *
   * @param restriction the paragraph of Schedule 12A to the Local Government Act 1972
   */
  record ThingsRestricted(List<Ref> things, Restriction restriction) implements KnowledgeEvent {
    public ThingsRestricted {
      things = List.copyOf(things);
    }

    @Override
    public List<Ref> subjects() {
      return things;
    }
  }

  /**
   * The record, or part of it, was reported to somebody outside. To a named audience this discloses
   * the things as they stood at the position sent.
   *
   * @param to who received it, in the source's words: {@code Chief Executive}
   * @param audience whose knowledge that is, where it is one of the record's audiences
   * @param what the things reported
   * @param positionSent the position of the record up to which it was reported
   * @param paper the report itself, where it is in the record
   * @param response what they answered at once
   */
  record ReportedOut(
      Ref reportOut,
      String title,
      String to,
      Stated<Audience> audience,
      Stated<ImpreciseDate> on,
      List<Ref> what,
      long positionSent,
      Stated<Ref> paper,
      Stated<String> response)
      implements KnowledgeEvent {
    public ReportedOut {
      what = List.copyOf(what);
    }

    @Override
    public List<Ref> subjects() {
      List<Ref> all = new ArrayList<>();
      all.add(reportOut);
      all.addAll(what);
      paper.toOptional().ifPresent(all::add);
      return all.stream().distinct().toList();
    }
  }

  /** Those to whom it was reported answered. */
  record ResponseReceived(Ref reportOut, Stated<ImpreciseDate> on, String words)
      implements KnowledgeEvent {
    @Override
    public List<Ref> subjects() {
      return List.of(reportOut);
    }
  }
}
