package uk.improvementboard.events;

import java.util.ArrayList;
import java.util.List;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.SourceStatement;

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
}
