package uk.improvementboard.query.asking;

import java.time.LocalDate;
import java.util.Optional;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.Cut;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.query.view.ProgrammeView;
import uk.improvementboard.query.view.Says;
import uk.improvementboard.query.view.Thing;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Ref;

/**
 * One programme as one audience knew it at one cut: what every question about a moment is answered
 * from.
 *
 * @param knownLater what the audience knows at the head of the record, where the asker wants later
 *     corrections marked
 */
public record AsKnown(
    ProgrammeRecord record,
    Actor reader,
    Audience audience,
    AsOf asked,
    Cut cut,
    Knowledge knowledge,
    ProgrammeView view,
    Optional<Knowledge> knownLater) {

  public LocalDate date() {
    return cut.date();
  }

  /** The later correction of what the event at a position says, if the audience knows one now. */
  public Optional<RecordedEvent> laterCorrection(long place) {
    return knownLater.flatMap(
        later ->
            record
                .corrections()
                .upTo(record.head())
                .filter(position -> later.knows(position) && !knowledge.knows(position))
                .mapToObj(record::at)
                .filter(
                    recorded ->
                        recorded.event() instanceof FactCorrected correction
                            && correction.corrects() == place)
                .reduce((earlier, latest) -> latest));
  }

  /** The title of a thing as this audience knows it, or its reference. */
  public String titleOf(Ref ref) {
    return view.thing(ref)
        .flatMap(this::title)
        .or(() -> knowledge.named(ref).map(named -> named.title() == null ? "" : named.title()))
        .filter(title -> !title.isEmpty())
        .orElse(ref.value());
  }

  /** Its title on the date used or, where it begins only later, the title it is to have. */
  private Optional<String> title(Thing thing) {
    String field = Says.titleField(thing.kind());
    return thing
        .value(date(), field, Object.class)
        .or(() -> thing.value(LocalDate.MAX, field, Object.class))
        .map(Object::toString);
  }
}
