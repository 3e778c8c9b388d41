package uk.improvementboard.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.asof.Cut.Moment;
import uk.improvementboard.query.compare.Compare;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** What the page of a thing shows above its facts, each kind of thing in its own way. */
@Component
final class Blocks {

  private final OverMeetings meetings;
  private final Considered considered;
  private final Asking asking;
  private final Compare compare;
  private final Things things;
  private final Json json;

  Blocks(
      OverMeetings meetings,
      Considered considered,
      Asking asking,
      Compare compare,
      Things things,
      Json json) {
    this.meetings = meetings;
    this.considered = considered;
    this.asking = asking;
    this.compare = compare;
    this.things = things;
    this.json = json;
  }

  /** The blocks; none for a thing of which no more is known than its name. */
  List<Block> of(Vantage from, EntityKind kind, Ref ref, Shown shown) {
    AsKnown known = from.known();
    Optional<Thing> thing = known.view().thing(ref);
    if (thing.isEmpty() || shown.has("known")) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    switch (kind) {
      case MEASURE -> blocks.addAll(new MeasureBlocks(from, shown).blocks());
      case ACTION ->
          blocks.addAll(new ActionBlocks(from, shown, thing.get()).blocks(meetings.of(known)));
      case RISK ->
          blocks.addAll(new RiskBlocks(from, shown, thing.get()).blocks(meetings.of(known)));
      case RECOMMENDATION ->
          blocks.addAll(new RecommendationBlocks(from, shown, ref).blocks(meetings.of(known)));
      case MEETING ->
          blocks.addAll(
              new MeetingBlocks(
                      from,
                      shown,
                      ref,
                      other -> look(known, other),
                      before -> moved(known, before, ref))
                  .blocks());
      case BOARD -> blocks.addAll(new BoardBlocks(from, shown).blocks());
      case DECISION -> blocks.addAll(new DecisionBlocks(from, shown).blocks());
      case INSPECTION -> blocks.addAll(new InspectionBlocks(from, shown).blocks());
      case INTERVENTION ->
          blocks.addAll(new InterventionBlocks(from, shown, other -> look(known, other)).blocks());
      case DISCREPANCY -> blocks.addAll(new DiscrepancyBlocks(from, shown).blocks());
      default -> {}
    }
    switch (kind) {
      case MEASURE, ACTION, RISK, RECOMMENDATION -> blocks.add(considered.at(known, from, ref));
      default -> {}
    }
    return blocks;
  }

  /** What is different at the close of a meeting from the close of one before it, counted. */
  private List<String> moved(AsKnown known, Ref before, Ref meeting) {
    List<String> moved = new ArrayList<>();
    compare
        .between(atClose(known, before), atClose(known, meeting))
        .summary()
        .forEach((term, count) -> moved.add(count + " " + term));
    return moved;
  }

  private AsKnown atClose(AsKnown known, Ref meeting) {
    return asking.at(
        known,
        known.asked().comparedWith(Vantage.written(new Anchor.AtMeeting(meeting, Moment.CLOSED))));
  }

  private Optional<Shown> look(AsKnown known, Ref ref) {
    return known
        .record()
        .kindOf(ref)
        .flatMap(kind -> things.one(known, kind, ref))
        .map(found -> new Shown(json.tree(found)));
  }

  /** The fields that the blocks show already, with who says so. */
  static Set<String> shown(EntityKind kind) {
    return switch (kind) {
      case MEASURE -> Set.of("observations");
      default -> Set.of();
    };
  }
}
