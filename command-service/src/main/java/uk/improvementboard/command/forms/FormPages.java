package uk.improvementboard.command.forms;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.command.forms.FormReading.Read;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.design.Attributes;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.Button;
import uk.improvementboard.design.Choices;
import uk.improvementboard.design.Details;
import uk.improvementboard.design.ErrorSummary;
import uk.improvementboard.design.Field;
import uk.improvementboard.design.InsetText;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.SummaryList;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/** Makes the pages of one form: the form itself, the check, the conflict. */
final class FormPages {

  static final String KEY = "key";
  static final String OPENED = "opened";
  static final String STEP = "step";
  static final String ENTRANT = "entrant";
  static final String CONFIRMED = "confirmed";

  /** The page of a longer work to which its reader returns. */
  static final String BACK = "back";

  /** What belongs to every sending of a form, beside what was put into it. */
  static final Set<String> OF_THE_SENDING = Set.of(KEY, OPENED, STEP, ENTRANT, BACK);

  private final CommandForm form;
  private final Where where;
  private final KnownHere known;

  /**
   * Where a form stands.
   *
   * @param caption the programme
   * @param first questions that come before the command's own
   */
  record Where(
      String action, String cancel, String caption, Breadcrumbs way, List<Question> first) {
    Where {
      first = List.copyOf(first);
    }
  }

  FormPages(CommandForm form, Where where, KnownHere known) {
    this.form = form;
    this.where = where;
    this.known = known;
  }

  /** Why a form is shown again. */
  record Refused(List<Fault> faults, @Nullable String rule, @Nullable String title) {
    static final Refused NOTHING = new Refused(List.of(), null, null);

    Refused {
      faults = List.copyOf(faults);
    }

    static Refused of(Collection<Fault> faults) {
      return new Refused(List.copyOf(faults), null, null);
    }
  }

  FormPage form(Entered entered, Refused refused, int step, @Nullable String notice) {
    FormControls controls = new FormControls(entered, known, refused.faults(), where.action());
    List<Question> asked = new ArrayList<>(step == 0 ? where.first() : List.of());
    asked.addAll(form.on(step));
    boolean last = isLast(step);
    List<Content> questions = new ArrayList<>();
    if (Rule.LOOKS_LIKE_PERSONAL_DATA.id().equals(refused.rule())) {
      questions.add(confirmation());
    }
    List<Question> later = new ArrayList<>();
    for (Question question : asked) {
      if (question.words().later() || question.isNewReference()) {
        later.add(question);
      } else {
        questions.add(controls.control(question, question.name()));
      }
    }
    controls.reasons(asked, "").ifPresent(questions::add);
    List<Content> more = new ArrayList<>();
    if (!later.isEmpty()) {
      more.add(folded(controls, "More that may be said", later, entered));
    }
    if (last) {
      more.addAll(beside(controls, entered));
    }
    return new FormPage(
        title(step),
        caption(step),
        step == 0 ? form.words().about() : null,
        where.way(),
        where.action(),
        summary(refused),
        subject(entered),
        notice == null ? null : InsetText.of(notice),
        questions,
        more,
        hidden(entered, asked, last, step),
        buttons(step, last, entered));
  }

  boolean isLast(int step) {
    return !form.pageByPage() || step == form.words().steps().size() - 1;
  }

  private String title(int step) {
    return form.pageByPage() ? form.words().steps().get(step).heading() : form.words().title();
  }

  private String caption(int step) {
    return form.pageByPage()
        ? form.words().title() + ", page " + (step + 1) + " of " + form.words().steps().size()
        : where.caption();
  }

  static Content confirmation() {
    return Choices.checkboxes(
        Field.of(CONFIRMED)
            .hint(
                "The record is kept for ever and read by many. Write roles and posts, and nothing"
                    + " by which a child could be recognised."),
        "Some of the words look like personal data",
        List.of(
            Choices.Choice.of(
                Rule.LOOKS_LIKE_PERSONAL_DATA.id(),
                "I have looked: it identifies nobody and may be recorded as it is")));
  }

  private List<Content> beside(FormControls controls, Entered entered) {
    List<Question> around = new ArrayList<>();
    List<Content> shown = new ArrayList<>();
    for (Question question : form.beside()) {
      switch (question.name()) {
        case "source", "disclosures" ->
            shown.add(folded(controls, question.words().question(), List.of(question), entered));
        default -> around.add(question);
      }
    }
    shown.add(
        folded(controls, "From when it is true, on whose authority and behalf", around, entered));
    return shown;
  }

  private static Content folded(
      FormControls controls, String summary, List<Question> questions, Entered entered) {
    boolean open = questions.stream().anyMatch(it -> controls.inUse(it, it.name()));
    return new Details(
        Text.of(summary),
        Contents.all(questions.stream().map(it -> controls.control(it, it.name())).toList()),
        open,
        null,
        Attributes.NONE);
  }

  private @Nullable Content subject(Entered entered) {
    Question changed = form.changed();
    if (changed == null || entered.one(changed.name()).isEmpty()) {
      return null;
    }
    known.things(changed.words().kinds());
    return known
        .thing(entered.one(changed.name()))
        .map(thing -> KnownHere.words(thing) + ": " + thing.standing())
        .map(words -> (Content) InsetText.of(words))
        .orElse(null);
  }

  private static @Nullable ErrorSummary summary(Refused refused) {
    if (refused.faults().isEmpty()) {
      return null;
    }
    List<Link> links = new ArrayList<>();
    for (Fault fault : refused.faults()) {
      links.add(
          Link.of(fault.message(), "#" + (fault.target().isEmpty() ? "form" : fault.target())));
    }
    ErrorSummary summary = ErrorSummary.of(links);
    String rule = refused.rule();
    if (rule == null) {
      return summary;
    }
    Content why =
        output -> {
          Text.of(String.valueOf(refused.title()) + " ").writeTo(output);
          Link.of("Rule " + rule, "/problems/" + rule).writeTo(output);
        };
    return new ErrorSummary(
        summary.title(), why, summary.errors(), summary.disableAutoFocus(), summary.attributes());
  }

  private List<Hidden> hidden(Entered entered, List<Question> asked, boolean last, int step) {
    Set<String> shown = new TreeSet<>();
    asked.forEach(question -> shown.add(question.name()));
    if (last) {
      form.beside().forEach(question -> shown.add(question.name()));
    }
    List<Hidden> hidden = new ArrayList<>();
    for (Map.Entry<String, String> one : entered.carried()) {
      String name = one.getKey();
      String base = name.split("[.-]", 2)[0];
      boolean belongs = OF_THE_SENDING.contains(name) && !name.equals(STEP);
      boolean elsewhere = isAsked(base) && !shown.contains(base);
      if (belongs || elsewhere) {
        hidden.add(new Hidden(name, one.getValue()));
      }
    }
    hidden.add(new Hidden(STEP, String.valueOf(step)));
    return hidden;
  }

  private boolean isAsked(String base) {
    return where.first().stream().anyMatch(question -> question.name().equals(base))
        || form.questions().stream().anyMatch(question -> question.name().equals(base))
        || form.beside().stream().anyMatch(question -> question.name().equals(base));
  }

  private List<Content> buttons(int step, boolean last, Entered entered) {
    List<Content> buttons = new ArrayList<>();
    buttons.add(Button.submit(!last || form.words().warning() != null ? "Continue" : "Record"));
    if (step > 0) {
      buttons.add(does("Back", "back"));
    }
    buttons.add(Link.of("Cancel", where.cancel()));
    return buttons;
  }

  private static Button does(String words, String what) {
    return new Button(
        Text.of(words),
        null,
        "submit",
        Entered.DO,
        what,
        null,
        false,
        null,
        false,
        Attributes.classes("govuk-button--secondary"));
  }

  // Before it is recorded for good ---------------------------------------------------------------

  CheckPage check(Entered entered, Read read) {
    String warning = form.words().warning();
    return new CheckPage(
        form.words().title(),
        where.caption(),
        where.way(),
        where.action(),
        warning == null ? "What has been published cannot be taken back." : warning,
        answers(read),
        everything(entered),
        List.of(
            new Button(
                Text.of("Record it"),
                null,
                "submit",
                Entered.DO,
                "confirm",
                null,
                false,
                true,
                false,
                Attributes.NONE),
            does("Change something", "change"),
            Link.of("Cancel", where.cancel())));
  }

  private SummaryList answers(Read read) {
    List<SummaryList.Row> rows = new ArrayList<>();
    rows.addAll(AnswersShown.of(where.first(), read.json(), known));
    rows.addAll(AnswersShown.of(form.questions(), read.json(), known));
    rows.addAll(AnswersShown.of(form.beside(), read.json(), known));
    return SummaryList.of(rows);
  }

  private static List<Hidden> everything(Entered entered) {
    return entered.carried().stream().map(one -> new Hidden(one.getKey(), one.getValue())).toList();
  }

  // Changed by somebody else meanwhile -----------------------------------------------------------

  ConflictPage conflict(Entered entered, Read read, long opened, long current) {
    Question changed = form.changed();
    JsonNode named = changed == null ? null : read.json().get(changed.name());
    Ref thing = named == null ? null : Ref.of(named.asString());
    EntityKind kind =
        changed == null || changed.words().kinds().size() != 1
            ? null
            : changed.words().kinds().iterator().next();
    return new ConflictPage(
        form.words().title(),
        where.way(),
        where.action(),
        thing == null ? "What you change" : known.words(thing.value()),
        thing == null || kind == null ? null : changes(kind, thing, opened, current),
        answers(read),
        thing == null || kind == null
            ? null
            : where.cancel().replaceFirst("/record$", "") + "/" + kind.list() + "/" + thing,
        everything(entered),
        List.of(
            does("Record mine, knowing this", "over:" + current).and(Attributes.NONE),
            does("Go back to my answers", "seen:" + current),
            Link.of("Leave it as it is now", where.cancel())));
  }

  private @Nullable Table changes(EntityKind kind, Ref thing, long opened, long current) {
    List<Known.Fact> was = known.facts(kind, thing, opened).orElse(List.of());
    List<Known.Fact> now = known.facts(kind, thing, current).orElse(List.of());
    Map<String, String[]> both = new LinkedHashMap<>();
    was.forEach(fact -> both.computeIfAbsent(fact.name(), name -> side())[0] = fact.value());
    now.forEach(fact -> both.computeIfAbsent(fact.name(), name -> side())[1] = fact.value());
    List<List<Content>> rows = new ArrayList<>();
    both.forEach(
        (name, values) -> {
          if (!values[0].equals(values[1])) {
            rows.add(List.of(Text.of(name), Text.of(values[0]), Text.of(values[1])));
          }
        });
    return rows.isEmpty()
        ? null
        : Table.of(
            "What changed",
            List.of(
                Table.Column.of(""),
                Table.Column.of("When you opened the form"),
                Table.Column.of("Now")),
            rows);
  }

  private static String[] side() {
    return new String[] {"not said", "not said"};
  }
}
