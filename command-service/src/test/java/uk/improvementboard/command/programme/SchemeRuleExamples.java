package uk.improvementboard.command.programme;

import static uk.improvementboard.command.programme.RuleExamples.example;
import static uk.improvementboard.command.rules.Rule.*;

import java.util.List;
import uk.improvementboard.command.programme.RuleExamples.Example;

/** What the rules about rating schemes refuse and allow. */
final class SchemeRuleExamples {

  private static final String LEVELS =
      "'levels':[{'code':'G','label':'green'},{'code':'R','label':'red'}],";
  private static final String FROM = "'from':'2021-04'";
  private static final String BY_JUDGEMENT = "'calculation':{'kind':'None'},";
  private static final String BY_TARGET =
      "'calculation':{'kind':'ByTarget','met':'G','withinTolerance':'G','beyond':'R'},";

  private static String scheme(String appliesTo, String rest) {
    return "AdoptRatingScheme {'name':'Two levels','appliesTo':[" + appliesTo + "]," + rest + "}";
  }

  private static String byDueDate(String overdue, int days) {
    return "'calculation':{'kind':'ByDueDate','overdue':'"
        + overdue
        + "','dueSoonDays':"
        + days
        + ",'dueSoon':'R','otherwise':'G','done':'G'},";
  }

  static List<Example> all() {
    return List.of(
        example(
            SCHEME_RATES_ACTIONS_OR_MEASURES,
            scheme("'RISK'", LEVELS + BY_JUDGEMENT + FROM),
            "/appliesTo/0",
            scheme("'MEASURE'", LEVELS + BY_JUDGEMENT + FROM)),
        example(
            SCHEME_RATES_ACTIONS_OR_MEASURES,
            scheme("", LEVELS + BY_JUDGEMENT + FROM),
            "/appliesTo",
            scheme("'ACTION','MEASURE'", LEVELS + BY_JUDGEMENT + FROM)),
        example(
            NOTHING_IS_NAMED_TWICE,
            scheme("'ACTION','ACTION'", LEVELS + BY_JUDGEMENT + FROM),
            "/appliesTo/1",
            scheme("'ACTION','MEASURE'", LEVELS + BY_JUDGEMENT + FROM)),
        example(
            NOTHING_IS_NAMED_TWICE,
            scheme("'ACTION'", LEVELS.replace("'R'", "'G'") + BY_JUDGEMENT + FROM),
            "/levels/1/code",
            scheme("'ACTION'", LEVELS + BY_JUDGEMENT + FROM)),
        example(
            SCHEME_HAS_LEVELS_TO_CHOOSE_FROM,
            scheme("'ACTION'", "'levels':[{'code':'G','label':'green'}]," + BY_JUDGEMENT + FROM),
            "/levels",
            scheme("'ACTION'", LEVELS + BY_JUDGEMENT + FROM)),
        example(
            SCHEME_BEGINS_ON_A_DAY,
            scheme("'ACTION'", LEVELS + BY_JUDGEMENT + "'from':'unknown'"),
            "/from",
            scheme("'ACTION'", LEVELS + BY_JUDGEMENT + "'from':'2021'")),
        example(
            CALCULATION_USES_THE_SCHEMES_LEVELS,
            scheme("'ACTION'", LEVELS + byDueDate("Red", 14) + FROM),
            "/calculation",
            scheme("'ACTION'", LEVELS + byDueDate("R", 14) + FROM)),
        example(
            CALCULATION_FITS_WHAT_IS_RATED,
            scheme("'ACTION'", LEVELS + BY_TARGET + FROM),
            "/calculation",
            scheme("'MEASURE'", LEVELS + BY_TARGET + FROM)),
        example(
            CALCULATION_FITS_WHAT_IS_RATED,
            scheme("'ACTION','MEASURE'", LEVELS + byDueDate("R", 14) + FROM),
            "/calculation",
            scheme("'ACTION'", LEVELS + byDueDate("R", 14) + FROM)),
        example(
            DUE_SOON_IS_A_NUMBER_OF_DAYS,
            scheme("'ACTION'", LEVELS + byDueDate("R", -1) + FROM),
            "/calculation/dueSoonDays",
            scheme("'ACTION'", LEVELS + byDueDate("R", 0) + FROM)));
  }

  private SchemeRuleExamples() {}
}
