package uk.improvementboard.command.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.SourceStatement;

/** What is asked about who came to know what, what was wrong, and where sources disagree. */
public sealed interface KnowledgeCommand extends ProgrammeCommand {

  /**
   * Record that things already in the record were let known to an audience, as they stand now.
   *
   * @param on when, as the source states it
   * @param means how
   * @param meeting the meeting at which it was put before them; named exactly when the means is a
   *     pack, a paper tabled or a thing told
   */
  record DiscloseTo(
      ProgrammeId programme,
      List<Ref> things,
      Audience audience,
      ImpreciseDate on,
      Means means,
      @Nullable Ref meeting)
      implements KnowledgeCommand {
    public DiscloseTo {
      things = List.copyOf(things);
    }
  }

  /** Let an audience learn, from here on, what another learns. */
  record LetAudienceJoin(
      ProgrammeId programme, Audience audience, Audience learnsFrom, String because)
      implements KnowledgeCommand {}

  /**
   * Say what an earlier event should have said.
   *
   * @param event the position of the event that was wrong
   * @param field the path of the wrong field in the event's JSON, {@code .}-separated: {@code
   *     planned}, {@code evidence.0.dated}
   * @param value what it should have been, as the event's JSON writes it
   * @param reason why
   */
  record CorrectFact(ProgrammeId programme, long event, String field, JsonNode value, String reason)
      implements KnowledgeCommand {}

  /**
   * Note that sources disagree, or one with itself.
   *
   * @param discrepancy its reference; the next free one when left out
   * @param about the things they disagree about
   * @param statements what each says, at least two
   */
  record NoteDiscrepancy(
      ProgrammeId programme,
      @Nullable Ref discrepancy,
      String title,
      List<Ref> about,
      List<SourceStatement> statements)
      implements KnowledgeCommand {
    public NoteDiscrepancy {
      about = List.copyOf(about);
      statements = List.copyOf(statements);
    }
  }
}
