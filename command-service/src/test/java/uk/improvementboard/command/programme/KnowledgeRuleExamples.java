package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.DECIDED;
import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;

/**
 * Rules of embargo and exemption, of reports out, of discrepancies and of the programme's phases.
 */
final class KnowledgeRuleExamples {

  private static final String EXEMPT = "'restriction':{'kind':'Exempt','paragraph':'3'}}";
  private static final String REPORT = "ReportOut {'title':'Report','to':'Leader',";

  static List<Example> all() {
    return List.of(
        example(
            RESTRICTION_IS_OF_SOMETHING,
            "Embargo {'things':[],'reason':'election'}",
            "/things",
            "Embargo {'things':['A1'],'reason':'election'}"),
        example(
            BODIES_AND_MEETINGS_ARE_NOT_RESTRICTED,
            "Embargo {'things':['A1','IB'],'reason':'election'}",
            "/things/1",
            "Embargo {'things':['A1','D1'],'reason':'election'}"),
        example(
            BODIES_AND_MEETINGS_ARE_NOT_RESTRICTED,
            "Restrict {'things':['MT1']," + EXEMPT,
            "/things/0",
            "Restrict {'things':['PA1']," + EXEMPT),
        example(
            RESTRICTED_MEANS_EXEMPT,
            "Restrict {'things':['R1'],'restriction':{'kind':'Hidden','reason':'embargo'}}",
            "/restriction",
            "Restrict {'things':['R1'],'restriction':{'kind':'Exempt'}}"),
        example(
            POSITION_SENT_IS_IN_THE_RECORD,
            REPORT + "'positionSent':99999}",
            "/positionSent",
            REPORT + "'positionSent':9}"),
        example(
            TEAM_KNOWS_EVERYTHING,
            REPORT + "'audience':'team'}",
            "/audience",
            REPORT + "'audience':'council'}"),
        example(
            WHAT_HAPPENED_IS_NOT_AHEAD,
            "RecordResponse {'reportOut':'RO1','on':'2026-12','words':'Noted'}",
            "/on",
            "RecordResponse {'reportOut':'RO1','on':'2026-11','words':'Noted'}"),
        example(
                DISCREPANCY_IS_REVIEWED_ONCE,
                "ReviewDiscrepancy {'discrepancy':'DQ3'}",
                "/discrepancy",
                "ReviewDiscrepancy {'discrepancy':'DQ1'}")
            .after("ReviewDiscrepancy {'discrepancy':'DQ3'}"),
        example(
            DISCREPANCY_IS_RESOLVED_ONCE,
            "ResolveDiscrepancy {'discrepancy':'DQ2','preferred':1,'why':'it is so'}",
            "/discrepancy",
            "ResolveDiscrepancy {'discrepancy':'DQ3','preferred':1,'why':'it is so'}"),
        example(
            DISCREPANCY_IS_RESOLVED_ONCE,
            "LeaveDiscrepancyOpen {'discrepancy':'DQ2','why':'nobody knows'}",
            "/discrepancy",
            "LeaveDiscrepancyOpen {'discrepancy':'DQ1','why':'nobody knows'}"),
        example(
            PREFERRED_STATEMENT_IS_ONE_OF_THEM,
            "ResolveDiscrepancy {'discrepancy':'DQ1','preferred':3,'why':'it is so'}",
            "/preferred",
            "ResolveDiscrepancy {'discrepancy':'DQ1','preferred':2,'why':'it is so'}"),
        example(
            PREFERRED_STATEMENT_IS_ONE_OF_THEM,
            "ResolveDiscrepancy {'discrepancy':'DQ1','preferred':0,'why':'it is so'}",
            "/preferred",
            "ResolveDiscrepancy {'discrepancy':'DQ1','preferred':1,'why':'it is so'}"),
        example(
                DECISION_AUTHORISES_THIS,
                "ResolveDiscrepancy {'discrepancy':'DQ3','preferred':1,'why':'so','decision':'D4'}",
                "/decision",
                "ResolveDiscrepancy {'discrepancy':'DQ1','preferred':1,'why':'so','decision':'D4'}")
            .after(DECIDED + "'effects':[{'kind':'RESOLVE_DISCREPANCY','on':'DQ1'}]}"),
        example(
            PHASES_FOLLOW_ONE_ANOTHER,
            "ChangeProgrammePhase {'phase':'CLOSED','on':'2021'}",
            "/phase",
            "ChangeProgrammePhase {'phase':'POST_INTERVENTION_SUPPORT','on':'2021'}"),
        example(
                PHASES_FOLLOW_ONE_ANOTHER,
                "ChangeProgrammePhase {'phase':'POST_INTERVENTION_SUPPORT','on':'2023'}",
                "/phase",
                "ChangeProgrammePhase {'phase':'INTERVENTION','on':'2023'}")
            .after(
                "ChangeProgrammePhase {'phase':'POST_INTERVENTION_SUPPORT','on':'2021'}",
                "ChangeProgrammePhase {'phase':'CLOSED','on':'2022'}"),
        example(
            PHASES_ARE_IN_ORDER,
            "ChangeProgrammePhase {'phase':'POST_INTERVENTION_SUPPORT','on':'2019-08-30'}",
            "/on",
            "ChangeProgrammePhase {'phase':'POST_INTERVENTION_SUPPORT','on':'2019-08'}"),
        example(
                DECISION_AUTHORISES_THIS,
                "ChangeProgrammePhase {'phase':'POST_INTERVENTION_SUPPORT','on':'2021','decision':"
                    + "'D3'}",
                "/decision",
                "ChangeProgrammePhase {'phase':'POST_INTERVENTION_SUPPORT','on':'2021','decision':"
                    + "'D4'}")
            .after(DECIDED + "'effects':[{'kind':'CHANGE_PHASE','on':'programme'}]}"),
        example(
            LOOKS_LIKE_PERSONAL_DATA,
            "DescribeLocalArea {'localAreaKind':'LOCAL_AREA_PARTNERSHIP','partners':['ring 01634"
                + " 333333']}",
            "/partners/0",
            "DescribeLocalArea {'localAreaKind':'LOCAL_AREA_PARTNERSHIP','partners':['Health']}"));
  }

  private KnowledgeRuleExamples() {}
}
