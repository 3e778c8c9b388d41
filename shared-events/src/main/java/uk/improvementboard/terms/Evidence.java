package uk.improvementboard.terms;

/**
 * Something that shows a claim to be true: an audit, a practice observation, a letter.
 *
 * @param kind what sort of evidence it is, in the recorder's words
 * @param shows what it shows
 * @param dated when the evidence is from, which need not be when it was received
 * @param paper the paper that holds it, when one is registered
 */
public record Evidence(String kind, String shows, Stated<ImpreciseDate> dated, Stated<Ref> paper) {}
