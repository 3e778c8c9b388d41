package uk.improvementboard.command.forms;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.IdGenerator;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.improvementboard.command.commands.ActionCommand.UpdateActionProgress;
import uk.improvementboard.command.forms.FormReading.Read;
import uk.improvementboard.command.forms.Recording.Result;
import uk.improvementboard.command.web.CommandAnswer;
import uk.improvementboard.design.ErrorSummary;
import uk.improvementboard.design.Link;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;

/**
 * Progress on many actions at once. Each row is a command of its own with a key of its own: what is
 * refused keeps nothing else from being recorded, and what is recorded is not recorded again when
 * the rest is sent once more.
 */
@Controller
class ProgressPages {

  private static final String ROWS = "rows.";
  private static final Pattern ENDED =
      Pattern.compile("(?i)(withdrawn|superseded|embedded|signed off).*");

  /** Asked for each action, and asked once for all of them. */
  private static final List<String> EACH = List.of("narrative", "declaredRating");

  private static final List<String> SHARED = List.of("period", "source");

  private final Known known;
  private final Recording recording;
  private final KeptForms kept;
  private final Doors doors;
  private final IdGenerator keys;

  ProgressPages(
      ObjectProvider<Known> known,
      Recording recording,
      KeptForms kept,
      Doors doors,
      IdGenerator keys) {
    this.known = known.getIfAvailable(NothingKnown::new);
    this.recording = recording;
    this.kept = kept;
    this.doors = doors;
    this.keys = keys;
  }

  /** What became of the rows that were sent. */
  private record Sent(List<Fault> faults, Map<String, Long> recorded) {}

  @GetMapping("/programmes/{programme}/record/progress")
  ModelAndView open(
      @PathVariable("programme") ProgrammeId programme,
      @RequestParam MultiValueMap<String, String> asked) {
    Actor actor = allowed(programme);
    KnownHere here = new KnownHere(known, programme);
    List<Known.Thing> actions = actions(here);
    Optional<Entered> before =
        kept.of(
            asked.getOrDefault(KeptForms.PARAMETER, List.of("")).getFirst(), at(programme), actor);
    Entered entered = before.orElse(Entered.NOTHING);
    entered = entered.with(FormPages.ENTRANT, actor.id());
    entered = entered.with(FormPages.OPENED, String.valueOf(here.position().orElse(0L)));
    for (Known.Thing action : actions) {
      entered = entered.with(ROWS + action.ref() + ".key", keys.generateId().toString());
    }
    return page(
        programme, here, actions, entered, new Sent(List.of(), Map.of()), before.isPresent());
  }

  @PostMapping("/programmes/{programme}/record/progress")
  ModelAndView send(
      @PathVariable("programme") ProgrammeId programme,
      @RequestParam MultiValueMap<String, String> posted) {
    Actor actor = allowed(programme);
    KnownHere here = new KnownHere(known, programme);
    List<Known.Thing> actions = actions(here);
    Entered entered = Entered.of(posted).without(Entered.DO);
    List<Fault> faults = new ArrayList<>();
    Map<String, Long> recorded = new LinkedHashMap<>();
    boolean any = false;
    for (Known.Thing action : actions) {
      String row = ROWS + action.ref();
      if (EACH.stream().anyMatch(field -> entered.anything(row + "." + field))) {
        any = true;
        send(programme, here, action, entered, actor, faults, recorded);
      }
    }
    if (!any) {
      faults.add(new Fault("", "", "Say how at least one action is going"));
    }
    long last = recorded.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return faults.isEmpty()
        ? RecordPages.seeOther(Around.record(programme) + "?after=" + last + "&recorded=" + last)
        : page(programme, here, actions, entered, new Sent(faults, recorded), false);
  }

  private void send(
      ProgrammeId programme,
      KnownHere here,
      Known.Thing action,
      Entered entered,
      Actor actor,
      List<Fault> faults,
      Map<String, Long> recorded) {
    String row = ROWS + action.ref();
    CommandForm form = CommandForm.of(UpdateActionProgress.class);
    Read read = FormReading.read(form, ofRow(action, entered), here);
    List<Fault> wrong = new ArrayList<>(read.faults());
    String key = entered.one(row + ".key");
    if (!Recording.isKey(key)) {
      wrong.add(new Fault("", "", "The row came incomplete: open the page anew"));
    }
    if (wrong.isEmpty()) {
      switch (recording.send(
          form.command(),
          programme,
          read,
          !entered.one(FormPages.CONFIRMED).isEmpty(),
          key,
          number(entered.one(FormPages.OPENED)),
          actor)) {
        case Result.Recorded(CommandAnswer answer) ->
            recorded.put(action.ref().value(), answer.position());
        case Result.Refused(FormPages.Refused why) -> wrong.addAll(why.faults());
        case Result.Overtaken(long current) ->
            wrong.add(
                new Fault(
                    "",
                    "",
                    "It was changed while you were writing. Look at it, then report on it with a"
                        + " form of its own"));
        case Result.AnotherBefore another ->
            wrong.add(new Fault("", "", "It was recorded before, with other words"));
      }
    }
    wrong.forEach(fault -> faults.add(inRow(row, action, fault)));
  }

  /** The same as a form of its own would send. */
  private static Entered ofRow(Known.Thing action, Entered entered) {
    String row = ROWS + action.ref() + ".";
    TreeMap<String, List<String>> values = new TreeMap<>();
    entered
        .values()
        .forEach(
            (name, given) -> {
              if (name.startsWith(row)) {
                values.put(name.substring(row.length()), given);
              } else if (SHARED.contains(name.split("[.-]", 2)[0])) {
                values.put(name, given);
              }
            });
    values.put("action", List.of(action.ref().value()));
    return new Entered(values);
  }

  private static Fault inRow(String row, Known.Thing action, Fault fault) {
    String base = fault.name().split("[.-]", 2)[0];
    String words = action.ref() + ": " + fault.message();
    if (SHARED.contains(base)) {
      return new Fault(fault.name(), fault.target(), fault.message());
    }
    return EACH.contains(base)
        ? new Fault(row + "." + fault.name(), row + "." + fault.target(), words)
        : new Fault(row + ".narrative", row + ".narrative", words);
  }

  // The page -------------------------------------------------------------------------------------

  private static ModelAndView page(
      ProgrammeId programme,
      KnownHere here,
      List<Known.Thing> actions,
      Entered entered,
      Sent sent,
      boolean signedOut) {
    FormControls controls = new FormControls(entered, here, sent.faults(), at(programme));
    CommandForm form = CommandForm.of(UpdateActionProgress.class);
    List<Content> shared = new ArrayList<>();
    for (Question question : asked(form, SHARED)) {
      shared.add(controls.control(question, question.name()));
    }
    if (sent.faults().stream().anyMatch(fault -> fault.message().contains("looks like"))) {
      shared.addFirst(FormPages.confirmation());
    }
    List<ProgressPage.Row> rows = new ArrayList<>();
    List<Hidden> hidden = new ArrayList<>();
    for (String name : List.of(FormPages.ENTRANT, FormPages.OPENED)) {
      hidden.add(new Hidden(name, entered.one(name)));
    }
    for (Known.Thing action : actions) {
      String row = ROWS + action.ref();
      hidden.add(new Hidden(row + ".key", entered.one(row + ".key")));
      List<Content> each = new ArrayList<>();
      for (Question question : asked(form, EACH)) {
        each.add(controls.control(question, row + "." + question.name()));
      }
      Long position = sent.recorded().get(action.ref().value());
      rows.add(
          new ProgressPage.Row(
              row,
              KnownHere.words(action),
              action.standing(),
              position == null ? null : "Recorded, at position " + position + ".",
              each));
    }
    return RecordPages.page(
        "progress",
        new ProgressPage(
            programme.value(),
            Around.way(programme, Around.toTheList(programme)),
            at(programme),
            summary(sent),
            signedOut ? RecordPages.SIGNED_OUT : null,
            shared,
            rows,
            hidden,
            Around.record(programme)),
        sent.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static @Nullable ErrorSummary summary(Sent sent) {
    if (sent.faults().isEmpty()) {
      return null;
    }
    return ErrorSummary.of(
        sent.faults().stream()
            .distinct()
            .map(
                fault ->
                    Link.of(
                        fault.message(),
                        "#" + (fault.target().isEmpty() ? "form" : fault.target())))
            .toList());
  }

  private static List<Question> asked(CommandForm form, List<String> names) {
    List<Question> all = new ArrayList<>(form.questions());
    all.addAll(form.beside());
    return all.stream().filter(question -> names.contains(question.name())).toList();
  }

  private static List<Known.Thing> actions(KnownHere here) {
    return here.things(Set.of(EntityKind.ACTION)).orElse(List.of()).stream()
        .filter(action -> !ENDED.matcher(action.standing()).matches())
        .limit(Entered.MOST_ROWS)
        .toList();
  }

  private Actor allowed(ProgrammeId programme) {
    Actor actor = doors.mustBeOf(programme);
    Doors.mustBeAllowed(actor, UpdateActionProgress.class);
    return actor;
  }

  private static String at(ProgrammeId programme) {
    return Around.record(programme) + "/progress";
  }

  private static long number(String written) {
    return written.matches("\\d{1,18}") ? Long.parseLong(written) : 0;
  }
}
