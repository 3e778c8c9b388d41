package uk.improvementboard.command.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.improvementboard.command.commands.ActionCommand.ApproveAction;
import uk.improvementboard.command.commands.ActionCommand.ProposeAction;
import uk.improvementboard.command.commands.ActionCommand.RateConfidence;
import uk.improvementboard.command.commands.ArrangementCommand.DescribeLocalArea;
import uk.improvementboard.command.commands.DecisionCommand.RecordDecision;
import uk.improvementboard.command.commands.InterventionCommand.LiftIntervention;
import uk.improvementboard.command.commands.KnowledgeCommand.DiscloseTo;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.forms.Shape.Naming;
import uk.improvementboard.command.reading.CommandNames;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuestionsTest {

  static List<Class<? extends ProgrammeCommand>> commands() {
    return List.copyOf(CommandNames.all().values());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_has_a_form_that_asks_for_each_field_in_words(
      Class<? extends ProgrammeCommand> command) {
    CommandForm form = CommandForm.of(command);
    assertThat(form.questions()).hasSize(command.getRecordComponents().length - 1);
    Set<String> found = new TreeSet<>();
    form.questions().forEach(question -> words(question, found));
    assertThat(found).noneMatch(String::isBlank);
    assertThat(CommandForm.at(form.address())).contains(form);
  }

  private static void words(Question question, Set<String> found) {
    found.add(question.words().question());
    words(question.shape(), found);
  }

  private static void words(Shape shape, Set<String> found) {
    switch (shape) {
      case Shape.Group(List<Question> parts) -> parts.forEach(part -> words(part, found));
      case Shape.OneOf(List<Shape.Kind> kinds) ->
          kinds.forEach(kind -> kind.parts().forEach(part -> words(part, found)));
      case Shape.Many(Shape each) -> words(each, found);
      default -> {}
    }
  }

  @Test
  void the_thing_that_is_changed_is_found_by_asking_the_command() {
    assertThat(ChangedThing.fieldOf(ApproveAction.class)).isEqualTo("action");
    assertThat(ChangedThing.fieldOf(LiftIntervention.class)).isEqualTo("intervention");
    assertThat(ChangedThing.fieldOf(RecordDecision.class)).isEqualTo("decision");
    assertThat(ChangedThing.fieldOf(ProposeAction.class)).isNull();
    assertThat(ChangedThing.fieldOf(DescribeLocalArea.class)).isNull();
  }

  @Test
  void a_reference_names_what_is_there_what_is_new_or_either() {
    assertThat(naming(ProposeAction.class, "action")).isEqualTo(Naming.NEW);
    assertThat(naming(ApproveAction.class, "action")).isEqualTo(Naming.KNOWN);
    assertThat(naming(RecordDecision.class, "decision")).isEqualTo(Naming.EITHER);
    assertThat(naming(RateConfidence.class, "scheme")).isEqualTo(Naming.KNOWN);
    assertThat(naming(DiscloseTo.class, "meeting")).isEqualTo(Naming.KNOWN);
  }

  private static Naming naming(Class<? extends ProgrammeCommand> command, String field) {
    return CommandForm.of(command).questions().stream()
        .filter(question -> question.name().equals(field))
        .map(question -> ((Shape.Reference) question.shape()).naming())
        .findFirst()
        .orElseThrow();
  }
}
