package uk.improvementboard.command.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import uk.improvementboard.command.commands.ActionCommand.ProposeAction;
import uk.improvementboard.command.commands.MeasureCommand.ReportObservation;
import uk.improvementboard.command.commands.PaperCommand.RegisterDocument;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.platform.web.Problem.Field;
import uk.improvementboard.terms.Figure;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Stated;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandReaderTest {

  private static ReadCommand read(String name, String json) {
    return CommandReader.read(
        CommandReader.named(name),
        new ProgrammeId("anyshire"),
        CommandReader.object(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  private static Problem refused(String name, String json) {
    return Objects.requireNonNull(catchThrowableOfType(Problem.class, () -> read(name, json)));
  }

  @Test
  void what_is_left_out_is_not_stated_or_empty_or_absent() {
    ReadCommand read = read("ProposeAction", "{'text':'Do it'}");
    ProposeAction command = (ProposeAction) read.command();
    assertThat(command.action()).isNull();
    assertThat(command.recommendations()).isEmpty();
    assertThat(command.due()).isEqualTo(Stated.notStated());
    assertThat(read.beside().disclosures()).isEmpty();
    assertThat(read.beside().source()).isNull();
  }

  @Test
  void a_reason_for_absence_and_an_exact_figure_are_kept() {
    RegisterDocument document =
        (RegisterDocument)
            read(
                    "RegisterDocument",
                    "{'title':'T','kind':'report','dated':{'absent':'NOT_APPLICABLE'}}")
                .command();
    assertThat(document.dated()).isEqualTo(Stated.notApplicable());
    ReportObservation observation =
        (ReportObservation)
            read(
                    "ReportObservation",
                    "{'measure':'M1','period':'2019','firmness':'FINAL','figure':{'kind':'Number',"
                        + "'value':3.50}}")
                .command();
    assertThat(((Figure.Number) observation.figure()).value()).isEqualTo(new BigDecimal("3.50"));
  }

  @Test
  void every_fault_is_named_at_once_by_its_place() {
    Problem problem =
        refused(
            "ReportObservation",
            "{'measure':'not a ref!','period':'soon','figure':{'kind':'Number','value':'3'},"
                + "'firmness':'FIRM','colour':'red','extractedOn':7}");
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.fields())
        .extracting(Field::pointer)
        .containsExactlyInAnyOrder(
            "/measure", "/period", "/figure/value", "/firmness", "/colour", "/extractedOn");
  }

  @Test
  void a_field_named_twice_text_after_the_object_and_a_list_are_refused() {
    assertThat(refused("ProposeAction", "{'text':'a','text':'b'}").rule())
        .isEqualTo("JSON_READABLE");
    assertThat(refused("ProposeAction", "{'text':'a'} more").rule()).isEqualTo("JSON_READABLE");
    assertThat(refused("ProposeAction", "['text']").rule()).isEqualTo("JSON_READABLE");
    assertThat(refused("ProposeAction", "").rule()).isEqualTo("JSON_READABLE");
  }

  @Test
  void the_programme_is_in_the_address_only() {
    assertThat(refused("ProposeAction", "{'text':'a','programme':'medway'}").fields())
        .extracting(Field::pointer)
        .containsExactly("/programme");
  }

  @Test
  void what_a_command_says_has_one_digest_however_it_is_written() {
    String one = read("ProposeAction", "{'text':'Do it','due':'2020'}").hash();
    assertThat(
            read("ProposeAction", "{ 'due' : '2020', 'text':'Do it','recommendations':[]}").hash())
        .isEqualTo(one);
    assertThat(read("ProposeAction", "{'text':'Do it','due':'2021'}").hash()).isNotEqualTo(one);
    assertThat(read("ProposeAction", "{'text':'Do it','due':'2020','effectiveOn':'2020'}").hash())
        .isNotEqualTo(one);
  }
}
