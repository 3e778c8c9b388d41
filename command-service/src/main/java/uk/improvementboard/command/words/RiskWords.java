package uk.improvementboard.command.words;

import static uk.improvementboard.command.words.CommandWords.say;

import java.util.List;
import uk.improvementboard.command.commands.RiskCommand;
import uk.improvementboard.terms.EntityKind;

/** How what may go wrong is asked for. */
final class RiskWords {

  static final List<CommandWords> ALL =
      List.of(
          say(
                  Part.RISKS,
                  RiskCommand.IdentifyRisk.class,
                  "Put a risk on the register",
                  "Say what may keep the programme from its purpose.")
              .asLines("description", "What may happen?")
              .asLines("cause", "What may bring it about?")
              .asLines("consequence", "What would follow?")
              .asLines("mitigations", "What is done to avoid or lessen it?"),
          say(Part.RISKS, RiskCommand.RateRisk.class, "Rate a risk", "Record a rating of a risk.")
              .ask("ratingOf", "What is rated?")
              .ask("rating", "Which rating?")
              .ask("matrix", FieldWords.of("On which matrix?").of(EntityKind.RISK_MATRIX))
              .ask("likelihood", "How likely?", "The code of a level of the matrix")
              .ask("impact", "How severe?", "The code of a level of the matrix"),
          say(
                  Part.RISKS,
                  RiskCommand.AddMitigation.class,
                  "Add a mitigation",
                  "Record something more that is to be done about a risk.")
              .ask("owner", "Which post is to do it?"),
          say(
                  Part.RISKS,
                  RiskCommand.RecordMitigationDone.class,
                  "Record that a mitigation was done",
                  "Record that something was done about a risk.")
              .ask(
                  "mitigation",
                  FieldWords.of("Which mitigation?")
                      .hint("In the words in which it was recorded")
                      .inLines())
              .asLines("words", "What was done?"),
          say(
                  Part.RISKS,
                  RiskCommand.EscalateRisk.class,
                  "Escalate a risk",
                  "Take a risk to another body.")
              .ask("to", FieldWords.of("To which body?").of(EntityKind.BOARD))
              .ask("decision", FieldWords.of("By which decision?").of(EntityKind.DECISION)),
          say(
              Part.RISKS,
              RiskCommand.TolerateRisk.class,
              "Tolerate a risk",
              "Record that a risk is accepted as it stands."),
          say(
                  Part.RISKS,
                  RiskCommand.RecordRiskMitigated.class,
                  "Record that a risk was mitigated",
                  "Record that a risk was lessened to what is acceptable.")
              .asLines("how", "What lessened it, and what shows that it did?"),
          say(
                  Part.RISKS,
                  RiskCommand.RecordRiskMaterialised.class,
                  "Record that a risk came about",
                  "Record that what was feared came about.")
              .asLines("what", "What came about?"),
          say(
              Part.RISKS,
              RiskCommand.CloseRisk.class,
              "Close a risk",
              "Take a risk off the register."),
          say(
              Part.RISKS,
              RiskCommand.ReopenRisk.class,
              "Reopen a risk",
              "Put a closed risk back on the register."),
          say(
              Part.RISKS,
              RiskCommand.LinkRisk.class,
              "Link a risk",
              "Link a risk to more of what it threatens, or of what answers it."),
          say(
                  Part.PROGRAMME,
                  RiskCommand.AdoptRiskMatrix.class,
                  "Adopt a risk matrix",
                  "A new version is a new matrix: what was rated on an earlier one keeps it.")
              .ask("likelihood", "The levels of likelihood", "In the order the matrix lists them")
              .ask("impact", "The levels of impact", "In the order the matrix lists them")
              .ask("bands", "What each pair of levels amounts to")
              .ask("rendering", "How is a rating's code made?")
              .ask("from", "From which day are risks rated on it?"));

  private RiskWords() {}
}
