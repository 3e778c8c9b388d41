package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;

/** What the rules about reporting lines, phases and the end of bodies refuse and allow. */
final class BoardRuleExamples {

  private static final String DECIDED =
      "RecordDecision {'decision':'PD9','meeting':'MX6','text':'Agreed','type':'AGREE','effects':"
          + "[{'kind':'%s','on':'PB'}]}";

  static List<Example> all() {
    return List.of(
        example(
            REPORTING_LINE_LEADS_TO_ANOTHER,
            "SetReportingLine {'board':'PB','cadence':'monthly'}",
            "/toBoard",
            "SetReportingLine {'board':'PB','to':'the Minister','cadence':'monthly'}"),
        example(
            REPORTING_LINE_LEADS_TO_ANOTHER,
            "SetReportingLine {'board':'PB','toBoard':'PB'}",
            "/toBoard",
            "SetReportingLine {'board':'PB','toBoard':'IB'}"),
        example(
            REPORTING_LINE_ENDS_ONCE,
            "EndReportingLine {'line':'RLX2','on':'2020-07'}",
            "/line",
            "EndReportingLine {'line':'RLX1','on':'2020-07'}"),
        example(
            BOARD_PHASE_IS_ANOTHER,
            "ChangeBoardPhase {'board':'PB','phase':'INTERVENTION','on':'2020-07'}",
            "/phase",
            "ChangeBoardPhase {'board':'PB','phase':'POST_INTERVENTION','on':'2020-07'}"),
        example(
                DECISION_AUTHORISES_THIS,
                "ChangeBoardPhase {'board':'PB','phase':'ASSURANCE','decision':'PD8'}",
                "/decision",
                "ChangeBoardPhase {'board':'PB','phase':'ASSURANCE','decision':'PD9'}")
            .after(DECIDED.formatted("CHANGE_PHASE")),
        example(
                DECISION_AUTHORISES_THIS,
                "StandDownBoard {'board':'PB','decision':'PD8'}",
                "/decision",
                "StandDownBoard {'board':'PB','decision':'PD9'}")
            .after(DECIDED.formatted("STAND_DOWN_BOARD")),
        example(
            BOARD_STANDS_DOWN_ONCE,
            "StandDownBoard {'board':'OG','on':'2020-06'}",
            "/board",
            "StandDownBoard {'board':'PB','on':'2020-06'}"),
        example(
            BOARD_DOES_NOT_SUCCEED_ITSELF,
            "StandDownBoard {'board':'PB','successors':['IB','PB']}",
            "/successors/1",
            "StandDownBoard {'board':'PB','successors':['IB','SC']}"),
        example(
            BODY_HAS_NOT_STOOD_DOWN,
            "AdoptTermsOfReference {'board':'OG','adoptedOn':'2020-06'}",
            "/board",
            "AdoptTermsOfReference {'board':'OG','adoptedOn':'2020-05'}"),
        example(
            BODY_HAS_NOT_STOOD_DOWN,
            "AppointToBoard {'board':'OG','slot':'lead','capacity':'MEMBER'}",
            "/board",
            "AppointToBoard {'board':'OG','slot':'lead','capacity':'MEMBER','from':'2019'}"),
        example(
            BODY_HAS_NOT_STOOD_DOWN,
            "SetReportingLine {'board':'OG','toBoard':'PB'}",
            "/board",
            "SetReportingLine {'board':'IB','toBoard':'PB'}"),
        example(
            BODY_HAS_NOT_STOOD_DOWN,
            "ChangeBoardPhase {'board':'OG','phase':'ASSURANCE','on':'2020-07'}",
            "/board",
            "ChangeBoardPhase {'board':'OG','phase':'ASSURANCE','on':'2020-03'}"),
        example(
            BODY_HAS_NOT_STOOD_DOWN,
            "ScheduleMeeting {'board':'OG','on':'2020-05-30','title':'May'}",
            "/board",
            "ScheduleMeeting {'board':'OG','on':'2020-05-29','title':'May'}"));
  }

  private BoardRuleExamples() {}
}
