package uk.improvementboard.query.knowledge;

import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/**
 * An event an audience knows, and how.
 *
 * @param audience to whom it was disclosed, when that made this audience know it; null for those
 *     who know everything
 * @param on when
 * @param means by what means
 * @param meeting at which meeting
 * @param carriedBy the position of the event that carries the disclosure; 0 where none was needed
 * @param minutedAfter whether it counts only because it was minuted to the meeting after its close
 */
public record Known(
    RecordedEvent event,
    @Nullable Audience audience,
    @Nullable ImpreciseDate on,
    @Nullable Means means,
    @Nullable Ref meeting,
    long carriedBy,
    boolean minutedAfter) {}
