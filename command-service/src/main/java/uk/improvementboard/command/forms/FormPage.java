package uk.improvementboard.command.forms;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.ErrorSummary;

/**
 * A form, with what was put in so far.
 *
 * @param caption the programme, and the page where there are several
 * @param about what is recorded by it
 * @param action where it is sent
 * @param subject the thing it changes, as it stands
 * @param notice what its reader should know first
 * @param questions the questions nearly everybody answers
 * @param more further questions, folded away
 * @param hidden what is carried along
 * @param buttons the ways on
 */
public record FormPage(
    String title,
    String caption,
    @Nullable String about,
    Breadcrumbs way,
    String action,
    @Nullable ErrorSummary errors,
    @Nullable Content subject,
    @Nullable Content notice,
    List<Content> questions,
    List<Content> more,
    List<Hidden> hidden,
    List<Content> buttons) {
  public FormPage {
    questions = List.copyOf(questions);
    more = List.copyOf(more);
    hidden = List.copyOf(hidden);
    buttons = List.copyOf(buttons);
  }
}
