package uk.improvementboard.command.forms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.JsonNode;
import uk.improvementboard.command.access.WhoMayDoWhat;
import uk.improvementboard.command.commands.ActionCommand.UpdateActionProgress;
import uk.improvementboard.command.commands.ArrangementCommand.EstablishProgramme;
import uk.improvementboard.command.commands.InspectionCommand.RecordInspectionOutcome;
import uk.improvementboard.command.commands.MeetingCommand.OpenMeeting;
import uk.improvementboard.command.forms.FormPages.Refused;
import uk.improvementboard.command.forms.FormPages.Where;
import uk.improvementboard.command.forms.FormReading.Read;
import uk.improvementboard.command.forms.Recording.Result;
import uk.improvementboard.command.reading.RequestRule;
import uk.improvementboard.command.web.CommandAnswer;
import uk.improvementboard.command.words.CommandWords;
import uk.improvementboard.command.words.Part;
import uk.improvementboard.command.words.Words;
import uk.improvementboard.design.Link;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.streams.ProgrammeStreams;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/** What may be recorded in a programme, and the form for each. */
@Controller
class RecordPages {

  static final String SIGNED_OUT =
      "You were signed out before this was sent. Nothing was recorded. Your answers are here: check"
          + " them and send them again.";

  private final Known known;
  private final Recording recording;
  private final KeptForms kept;
  private final Doors doors;
  private final ProgrammeStreams streams;
  private final IdGenerator keys;

  RecordPages(
      ObjectProvider<Known> known,
      Recording recording,
      KeptForms kept,
      Doors doors,
      ProgrammeStreams streams,
      IdGenerator keys) {
    this.known = known.getIfAvailable(NothingKnown::new);
    this.recording = recording;
    this.kept = kept;
    this.doors = doors;
    this.streams = streams;
    this.keys = keys;
  }

  // What may be recorded -------------------------------------------------------------------------

  @GetMapping("/programmes/{programme}/record")
  ModelAndView list(
      @PathVariable("programme") ProgrammeId programme,
      @RequestParam(name = "recorded", required = false) @Nullable String recorded,
      @RequestParam(name = "part", required = false) @Nullable String ofPart,
      @RequestParam(name = "about", required = false) @Nullable String about) {
    Role role = doors.mustBeOf(programme).role();
    ListPage.About subject = ListPage.About.asked(ofPart, about);
    Map<Part, List<ListPage.Entry>> byPart = new EnumMap<>(Part.class);
    for (CommandWords words : Words.commands().values()) {
      @Nullable String prefilled =
          subject == null ? "" : subject.in(CommandForm.of(words.command()));
      if (words.command() != EstablishProgramme.class
          && prefilled != null
          && WhoMayDoWhat.mayAsk(role, words.command())) {
        byPart
            .computeIfAbsent(words.part(), one -> new ArrayList<>())
            .add(
                new ListPage.Entry(
                    Link.of(
                        words.title(),
                        Around.record(programme)
                            + "/"
                            + CommandForm.address(words.command().getSimpleName())
                            + prefilled),
                    words.about()));
      }
    }
    List<ListPage.Section> sections = new ArrayList<>();
    byPart.forEach(
        (part, entries) ->
            sections.add(
                new ListPage.Section(
                    CommandForm.address(part.name()).replace('_', '-'), part.heading(), entries)));
    return page(
        "list",
        new ListPage(
            subject == null ? "Record something" : "Record something about " + subject.thing(),
            programme.value(),
            subject == null
                ? Around.way(programme)
                : Around.way(programme, Around.toTheList(programme)),
            recorded != null && recorded.matches("\\d{1,18}") ? recorded : null,
            subject == null ? journeys(programme, role) : List.of(),
            sections),
        HttpStatus.OK);
  }

  private static List<ListPage.Entry> journeys(ProgrammeId programme, Role role) {
    List<ListPage.Entry> journeys = new ArrayList<>();
    if (WhoMayDoWhat.mayAsk(role, OpenMeeting.class)) {
      journeys.add(
          new ListPage.Entry(
              Link.of("Run a meeting", Around.record(programme) + "/meetings"),
              "From its agenda to its confirmed minutes, task by task."));
    }
    if (WhoMayDoWhat.mayAsk(role, RecordInspectionOutcome.class)) {
      journeys.add(
          new ListPage.Entry(
              Link.of(
                  "Take in an inspection report",
                  Around.record(programme)
                      + "/"
                      + CommandForm.of(RecordInspectionOutcome.class).address()),
              "The inspection, its judgements and its findings, page by page."));
    }
    if (WhoMayDoWhat.mayAsk(role, UpdateActionProgress.class)) {
      journeys.add(
          new ListPage.Entry(
              Link.of("Report progress on many actions", Around.record(programme) + "/progress"),
              "One page for a reporting cycle, a row for each action."));
    }
    return journeys;
  }

  // A form ---------------------------------------------------------------------------------------

  @GetMapping("/programmes/{programme}/record/{command}")
  ModelAndView form(
      @PathVariable("programme") ProgrammeId programme,
      @PathVariable("command") String command,
      @RequestParam MultiValueMap<String, String> asked) {
    Actor actor = doors.mustBeOf(programme);
    CommandForm form = form(command, actor);
    return opened(form, programme, where(form, programme), Entered.of(asked), actor);
  }

  @PostMapping("/programmes/{programme}/record/{command}")
  ModelAndView send(
      @PathVariable("programme") ProgrammeId programme,
      @PathVariable("command") String command,
      @RequestParam MultiValueMap<String, String> sent) {
    Actor actor = doors.mustBeOf(programme);
    CommandForm form = form(command, actor);
    return sent(form, programme, where(form, programme), Entered.of(sent), actor);
  }

  // The first form -------------------------------------------------------------------------------

  @GetMapping("/programmes/new")
  ModelAndView begin(@RequestParam MultiValueMap<String, String> asked) {
    CommandForm form = CommandForm.of(EstablishProgramme.class);
    Actor actor = doors.actor();
    Doors.mustBeAllowed(actor, form.command());
    return opened(form, null, BeginProgramme.WHERE, Entered.of(asked), actor);
  }

  @PostMapping("/programmes/new")
  ModelAndView beginWith(@RequestParam MultiValueMap<String, String> sent) {
    CommandForm form = CommandForm.of(EstablishProgramme.class);
    Actor actor = doors.actor();
    Doors.mustBeAllowed(actor, form.command());
    return sent(form, null, BeginProgramme.WHERE, Entered.of(sent), actor);
  }

  // On the way -----------------------------------------------------------------------------------

  private ModelAndView opened(
      CommandForm form, @Nullable ProgrammeId programme, Where where, Entered asked, Actor actor) {
    KnownHere here = new KnownHere(known, programme);
    Optional<Entered> before = kept.of(asked.one(KeptForms.PARAMETER), where.action(), actor);
    Entered entered = before.orElse(asked);
    entered = entered.with(FormPages.KEY, keys.generateId().toString());
    entered = entered.with(FormPages.ENTRANT, actor.id());
    entered = entered.with(FormPages.OPENED, String.valueOf(position(here, programme)));
    return page(
        "form",
        new FormPages(form, where, here)
            .form(
                entered,
                Refused.NOTHING,
                before.isPresent() ? step(form, entered) : 0,
                before.isPresent() ? SIGNED_OUT : null),
        HttpStatus.OK);
  }

  private long position(KnownHere here, @Nullable ProgrammeId programme) {
    return here.position().orElseGet(() -> programme == null ? 0 : streams.head(programme));
  }

  private ModelAndView sent(
      CommandForm form, @Nullable ProgrammeId programme, Where where, Entered sent, Actor actor) {
    KnownHere here = new KnownHere(known, programme);
    FormPages pages = new FormPages(form, where, here);
    int step = step(form, sent);
    String does = sent.one(Entered.DO);
    Entered entered = sent.without(Entered.DO);
    if (does.startsWith("add:")) {
      return again(pages, entered.withRow(does.substring("add:".length())), step);
    }
    if (does.startsWith("remove:")) {
      return again(pages, withoutRow(entered, does.substring("remove:".length())), step);
    }
    if (does.equals("back")) {
      return again(pages, entered, Math.max(0, step - 1));
    }
    if (does.equals("change")) {
      return again(pages, entered, 0);
    }
    if (does.startsWith("seen:") || does.startsWith("over:")) {
      entered = entered.with(FormPages.OPENED, does.substring("seen:".length()));
    }
    if (does.startsWith("seen:")) {
      return again(pages, entered, 0);
    }
    Read read = FormReading.read(questions(form, where), form.beside(), entered, here);
    if (!pages.isLast(step)) {
      List<Fault> faults = upTo(form, step, read.faults());
      return faults.isEmpty()
          ? again(pages, entered, step + 1)
          : refused(pages, entered, Refused.of(faults), step);
    }
    return record(form, programme, where, entered, read, pages, does, actor);
  }

  private static List<Question> questions(CommandForm form, Where where) {
    List<Question> all = new ArrayList<>(where.first());
    all.addAll(form.questions());
    return all;
  }

  private ModelAndView record(
      CommandForm form,
      @Nullable ProgrammeId programme,
      Where where,
      Entered entered,
      Read read,
      FormPages pages,
      String does,
      Actor actor) {
    int step = step(form, entered);
    List<Fault> faults = new ArrayList<>(read.faults());
    ProgrammeId target = programme == null ? BeginProgramme.named(read, faults) : programme;
    if (!faults.isEmpty() || target == null) {
      return refused(pages, entered, Refused.of(faults), stepOf(form, faults, step));
    }
    if (!Recording.isKey(entered.one(FormPages.KEY))) {
      return refused(
          pages,
          fresh(entered),
          Refused.of(List.of(new Fault("", "", "The form came incomplete: send it again"))),
          step);
    }
    boolean checked = does.equals("confirm") || does.startsWith("over:");
    if (!checked && (form.words().warning() != null || tellsThePublic(read))) {
      return page("check", pages.check(entered, read), HttpStatus.OK);
    }
    long seen = number(entered.one(FormPages.OPENED));
    Result result =
        recording.send(
            form.command(),
            target,
            programme == null ? BeginProgramme.without(read) : read,
            !entered.one(FormPages.CONFIRMED).isEmpty(),
            entered.one(FormPages.KEY),
            seen,
            actor);
    return switch (result) {
      case Result.Recorded(CommandAnswer answer) ->
          recorded(target, entered.one(FormPages.BACK), answer, actor);
      case Result.Refused(Refused why) ->
          refused(pages, entered, why, stepOf(form, why.faults(), step));
      case Result.Overtaken(long current) ->
          page("conflict", pages.conflict(entered, read, seen, current), HttpStatus.CONFLICT);
      case Result.AnotherBefore another ->
          refused(
              pages,
              fresh(entered),
              Refused.of(
                  List.of(
                      new Fault(
                          "",
                          "",
                          "This form was recorded already, with other answers. Send it again only"
                              + " if this is to be a further entry"))),
              step);
    };
  }

  private Entered fresh(Entered entered) {
    return entered.with(FormPages.KEY, keys.generateId().toString());
  }

  private static boolean tellsThePublic(Read read) {
    for (JsonNode told : read.json().path("disclosures")) {
      if (told.path("audience").asString("").equals(Audience.PUBLIC.name())) {
        return true;
      }
    }
    return false;
  }

  /** Who knows the whole record sees the thing; others see that it is recorded. */
  private static ModelAndView recorded(
      ProgrammeId programme, String back, CommandAnswer answer, Actor actor) {
    if (MeetingPages.isPage(back)) {
      return seeOther(
          Around.record(programme)
              + "/"
              + back
              + "?after="
              + answer.position()
              + "&recorded="
              + answer.position());
    }
    boolean seesIt =
        switch (actor.role()) {
          case SECRETARIAT, PLAN_OWNER, ACTION_LEAD -> true;
          case CHAIR, ADVISER, AUDITOR, SCRUTINY, ADMINISTRATOR -> false;
        };
    String address =
        seesIt
            ? answer.location().replaceFirst("^/api/v1", "")
                + "?after="
                + answer.position()
                + "&recorded="
            : Around.record(programme) + "?recorded=";
    return seeOther(address + answer.position());
  }

  static ModelAndView seeOther(String address) {
    RedirectView view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(view);
  }

  private static ModelAndView again(FormPages pages, Entered entered, int step) {
    return page("form", pages.form(entered, Refused.NOTHING, step, null), HttpStatus.OK);
  }

  private static ModelAndView refused(FormPages pages, Entered entered, Refused why, int step) {
    return page("form", pages.form(entered, why, step, null), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  static ModelAndView page(String template, Object it, HttpStatus status) {
    ModelAndView page = new ModelAndView("command/" + template, Map.of("it", it));
    page.setStatus(status);
    return page;
  }

  // Where and who --------------------------------------------------------------------------------

  private static Where where(CommandForm form, ProgrammeId programme) {
    return new Where(
        Around.record(programme) + "/" + form.address(),
        Around.record(programme),
        programme.value(),
        Around.way(programme, Around.toTheList(programme)),
        List.of());
  }

  private static CommandForm form(String command, Actor actor) {
    CommandForm form =
        CommandForm.at(command)
            .filter(found -> found.command() != EstablishProgramme.class)
            .orElseThrow(
                () -> RequestRule.COMMAND_KNOWN.problem("There is no form '" + command + "'."));
    Doors.mustBeAllowed(actor, form.command());
    return form;
  }

  // Small things ---------------------------------------------------------------------------------

  private static int step(CommandForm form, Entered entered) {
    int pages = Math.max(1, form.words().steps().size());
    return (int) Math.min(pages - 1, number(entered.one(FormPages.STEP)));
  }

  private static long number(String written) {
    return written.matches("\\d{1,18}") ? Long.parseLong(written) : 0;
  }

  private static Entered withoutRow(Entered entered, String named) {
    int dot = named.lastIndexOf('.');
    String row = named.substring(dot + 1);
    return dot < 1 || !row.matches("\\d{1,6}")
        ? entered
        : entered.withoutRow(named.substring(0, dot), Integer.parseInt(row));
  }

  private static List<Fault> upTo(CommandForm form, int step, List<Fault> faults) {
    return faults.stream().filter(fault -> pageOf(form, fault) <= step).toList();
  }

  /** The first page that has something to put right. */
  private static int stepOf(CommandForm form, List<Fault> faults, int otherwise) {
    return faults.stream().mapToInt(fault -> pageOf(form, fault)).min().orElse(otherwise);
  }

  private static int pageOf(CommandForm form, Fault fault) {
    String base = fault.name().split("[.-]", 2)[0];
    for (int page = 0; page < form.words().steps().size(); page++) {
      if (form.words().steps().get(page).fields().contains(base)) {
        return page;
      }
    }
    return Math.max(0, form.words().steps().size() - 1);
  }
}
