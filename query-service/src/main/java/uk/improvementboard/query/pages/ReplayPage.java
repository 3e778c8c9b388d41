package uk.improvementboard.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.SubNavigation;
import uk.improvementboard.design.Track;

/**
 * Everything one meeting had before it.
 *
 * @param entered that the record was entered late, from papers; null where it was not
 * @param moments the moments of the meeting to choose from
 * @param facts the body, the day, its terms of reference, quorum and members as they stood
 * @param agenda its items, each with its papers; none where no agenda is recorded
 * @param interests what was declared, by role
 * @param challenges what was asked or answered there, each with its answers as known
 * @param decisions what was resolved, put off or ratified there
 * @param boardActions what was asked for, accepted or left open there
 * @param pack when the pack was issued, or that there was none
 * @param readFrom the head of the ledger that all this was read from
 * @param evidence the bundle of evidence for it, to be taken away
 * @param notBefore what the record held and the meeting did not have; null for readers who may not
 *     be shown it
 */
public record ReplayPage(
    Frame frame,
    Track meetings,
    SubNavigation moments,
    @Nullable String entered,
    List<Fact> facts,
    List<Fact> pack,
    List<Card> papers,
    List<Happening> broughtIn,
    List<Fact> agenda,
    List<Happening> tabled,
    List<Happening> told,
    List<Fact> attendance,
    List<Fact> interests,
    List<Card> challenges,
    List<Card> decisions,
    List<Card> boardActions,
    List<Section> sections,
    @Nullable List<Happening> notBefore,
    String learntSince,
    String evidence,
    String marked,
    List<Fact> readFrom) {

  /** The same, with the head of the ledger that it was read from. */
  ReplayPage readFrom(List<Fact> head) {
    return new ReplayPage(
        frame,
        meetings,
        moments,
        entered,
        facts,
        pack,
        papers,
        broughtIn,
        agenda,
        tabled,
        told,
        attendance,
        interests,
        challenges,
        decisions,
        boardActions,
        sections,
        notBefore,
        learntSince,
        evidence,
        marked,
        List.copyOf(head));
  }

  /** The parts of the record, to jump to. */
  public SubNavigation contents() {
    return Sections.contents(sections);
  }
}
