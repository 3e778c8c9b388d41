package uk.improvementboard.command.words;

import static uk.improvementboard.command.words.CommandWords.say;

import java.util.List;
import uk.improvementboard.command.commands.RecommendationCommand;
import uk.improvementboard.terms.EntityKind;

/** How what the council was told to improve is asked for. */
final class RecommendationWords {

  static final List<CommandWords> ALL =
      List.of(
          say(
                  Part.RECOMMENDATIONS,
                  RecommendationCommand.RaiseRecommendation.class,
                  "Raise a recommendation",
                  "Take a recommendation into the programme, word for word.")
              .ask("text", FieldWords.of("What is to improve?").hint("Word for word").inLines())
              .ask("kind", "Where does it come from?")
              .ask(
                  "findings",
                  FieldWords.of("Which findings does it answer?").of(EntityKind.FINDING))
              .ask("inspection", FieldWords.of("From which inspection?").of(EntityKind.INSPECTION))
              .ask(
                  "selfEvaluation",
                  FieldWords.of("Of which self-evaluation is it a priority?")
                      .of(EntityKind.SELF_EVALUATION))
              .ask(
                  "intervention",
                  FieldWords.of("Which intervention requires it?").of(EntityKind.INTERVENTION))
              .ask("serviceArea", "Which service is it about?")
              .ask(
                  "sponsor", "Which post answers for it?", "A role or post, never a person's name"),
          say(
                  Part.RECOMMENDATIONS,
                  RecommendationCommand.AcceptRecommendation.class,
                  "Accept a recommendation",
                  "Record that the council accepted a recommendation.")
              .ask("by", "Which body or post accepted it?"),
          say(
                  Part.RECOMMENDATIONS,
                  RecommendationCommand.DeclineRecommendation.class,
                  "Decline a recommendation",
                  "Record that the council does not accept a recommendation.")
              .ask("by", "Which body or post declined it?"),
          say(
              Part.RECOMMENDATIONS,
              RecommendationCommand.AgreeNoAction.class,
              "Agree that no action is needed",
              "Record that a recommendation needs no action."),
          say(
              Part.RECOMMENDATIONS,
              RecommendationCommand.LinkFindings.class,
              "Link findings to a recommendation",
              "Record further findings that a recommendation answers."),
          say(
                  Part.RECOMMENDATIONS,
                  RecommendationCommand.LinkRecurrence.class,
                  "Record that it was found again",
                  "Record that a later inspection found the same again.")
              .ask("inspection", FieldWords.of("Which later inspection?").of(EntityKind.INSPECTION))
              .ask("finding", FieldWords.of("Which finding says so?").of(EntityKind.FINDING)),
          say(
                  Part.RECOMMENDATIONS,
                  RecommendationCommand.SignOffRecommendation.class,
                  "Sign a recommendation off",
                  "Record that a board signed a recommendation off.")
              .ask(
                  "decision", FieldWords.of("Which decision signs it off?").of(EntityKind.DECISION))
              .ask(
                  "evidence", FieldWords.of("On which evidence of impact?").of(EntityKind.EVIDENCE))
              .onceMore(
                  "The recommendation is laid to rest. To take it up again it has to be reopened."),
          say(
                  Part.RECOMMENDATIONS,
                  RecommendationCommand.ConfirmRecommendation.class,
                  "Record that an inspection confirmed it",
                  "Record that a later inspection confirmed that what was recommended is done.")
              .ask(
                  "inspection", FieldWords.of("Which later inspection?").of(EntityKind.INSPECTION)),
          say(
              Part.RECOMMENDATIONS,
              RecommendationCommand.ReopenRecommendation.class,
              "Reopen a recommendation",
              "Take up again a recommendation that had been laid to rest."));

  private RecommendationWords() {}
}
