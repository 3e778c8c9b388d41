package uk.improvementboard.command.words;

import static uk.improvementboard.command.words.CommandWords.say;

import java.util.List;
import uk.improvementboard.command.commands.InterventionCommand;
import uk.improvementboard.command.commands.PartnerCommand;
import uk.improvementboard.command.commands.ResourceCommand;
import uk.improvementboard.terms.EntityKind;

/** How intervention, support and money are asked for. */
final class InterventionWords {

  static final List<CommandWords> ALL =
      List.of(
          say(
                  Part.INTERVENTION,
                  InterventionCommand.AppointAdviser.class,
                  "Record that an adviser was appointed",
                  "Take in that an improvement adviser was appointed.")
              .ask("by", "Who appointed them?")
              .ask(
                  "paper",
                  FieldWords.of("Which paper holds the letter of appointment?")
                      .of(EntityKind.PAPER)),
          say(
                  Part.INTERVENTION,
                  InterventionCommand.AppointCommissioner.class,
                  "Record that a commissioner was appointed",
                  "Take in that a commissioner was appointed.")
              .ask("by", "Who appointed them?")
              .ask(
                  "paper",
                  FieldWords.of("Which paper holds the letter of appointment?")
                      .of(EntityKind.PAPER)),
          say(
                  Part.INTERVENTION,
                  InterventionCommand.IssueImprovementNotice.class,
                  "Record an improvement notice",
                  "Take in that an improvement notice, which is not statutory, was issued.")
              .ask("by", "Who issued it?")
              .asLines("steps", "Which steps does it ask for?")
              .ask("reviewEvery", "How often is it reviewed?"),
          say(
                  Part.INTERVENTION,
                  InterventionCommand.IssueDirection.class,
                  "Record a statutory direction",
                  "Take in that a statutory direction was issued.")
              .ask("by", "Who issued it?"),
          say(
                  Part.INTERVENTION,
                  InterventionCommand.UpdateDirection.class,
                  "Record that a direction was updated",
                  "Review points scheduled after this count from it.")
              .asLines("content", "What does it now say?"),
          say(
                  Part.INTERVENTION,
                  InterventionCommand.SetRequirement.class,
                  "Record a requirement",
                  "Take in one thing that an intervention requires, to be tracked on its own.")
              .ask(
                  "text",
                  FieldWords.of("What does it require?")
                      .hint("Word for word where it can be")
                      .inLines()),
          say(
                  Part.INTERVENTION,
                  InterventionCommand.ReportRequirementProgress.class,
                  "Report progress on a requirement",
                  "Report how far a requirement has come.")
              .ask(
                  "reliedOn",
                  FieldWords.of("Which papers and evidence show it?")
                      .of(EntityKind.PAPER, EntityKind.EVIDENCE)),
          say(
                  Part.INTERVENTION,
                  InterventionCommand.MeetRequirement.class,
                  "Record that a requirement was met",
                  "Record that a requirement was met.")
              .asLines("words", "Who says so, and how?"),
          say(
                  Part.INTERVENTION,
                  InterventionCommand.ScheduleReview.class,
                  "Schedule a review",
                  "Schedule a review of an intervention, by a number of months after its issue or by a date.")
              .ask("point", "How many months after it was issued or last updated?")
              .ask("by", "Who is to review?")
              .ask("to", "Who is to receive the review?"),
          say(
              Part.INTERVENTION,
              InterventionCommand.HoldReview.class,
              "Record that a review was held",
              "Record that an intervention was reviewed at a point."),
          say(
                  Part.INTERVENTION,
                  InterventionCommand.LiftIntervention.class,
                  "Record that an intervention was lifted",
                  "Take in that an intervention was lifted or revoked.")
              .ask("supportUntil", "Until when do support and supervision go on?")
              .onceMore("The intervention ends. Another would have to be recorded if it returned."),
          say(
                  Part.INTERVENTION,
                  InterventionCommand.ReplaceIntervention.class,
                  "Record that an intervention was replaced",
                  "Take in that another intervention took the place of one.")
              .ask(
                  "intervention",
                  FieldWords.of("Which intervention gives way?").of(EntityKind.INTERVENTION))
              .ask(
                  "by",
                  FieldWords.of("Which intervention takes its place?").of(EntityKind.INTERVENTION)),
          say(
              Part.INTERVENTION,
              InterventionCommand.EndPostInterventionSupport.class,
              "Record that support came to an end",
              "Take in that the support and supervision after an intervention came to an end."),
          say(
                  Part.INTERVENTION,
                  PartnerCommand.AppointSupportPartner.class,
                  "Record a support partner",
                  "Take in that an organisation was taken on to help, in one capacity.")
              .asLines("scope", "What is it to do?")
              .ask("fundedBy", "Who pays for it?"),
          say(
                  Part.INTERVENTION,
                  PartnerCommand.RecordSupportPartnerReport.class,
                  "Record what a support partner reported",
                  "Take in what a support partner said it did or found.")
              .asLines("words", "What did it report?"),
          say(
              Part.INTERVENTION,
              PartnerCommand.EndSupportPartner.class,
              "Record that a support partner's help ended",
              "Record that its help in one capacity came to an end."),
          say(
                  Part.INTERVENTION,
                  ResourceCommand.AllocateResource.class,
                  "Record money or posts",
                  "Take in that money, posts or both were found for something.")
              .ask("title", "What are they for?")
              .ask("amount", "How much money?")
              .ask("posts", "How many posts?", "In whole-time equivalents")
              .ask("funder", "Whose money is it?")
              .ask("approvedBy", "Who approved it?")
              .ask("period", "For which time?", "In the source's words")
              .ask("standing", "Is it within the budget?"),
          say(
                  Part.INTERVENTION,
                  ResourceCommand.ReportSpend.class,
                  "Report spending",
                  "Report how much of an allocation had been spent by a day, from its beginning.")
              .ask("pounds", "How many pounds were spent so far?")
              .ask("until", "Up to which day?"));

  private InterventionWords() {}
}
