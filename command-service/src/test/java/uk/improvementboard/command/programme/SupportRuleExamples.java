package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.DECIDED;
import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;

/** Rules of statements, support partners, money and posts. */
final class SupportRuleExamples {

  private static final String FROM_A_PAPER = " | 'source':{'document':'PA1','paragraph':'2'}";
  private static final String PARTNER =
      "AppointSupportPartner {'organisation':'Elsewhere Council','capacity':'LGA',";
  private static final String MONEY =
      "AllocateResource {'title':'Capacity','standing':'NOT_STATED',";

  static List<Example> all() {
    return List.of(
        example(
            STATEMENT_NAMES_ITS_SOURCE,
            "RecordStatement {'kind':'CAVEAT','text':'Cultural change takes time'}",
            "/source",
            "RecordStatement {'kind':'CAVEAT','text':'Cultural change takes time'}" + FROM_A_PAPER),
        example(
            PARTNER_ENDS_ONCE,
            "EndSupportPartner {'partner':'SP1','on':'2020-12'}",
            "/partner",
            "EndSupportPartner {'partner':'SP2','on':'2020-12'}"),
        example(
            PARTNER_ENDS_AFTER_IT_BEGINS,
            PARTNER + "'from':'2020-05','until':'2020-04'}",
            "/until",
            PARTNER + "'from':'2020-05','until':'2020-05'}"),
        example(
            PARTNER_ENDS_AFTER_IT_BEGINS,
            "EndSupportPartner {'partner':'SP2','on':'2020-03'}",
            "/on",
            "EndSupportPartner {'partner':'SP2','on':'2020-04'}"),
        example(
            WHAT_HAPPENED_IS_NOT_AHEAD,
            "RecordSupportPartnerReport {'partner':'SP2','on':'2026-11-21','words':'Done'}",
            "/on",
            "RecordSupportPartnerReport {'partner':'SP2','on':'2026-11','words':'Done'}"),
        example(
            MONEY_IS_IN_POUNDS_AND_PENCE,
            MONEY + "'amount':{'kind':'Pounds','pounds':0}}",
            "/amount/pounds",
            MONEY + "'amount':{'kind':'NotQuantified'}}"),
        example(
            MONEY_IS_IN_POUNDS_AND_PENCE,
            MONEY + "'amount':{'kind':'Pounds','pounds':10.125}}",
            "/amount/pounds",
            MONEY + "'amount':{'kind':'Pounds','pounds':10.120}}"),
        example(
            MONEY_IS_IN_POUNDS_AND_PENCE,
            "ReportSpend {'resource':'RS1','pounds':-1}",
            "/pounds",
            "ReportSpend {'resource':'RS1','pounds':0}"),
        example(
            POSTS_ARE_MORE_THAN_NONE,
            MONEY + "'amount':{'kind':'PaidByOthers','by':'DfE'},'posts':0}",
            "/posts",
            MONEY + "'amount':{'kind':'PaidByOthers','by':'DfE'},'posts':0.5}"),
        example(
            SPEND_IS_REPORTED_ONCE_FOR_A_DAY,
            "ReportSpend {'resource':'RS1','pounds':130000,'until':'2020-06-30'}",
            "/until",
            "ReportSpend {'resource':'RS1','pounds':130000,'until':'2020-07-31'}"),
        example(
                DECISION_AUTHORISES_THIS,
                MONEY + "'amount':{'kind':'NotQuantified'},'decision':'D4','about':['R1']}",
                "/decision",
                MONEY + "'amount':{'kind':'NotQuantified'},'decision':'D4','about':['iv']}")
            .after(DECIDED + "'effects':[{'kind':'ALLOCATE_RESOURCE','on':'iv'}]}"),
        example(
                DECISION_AUTHORISES_THIS,
                MONEY + "'amount':{'kind':'NotQuantified'},'decision':'D3'}",
                "/decision",
                MONEY + "'amount':{'kind':'NotQuantified'},'decision':'D4'}")
            .after(DECIDED + "'effects':[{'kind':'ALLOCATE_RESOURCE','on':'programme'}]}"));
  }

  private SupportRuleExamples() {}
}
