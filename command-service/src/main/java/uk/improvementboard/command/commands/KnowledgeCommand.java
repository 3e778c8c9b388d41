package uk.improvementboard.command.commands;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.SourceStatement;
import uk.improvementboard.terms.Stated;

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

  /** A command about a discrepancy in the record. */
  sealed interface OfADiscrepancy extends KnowledgeCommand {
    Ref discrepancy();

    @Override
    default Optional<Ref> changes() {
      return Optional.of(discrepancy());
    }
  }

  /**
   * Record that somebody began to look into why sources disagree.
   *
   * @param by the role or body that looks into it
   */
  record ReviewDiscrepancy(ProgrammeId programme, Ref discrepancy, Stated<String> by)
      implements OfADiscrepancy {}

  /**
   * Settle which of the statements holds. The others stay.
   *
   * @param preferred which of the statements, counted from 1 in the order they were noted
   * @param why what settles it
   * @param decision the decision that settles it, where a body decided
   */
  record ResolveDiscrepancy(
      ProgrammeId programme, Ref discrepancy, int preferred, String why, Stated<Ref> decision)
      implements OfADiscrepancy {}

  /** Leave it open which of the statements holds. */
  record LeaveDiscrepancyOpen(ProgrammeId programme, Ref discrepancy, String why)
      implements OfADiscrepancy {}

  /**
   * Hide things already in the record, from here on, from all who do not know of them. To publish
   * them later, disclose them then: the date opens nothing by itself.
   *
   * @param until when they are to be published
   */
  record Embargo(
      ProgrammeId programme, List<Ref> things, Stated<ImpreciseDate> until, String reason)
      implements KnowledgeCommand {
    public Embargo {
      things = List.copyOf(things);
    }
  }

  /**
   * Make things already in the record exempt, from here on: that they exist stays open.
   *
   * @param restriction exempt, with the paragraph of Schedule 12A; to hide something, embargo it
   */
  record Restrict(ProgrammeId programme, List<Ref> things, Restriction restriction)
      implements KnowledgeCommand {
    public Restrict {
      things = List.copyOf(things);
    }
  }

  /**
   * Record that the record, or part of it, was reported to somebody outside.
   *
   * @param reportOut its reference; the next free one when left out
   * @param to who received it, in the source's words
   * @param audience whose knowledge that is; they then know the things as they stood at the
   *     position sent
   * @param what the things reported
   * @param positionSent the position up to which it was reported; the record as it now is when left
   *     out
   * @param paper the report itself, where it is in the record
   * @param response what they answered at once
   */
  record ReportOut(
      ProgrammeId programme,
      @Nullable Ref reportOut,
      String title,
      String to,
      Stated<Audience> audience,
      Stated<ImpreciseDate> on,
      List<Ref> what,
      @Nullable Long positionSent,
      Stated<Ref> paper,
      Stated<String> response)
      implements KnowledgeCommand {
    public ReportOut {
      what = List.copyOf(what);
    }
  }

  /** Take in what those answered to whom it was reported. */
  record RecordResponse(
      ProgrammeId programme, Ref reportOut, Stated<ImpreciseDate> on, String words)
      implements KnowledgeCommand {
    @Override
    public Optional<Ref> changes() {
      return Optional.of(reportOut);
    }
  }
}
