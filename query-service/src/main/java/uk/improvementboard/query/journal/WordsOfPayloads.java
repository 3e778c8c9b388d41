package uk.improvementboard.query.journal;

import uk.improvementboard.terms.Stated;

/**
 * The words of events as PostgreSQL finds them: English, by word stem. Words follow from the stored
 * bytes of what an event says and from the rule for finding them, so each row of words has a mark
 * over the rule, those bytes and the words themselves. Words under the right mark are the ones that
 * would be found again, and a new making of the journal takes them over; it finds all others anew.
 */
final class WordsOfPayloads {

  private static final String TEXT = "convert_from(event.payload, 'UTF8')";

  /**
   * The words of an event. That it does not say something, and the revision of what a correction
   * says, are no words of it.
   */
  private static final String FOUND =
      """
      jsonb_to_tsvector(
        'english',
        (CASE WHEN strpos(%1$s, '"revision":"') > 0
              THEN regexp_replace(%2$s, '(?<="revision":)"[0-9]+"', 'null', 'g')
              ELSE %2$s END)::jsonb,
        '["string"]')\
      """
          .formatted(TEXT, withoutAbsences());

  /** All that words follow from beside the payload, the server's own dictionaries included. */
  private static final String RULE =
      """
      (SELECT sha256(convert_to(concat_ws(
         '|', $rule$%s$rule$, current_setting('server_version'),
         (SELECT pg_database_collation_actual_version(oid) FROM pg_database
          WHERE datname = current_database()),
         (SELECT string_agg(
                   concat_ws(' ', maptokentype, mapseqno, dictname, dicttemplate, dictinitoption),
                   ',' ORDER BY maptokentype, mapseqno)
          FROM pg_ts_config_map JOIN pg_ts_dict AS dict ON dict.oid = mapdict
          WHERE mapcfg = 'english'::regconfig)), 'UTF8')))\
      """
          .formatted(FOUND);

  private WordsOfPayloads() {}

  private static String withoutAbsences() {
    String said = TEXT;
    for (Stated.Reason reason : Stated.Reason.values()) {
      said = "replace(%s, '{\"absent\":\"%s\"}', 'null')".formatted(said, reason.name());
    }
    return said;
  }

  /** The mark of words, from expressions for a payload and for its words. */
  static String mark(String payload, String words) {
    return "sha256(%s || %s || tsvectorsend(%s))".formatted(RULE, payload, words);
  }

  /**
   * The words of events, found anew.
   *
   * @param which a condition on the rows of the table of events
   */
  static String found(String events, String which) {
    // without OFFSET the words would be found once for themselves and once for their mark
    return """
    SELECT programme, position, words, %s AS mark
    FROM (SELECT programme, position, payload, %s AS words FROM %s AS event WHERE %s OFFSET 0)
    """
        .formatted(mark("payload", "words"), FOUND, events, which);
  }

  /** The words of all events of a table, those taken over that another has under the right mark. */
  static String takenOver(String events, String words) {
    return """
    SELECT programme, position, words, coalesce(mark, %s) AS mark
    FROM (SELECT event.programme, event.position, event.payload, known.mark,
                 coalesce(known.words, %s) AS words
          FROM %s AS event
          LEFT JOIN %s AS known
            ON known.programme = event.programme AND known.position = event.position
            AND known.mark = %s
          OFFSET 0)
    """
        .formatted(
            mark("payload", "words"), FOUND, events, words, mark("event.payload", "known.words"));
  }
}
