package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.DECIDED;
import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;

/**
 * What the rules of measures refuse and allow. M5 has two definitions, a baseline of the first, a
 * target by decision and a final figure for January 2020; M1 has none of them.
 */
final class MeasureRuleExamples {

  private static final String REPORTED =
      "ReportObservation {'measure':'M5','firmness':'FINAL','period':'%s','definitionVersion':%s,"
          + "'figure':{'kind':'Number','value':%s,'madeOf':[%s]}}";
  private static final String REVISED =
      "ReviseObservation {'measure':'M5','definitionVersion':'1','reason':'late returns',"
          + "'period':'%s','firmness':'%s','extractedOn':'2020-03-02','figure':{'kind':'Number',"
          + "'value':%s}}";
  private static final String TARGET = "SetTarget {'measure':'%s','value':95,'from':'%s'%s}";
  private static final String DM2 =
      DECIDED + "'effects':[{'kind':'SET_TARGET','on':'M5','until':'2022-03'}]}";
  private static final String COMPARED =
      "RecordComparator {'measure':'M5','scope':'%s'%s,'period':'%s','figure':{'kind':'Number',"
          + "'value':80}}";

  private static String reported(String period, String version, String value, String parts) {
    return REPORTED.formatted(period, version, value, parts);
  }

  private static String rated(String period, String rating, String on, String more) {
    return "RateMeasure {'measure':'M5','definitionVersion':'2','period':'"
        + period
        + "','rating':'"
        + rating
        + "'"
        + more
        + ",'on':'"
        + on
        + "'} | 'onBehalfOf':'Director'";
  }

  static List<Example> all() {
    String baseline = "SetBaseline {'measure':'M5','figure':{'kind':'Number','value':40}}";
    String newDefinition =
        "ReviseDefinition {'measure':'M5','version':'%s','polarity':'HIGHER_IS_BETTER','reason':"
            + "'guidance'}";
    return List.of(
        example(
            PERIOD_IS_OBSERVED_ONCE,
            reported("2020-01", "'1'", "80", ""),
            "/period",
            reported("2020-01", "'2'", "80", "")),
        example(
            PERIOD_IS_OBSERVED_ONCE,
            reported("2020-01", "{'absent':'NOT_STATED'}", "80", ""),
            "/period",
            reported("2020-02", "{'absent':'NOT_STATED'}", "80", "")),
        example(
            DEFINITION_VERSION_IS_KNOWN,
            reported("2020-05", "'3'", "80", ""),
            "/definitionVersion",
            reported("2020-05", "'2'", "80", "")),
        example(
            DEFINITION_VERSION_IS_NEW,
            newDefinition.formatted("2"),
            "/version",
            newDefinition.formatted("3")),
        example(
            SMALL_NUMBERS_ARE_SUPPRESSED,
            reported("2020-05", "'2'", "4.9", ""),
            "/figure/value",
            reported("2020-05", "'2'", "5", "")),
        example(
            SMALL_NUMBERS_ARE_SUPPRESSED,
            reported("2020-05", "'2'", "80", "{'value':77,'of':'boys'},{'value':3,'of':'girls'}"),
            "/figure/madeOf/1/value",
            reported("2020-05", "'2'", "80", "{'value':80,'of':'boys'},{'value':0,'of':'girls'}")),
        example(
            SMALL_NUMBERS_ARE_SUPPRESSED,
            REVISED.formatted("2020-01", "FINAL", "3"),
            "/figure/value",
            "ReviseObservation {'measure':'M5','definitionVersion':'1','reason':'small','period':"
                + "'2020-01','firmness':'FINAL','figure':{'kind':'Suppressed'}}"),
        example(
            REVISION_IS_OF_AN_OBSERVATION,
            REVISED.formatted("2020-02", "FINAL", "72"),
            "/period",
            REVISED.formatted("2020-01", "FINAL", "72")),
        example(
            REVISION_SAYS_SOMETHING_ELSE,
            REVISED.formatted("2020-01", "FINAL", "71.5"),
            "/figure",
            REVISED.formatted("2020-01", "FINAL", "71.4")),
        example(
            FINAL_FIGURE_STAYS_FINAL,
            REVISED.formatted("2020-01", "PROVISIONAL", "72"),
            "/firmness",
            REVISED.formatted("2020-01", "FINAL", "72")),
        example(
                BASELINE_IS_SET_ONCE_FOR_A_DEFINITION,
                baseline,
                "/measure",
                "SetBaseline {'measure':'M1','figure':{'kind':'Number','value':40}}")
            .after(baseline),
        example(
                BASELINE_IS_SET_ONCE_FOR_A_DEFINITION,
                "SetBaseline {'measure':'M1','figure':{'kind':'Number','value':40}}",
                "/measure",
                baseline)
            .after("SetBaseline {'measure':'M1','figure':{'kind':'Number','value':9}}"),
        example(
            PARTS_ADD_UP,
            "SetBaseline {'measure':'M1','figure':{'kind':'Number','value':3,'madeOf':[{'value':1,"
                + "'of':'north'}]}}",
            "/figure/madeOf",
            "SetBaseline {'measure':'M1','figure':{'kind':'Number','value':3,'madeOf':[{'value':3,"
                + "'of':'north'}]}}"),
        example(
            TARGET_IS_FROM_A_DAY,
            TARGET.formatted("M1", "unknown", ""),
            "/from",
            TARGET.formatted("M1", "2020", "")),
        example(
            TARGET_ENDS_AFTER_IT_BEGINS,
            TARGET.formatted("M1", "2020-04-01", ",'until':'2020-03'"),
            "/until",
            TARGET.formatted("M1", "2020-04-01", ",'until':'2020-04'")),
        example(
            TOLERANCE_IS_NOTHING_OR_MORE,
            TARGET.formatted("M1", "2020-04-01", ",'tolerance':-1"),
            "/tolerance",
            TARGET.formatted("M1", "2020-04-01", ",'tolerance':0")),
        example(
                ONE_TARGET_FROM_A_DAY,
                TARGET.formatted("M1", "2020-04", ""),
                "/from",
                TARGET.formatted("M1", "2020-05", ""))
            .after(TARGET.formatted("M1", "2020-04-01", "")),
        example(
            TARGET_SET_BY_DECISION_MOVES_BY_DECISION,
            TARGET.formatted("M5", "2021-03-31", ""),
            "/decision",
            TARGET.formatted("M5", "2021-04-01", "")),
        example(
                TARGET_SET_BY_DECISION_MOVES_BY_DECISION,
                TARGET.formatted("M5", "2020-10-01", ",'until':'2022-03-31'"),
                "/decision",
                TARGET.formatted("M5", "2020-10-01", ",'until':'2022-03-31','decision':'D4'"))
            .after(DM2),
        example(
                TARGET_LASTS_AS_DECIDED,
                TARGET.formatted("M5", "2020-10-01", ",'until':'2022-04-01','decision':'D4'"),
                "/until",
                TARGET.formatted("M5", "2020-10-01", ",'until':'2022-03','decision':'D4'"))
            .after(DM2),
        example(
                TARGET_LASTS_AS_DECIDED,
                TARGET.formatted("M5", "2020-10-01", ",'decision':'D4'"),
                "/until",
                TARGET.formatted("M5", "2020-10-01", ",'until':'2020-12','decision':'D4'"))
            .after(DM2),
        example(
                DECISION_AUTHORISES_THIS,
                TARGET.formatted("M1", "2020-10-01", ",'decision':'DM1'"),
                "/decision",
                TARGET.formatted("M1", "2020-10-01", ",'decision':'D4'"))
            .after(DECIDED + "'effects':[{'kind':'SET_TARGET','on':'M1'}]}"),
        example(
            RATING_IS_OF_A_DAY,
            rated("2020-06", "Amber", "unknown", ""),
            "/on",
            rated("2020-06", "Amber", "2020-07", "")),
        example(
            RATED_ON_THE_SCHEME_IN_FORCE,
            rated("2020-06", "Amber", "2020-03-31", ""),
            "/on",
            rated("2020-06", "Amber", "2020-07-01", "")),
        example(
            RATED_ON_THE_SCHEME_IN_FORCE,
            rated("2020-06", "Amber", "2020-07-01", ",'scheme':'RAG'"),
            "/scheme",
            rated("2020-06", "Amber", "2020-07-01", ",'scheme':'RAGM'")),
        example(
            RATING_IS_A_LEVEL_OF_THE_SCHEME,
            rated("2020-06", "Blue", "2020-07-01", ",'reason':'it is done'"),
            "/rating",
            rated("2020-06", "Green", "2020-07-01", ",'reason':'it is done'")),
        example(
            MEASURE_IS_RATED_BY_WHAT_WAS_OBSERVED,
            rated("2020-07", "Amber", "2020-09-01", ""),
            "/period",
            rated("2020-06", "Amber", "2020-09-01", "")),
        example(
            RATING_BESIDE_THE_CALCULATED_HAS_A_REASON,
            rated("2020-06", "Red", "2020-07-01", ""),
            "/reason",
            rated("2020-06", "Red", "2020-07-01", ",'reason':'it falls'")),
        example(
            RECORDED_FOR_ANOTHER_SAYS_FOR_WHOM,
            rated("2020-06", "Amber", "2020-07-01", "").replace(" | 'onBehalfOf':'Director'", ""),
            "/onBehalfOf",
            rated("2020-06", "Amber", "2020-07-01", "")),
        example(
            OTHER_COMPARATOR_IS_NAMED,
            COMPARED.formatted("OTHER", "", "2019"),
            "/name",
            COMPARED.formatted("OTHER", ",'name':'the region'", "2019")),
        example(
            COMPARATOR_IS_RECORDED_ONCE,
            COMPARED.formatted("ENGLAND", "", "2019"),
            "/period",
            COMPARED.formatted("ENGLAND", "", "2018")));
  }

  private MeasureRuleExamples() {}
}
