package uk.improvementboard.query.access;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.rules.AskingRule;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Who may ask for whose knowledge. Whose knowledge is not who may read: a secretariat officer may
 * ask what the public knew; an adviser may not ask what the team knows. Deny by default; decided on
 * every query, below the web ({@code docs/domain/time.md}, audiences).
 */
@Component
public final class WhoMayAsk {

  /**
   * The programme may be read at all.
   *
   * @throws Problem 404 when the reader is not attached to it: its existence is not theirs to know
   */
  public void mayRead(Actor reader, ProgrammeId programme) {
    if (!reader.attachedTo(programme)) {
      throw unknownProgramme(programme);
    }
  }

  /** There is no such programme for this reader. */
  public static Problem unknownProgramme(ProgrammeId programme) {
    return AskingRule.PROGRAMME_IS_YOURS.problem(
        "There is no programme '" + programme + "' that you are attached to.");
  }

  /**
   * The audience a reader asks for, or the one that is the reader's own.
   *
   * @param asked the audience asked for, if any
   * @param meeting the body whose meeting is asked about, if any: by default its knowledge is meant
   * @throws Problem 403 when the reader may not ask for it
   */
  public Audience audience(Actor reader, Optional<Audience> asked, Optional<Audience> meeting) {
    Audience wanted = asked.or(() -> meeting).orElseGet(() -> own(reader));
    if (!mayAskFor(reader, wanted)) {
      throw AskingRule.AUDIENCE_IS_OPEN_TO_YOUR_ROLE.problem(
          "As "
              + reader.role().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + " you may not ask what '"
              + wanted
              + "' knew. Leave the audience out to see what you may see.");
    }
    return wanted;
  }

  /** Whose knowledge a reader has of their own. */
  public Audience own(Actor reader) {
    return switch (reader.role()) {
      case SECRETARIAT, PLAN_OWNER, ACTION_LEAD -> Audience.TEAM;
      case AUDITOR -> Audience.AUDITOR;
      case ADVISER -> Audience.DFE;
      case CHAIR, SCRUTINY ->
          reader.body() == null ? Audience.PUBLIC : Audience.board(reader.body());
      case ADMINISTRATOR -> Audience.PUBLIC;
    };
  }

  /** Whether a reader may be shown what the record held and the board did not have. */
  public boolean seesTheWholeRecord(Actor reader) {
    return own(reader).knowsEverything();
  }

  /** Whether a reader may ask what an audience knew. */
  public boolean mayAskFor(Actor reader, Audience wanted) {
    return switch (reader.role()) {
      case AUDITOR -> true;
      case SECRETARIAT, PLAN_OWNER, ACTION_LEAD -> true;
      case ADVISER ->
          wanted.equals(Audience.DFE)
              || wanted.equals(Audience.PUBLIC)
              || wanted.board().isPresent();
      case CHAIR, SCRUTINY, ADMINISTRATOR ->
          wanted.equals(Audience.PUBLIC) || wanted.equals(own(reader));
    };
  }
}
