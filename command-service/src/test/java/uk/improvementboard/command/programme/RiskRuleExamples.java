package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.DECIDED;
import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;

/** What the rules of the risk register refuse and allow: K5 is closed, K6 is open. */
final class RiskRuleExamples {

  private static final String ON_A_MATRIX = "RateRisk {'risk':'K6','ratingOf':'CURRENT',";
  private static final String DIRECTOR = " | 'onBehalfOf':'Director'";
  private static final String MATRIX = "AdoptRiskMatrix {'title':'Matrix',";
  private static final String FROM = ",'from':'2020-04-01'}";
  private static final String SCORES =
      MATRIX
          + "'rendering':'SCORE','likelihood':[{'code':'1','label':'rare'},{'code':'2','label':"
          + "'likely'}],'impact':[{'code':'1','label':'slight'},{'code':'%s','label':'grave'}],"
          + "'bands':[{'likelihood':'1','impact':'1','band':'low'},{'likelihood':'1','impact':'2',"
          + "'band':'low'},{'likelihood':'2','impact':'1','band':'low'},{'likelihood':'2',"
          + "'impact':'%s','band':'high'}%s],'from':'%s'}";

  private static String scores(String impact, String pairedWith, String more, String from) {
    return SCORES.formatted(impact, pairedWith, more, from);
  }

  static List<Example> all() {
    String matrix = scores("2", "2", "", "2021");
    return List.of(
        example(
            CLOSED_RISK_IS_REOPENED_FIRST,
            "AddMitigation {'risk':'K5','mitigation':'more carers'}",
            "/risk",
            "AddMitigation {'risk':'K6','mitigation':'more carers'}"),
        example(
            CLOSED_RISK_IS_REOPENED_FIRST,
            "EscalateRisk {'risk':'K5','to':'SC','reason':'it is beyond us'}",
            "/risk",
            "EscalateRisk {'risk':'K6','to':'SC','reason':'it is beyond us'}"),
        example(
            CLOSED_RISK_IS_REOPENED_FIRST,
            "TolerateRisk {'risk':'K5','reason':'it is slight'}",
            "/risk",
            "TolerateRisk {'risk':'K6','reason':'it is slight'}"),
        example(
            CLOSED_RISK_IS_REOPENED_FIRST,
            "RecordRiskMitigated {'risk':'K5','how':'it was paid'}",
            "/risk",
            "RecordRiskMitigated {'risk':'K6','how':'it was paid'}"),
        example(
            CLOSED_RISK_IS_REOPENED_FIRST,
            "RecordRiskMaterialised {'risk':'K5','what':'it ran out'}",
            "/risk",
            "RecordRiskMaterialised {'risk':'K6','what':'it ran out'}"),
        example(
            CLOSED_RISK_IS_REOPENED_FIRST,
            "CloseRisk {'risk':'K5','reason':'it is over'}",
            "/risk",
            "CloseRisk {'risk':'K6','reason':'it is over'}"),
        example(
            CLOSED_RISK_IS_REOPENED_FIRST,
            "RateRisk {'risk':'K5','ratingOf':'CURRENT','rating':{'code':'C3'},'matrix':'RM1',"
                + "'likelihood':'C','impact':'3','on':'2020-10'}"
                + DIRECTOR,
            "/risk",
            "RateRisk {'risk':'K5','ratingOf':'CURRENT','rating':{'code':'C3'},'matrix':'RM1',"
                + "'likelihood':'C','impact':'3','on':'2020-09'}"
                + DIRECTOR),
        example(
                MITIGATION_IS_DONE_ONCE,
                "RecordMitigationDone {'risk':'K6','mitigation':'fewer carers'}",
                "/mitigation",
                "RecordMitigationDone {'risk':'K6','mitigation':'more carers'}")
            .after("AddMitigation {'risk':'K6','mitigation':'more carers'}"),
        example(
                MITIGATION_IS_DONE_ONCE,
                "RecordMitigationDone {'risk':'K6','mitigation':'more carers'}",
                "/mitigation",
                "RecordMitigationDone {'risk':'K6','mitigation':'more places'}")
            .after(
                "AddMitigation {'risk':'K6','mitigation':'more carers'}",
                "AddMitigation {'risk':'K6','mitigation':'more places'}",
                "RecordMitigationDone {'risk':'K6','mitigation':'more carers'}"),
        example(
            RISK_IS_REOPENED_AFTER_IT_CLOSED,
            "ReopenRisk {'risk':'K6','reason':'it is back'}",
            "/risk",
            "ReopenRisk {'risk':'K5','reason':'it is back'}"),
        example(
                RISK_IS_ESCALATED_TO_A_BODY_ONCE,
                "EscalateRisk {'risk':'K6','to':'SC','reason':'it is beyond us'}",
                "/to",
                "EscalateRisk {'risk':'K6','to':'IB','reason':'it is beyond us'}")
            .after("EscalateRisk {'risk':'K6','to':'SC','reason':'it is beyond us'}"),
        example(
                RISK_IS_ESCALATED_TO_A_BODY_ONCE,
                "EscalateRisk {'risk':'K6','to':'IB','reason':'it is beyond us'}",
                "/to",
                "EscalateRisk {'risk':'K6','to':'SC','reason':'it is back'}")
            .after(
                "EscalateRisk {'risk':'K6','to':'SC','reason':'it is beyond us'}",
                "TolerateRisk {'risk':'K6','reason':'it is slight'}",
                "EscalateRisk {'risk':'K6','to':'IB','reason':'it is beyond us'}"),
        example(
            RISK_IS_LINKED_TO_SOMETHING_NEW,
            "LinkRisk {'risk':'K6','about':['A4','R1']}",
            "/about/1",
            "LinkRisk {'risk':'K6','about':['A4','A1']}"),
        example(
            RISK_IS_LINKED_TO_SOMETHING_NEW,
            "LinkRisk {'risk':'K6','about':[]}",
            "/about",
            "LinkRisk {'risk':'K6','about':['M1']}"),
        example(
            RISK_IS_LINKED_TO_SOMETHING_NEW,
            "LinkRisk {'risk':'K6','about':['K6']}",
            "/about/0",
            "LinkRisk {'risk':'K6','about':['K5']}"),
        example(
                DECISION_AUTHORISES_THIS,
                "EscalateRisk {'risk':'K6','to':'SC','reason':'it needs money','decision':'DK1'}",
                "/decision",
                "EscalateRisk {'risk':'K6','to':'SC','reason':'it needs money','decision':'D4'}")
            .after(DECIDED + "'effects':[{'kind':'ESCALATE_RISK','on':'K6'}]}"),
        example(
                DECISION_AUTHORISES_THIS,
                "TolerateRisk {'risk':'K6','reason':'it is slight','decision':'DK1'}",
                "/decision",
                "TolerateRisk {'risk':'K6','reason':'it is slight','decision':'D4'}")
            .after(DECIDED + "'effects':[{'kind':'TOLERATE_RISK','on':'K6'}]}"),
        example(
                DECISION_AUTHORISES_THIS,
                "CloseRisk {'risk':'K6','reason':'it is over','decision':'DK1'}",
                "/decision",
                "CloseRisk {'risk':'K6','reason':'it is over','decision':'D4'}")
            .after(DECIDED + "'effects':[{'kind':'CLOSE_RISK','on':'K6'}]}"),
        example(
            WHAT_HAPPENED_IS_NOT_AHEAD,
            "CloseRisk {'risk':'K6','reason':'it is over','on':'2026-12'}",
            "/on",
            "CloseRisk {'risk':'K6','reason':'it is over','on':'2026-11'}"),
        example(
            REFERENCE_IS_OF_THE_RIGHT_KIND,
            "EscalateRisk {'risk':'K6','to':'R1','reason':'it is beyond us'}",
            "/to",
            "EscalateRisk {'risk':'K6','to':'SC','reason':'it is beyond us'}"),
        example(
            MATRIX_HAS_TWO_SIDES,
            MATRIX
                + "'rendering':'LETTER_AND_NUMBER','likelihood':[{'code':'A','label':'likely'}],"
                + "'impact':[{'code':'1','label':'slight'},{'code':'2','label':'grave'}],'bands':"
                + "[{'likelihood':'A','impact':'1','band':'low'},{'likelihood':'A','impact':'2',"
                + "'band':'high'}]"
                + FROM,
            "/likelihood",
            matrix),
        example(MATRIX_HAS_TWO_SIDES, scores("1", "1", "", "2021"), "/impact/1/code", matrix),
        example(
            MATRIX_CODES_FIT_ITS_RENDERING, scores("B", "B", "", "2021"), "/impact/1/code", matrix),
        example(
            MATRIX_CODES_FIT_ITS_RENDERING,
            matrix.replace("SCORE", "LETTER_AND_NUMBER"),
            "/likelihood/0/code",
            matrix
                .replace("SCORE", "LETTER_AND_NUMBER")
                .replace("[{'code':'1','label':'rare'}", "[{'code':'A','label':'rare'}")
                .replace("{'code':'2','label':'likely'}", "{'code':'B','label':'likely'}")
                .replace("'likelihood':'1'", "'likelihood':'A'")
                .replace("'likelihood':'2'", "'likelihood':'B'")),
        example(
            MATRIX_HAS_ONE_BAND_FOR_EVERY_PAIR,
            matrix.replace("{'likelihood':'1','impact':'2','band':'low'},", ""),
            "/bands",
            matrix),
        example(
            MATRIX_HAS_ONE_BAND_FOR_EVERY_PAIR,
            scores("2", "2", ",{'likelihood':'2','impact':'2','band':'low'}", "2021"),
            "/bands/4",
            matrix),
        example(
            MATRIX_HAS_ONE_BAND_FOR_EVERY_PAIR, scores("2", "3", "", "2021"), "/bands/3", matrix),
        example(
            MATRIX_IS_IN_FORCE_FROM_A_DAY,
            scores("2", "2", "", "unknown"),
            "/from",
            scores("2", "2", "", "2027")),
        example(
            RATING_IS_ON_THE_MATRIX_IN_FORCE,
            ON_A_MATRIX + "'rating':{'code':'B2'},'on':'2020-04-01'}" + DIRECTOR,
            "/matrix",
            ON_A_MATRIX + "'rating':{'code':'B2'},'on':'2020-03-31'}" + DIRECTOR),
        example(
            RATING_IS_ON_THE_MATRIX_IN_FORCE,
            ON_A_MATRIX
                + "'rating':{'code':'B2'},'matrix':'RM1','likelihood':'B','impact':'2','on':"
                + "'2020-03-31'}"
                + DIRECTOR,
            "/matrix",
            ON_A_MATRIX
                + "'rating':{'code':'B2'},'matrix':'RM1','likelihood':'B','impact':'2','on':"
                + "'2020-04-01'}"
                + DIRECTOR),
        example(
                RATING_IS_ON_THE_MATRIX_IN_FORCE,
                ON_A_MATRIX
                    + "'rating':{'code':'B2'},'matrix':'RM1','likelihood':'B','impact':'2','on':"
                    + "'2021-01-01'}"
                    + DIRECTOR,
                "/matrix",
                ON_A_MATRIX
                    + "'rating':{'code':'4'},'matrix':'RM2','likelihood':'2','impact':'2','on':"
                    + "'2021-01-01'}"
                    + DIRECTOR)
            .after(matrix),
        example(
            RATING_NAMES_BOTH_ITS_LEVELS,
            ON_A_MATRIX
                + "'rating':{'code':'B2'},'matrix':'RM1','likelihood':'B','on':'2020-05'}"
                + DIRECTOR,
            "/impact",
            ON_A_MATRIX
                + "'rating':{'code':'B2'},'matrix':'RM1','likelihood':'B','impact':'2','on':"
                + "'2020-05'}"
                + DIRECTOR),
        example(
            RATING_NAMES_BOTH_ITS_LEVELS,
            ON_A_MATRIX
                + "'rating':{'code':'A2'},'matrix':'RM1','likelihood':'A','impact':'2','on':"
                + "'2020-05'}"
                + DIRECTOR,
            "/likelihood",
            ON_A_MATRIX
                + "'rating':{'code':'C2'},'matrix':'RM1','likelihood':'C','impact':'2','on':"
                + "'2020-05'}"
                + DIRECTOR),
        example(
            RATING_NAMES_BOTH_ITS_LEVELS,
            ON_A_MATRIX + "'rating':{'code':'B2'},'likelihood':'B','on':'2020-03'}" + DIRECTOR,
            "/likelihood",
            ON_A_MATRIX + "'rating':{'code':'B2'},'on':'2020-03'}" + DIRECTOR),
        example(
            RATING_CODE_IS_OF_ITS_LEVELS,
            ON_A_MATRIX
                + "'rating':{'code':'B3'},'matrix':'RM1','likelihood':'B','impact':'2','on':"
                + "'2020-05'}"
                + DIRECTOR,
            "/rating/code",
            ON_A_MATRIX
                + "'rating':{'code':'B2'},'matrix':'RM1','likelihood':'B','impact':'2','on':"
                + "'2020-05'}"
                + DIRECTOR),
        example(
                RATING_CODE_IS_OF_ITS_LEVELS,
                ON_A_MATRIX
                    + "'rating':{'code':'22'},'matrix':'RM2','likelihood':'2','impact':'2'}"
                    + DIRECTOR,
                "/rating/code",
                ON_A_MATRIX
                    + "'rating':{'code':'4'},'matrix':'RM2','likelihood':'2','impact':'2'}"
                    + DIRECTOR)
            .after(matrix));
  }

  private RiskRuleExamples() {}
}
