package uk.improvementboard.platform.streams;

import org.jspecify.annotations.Nullable;

/**
 * One row of a programme's stream as the store holds it. Nothing is read, upgraded or checked, so
 * that a row which somebody changed is handed on as it is.
 *
 * @param position the place that the store gives it, from 1
 * @param recordedAt when the store took it, as the store writes it
 * @param type the name under which it is stored
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as stored, never compared
public record StoredRow(
    long position,
    @Nullable String recordedAt,
    @Nullable String eventId,
    @Nullable String type,
    @Nullable String revision,
    byte @Nullable [] payload,
    byte @Nullable [] metadata) {}
