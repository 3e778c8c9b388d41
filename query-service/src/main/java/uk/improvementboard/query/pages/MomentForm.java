package uk.improvementboard.query.pages;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.improvementboard.design.Component;
import uk.improvementboard.design.Field;
import uk.improvementboard.design.Select;

/**
 * The form by which another moment, audience or way of cutting is chosen.
 *
 * @param action the page that is asked again
 * @param choices one for each, with the one shown chosen
 * @param kept the parameters that stay as they are
 * @param button what it does: a page may have another such form
 */
public record MomentForm(
    String action, List<Choice> choices, Map<String, String> kept, String button)
    implements Component {

  MomentForm(String action, List<Choice> choices, Map<String, String> kept) {
    this(action, choices, kept, "Show");
  }

  MomentForm(String action, List<Choice> choices) {
    this(action, choices, Map.of());
  }

  /** A parameter of the address, and what it may be. */
  record Choice(String parameter, String label, List<Option> options, String chosen) {}

  /** One value of a parameter. */
  record Option(String value, String words) {}

  public MomentForm {
    choices = List.copyOf(choices);
    kept = Collections.unmodifiableMap(new TreeMap<>(kept));
  }

  /** The choices as the design system shows them. */
  public List<Select> selects() {
    return choices.stream()
        .map(
            choice ->
                Select.of(
                    Field.of(choice.parameter(), choice.label()),
                    choice.options().stream()
                        .map(option -> Select.Option.of(option.value(), option.words()))
                        .toList(),
                    choice.chosen()))
        .toList();
  }

  @Override
  public String template() {
    return "query/momentForm.jte";
  }
}
