package uk.improvementboard.command.forms;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.improvementboard.command.access.WhoMayDoWhat;
import uk.improvementboard.command.commands.BoardActionCommand.AcceptBoardAction;
import uk.improvementboard.command.commands.BoardActionCommand.CarryForward;
import uk.improvementboard.command.commands.BoardActionCommand.RaiseBoardAction;
import uk.improvementboard.command.commands.ChallengeCommand.AnswerChallenge;
import uk.improvementboard.command.commands.ChallengeCommand.RaiseChallenge;
import uk.improvementboard.command.commands.DecisionCommand.DeferDecision;
import uk.improvementboard.command.commands.DecisionCommand.RecordDecision;
import uk.improvementboard.command.commands.MeetingCommand.CloseMeeting;
import uk.improvementboard.command.commands.MeetingCommand.ConfirmMinutes;
import uk.improvementboard.command.commands.MeetingCommand.DeclareInterest;
import uk.improvementboard.command.commands.MeetingCommand.DraftMinutes;
import uk.improvementboard.command.commands.MeetingCommand.GiveVerbalUpdate;
import uk.improvementboard.command.commands.MeetingCommand.IssuePack;
import uk.improvementboard.command.commands.MeetingCommand.OpenMeeting;
import uk.improvementboard.command.commands.MeetingCommand.RecordAttendance;
import uk.improvementboard.command.commands.MeetingCommand.ScheduleMeeting;
import uk.improvementboard.command.commands.MeetingCommand.SetAgenda;
import uk.improvementboard.command.commands.MeetingCommand.TablePaper;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.words.Words;
import uk.improvementboard.design.Attributes;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Tag;
import uk.improvementboard.design.TaskList;
import uk.improvementboard.design.TaskList.Task;
import uk.improvementboard.design.Text;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** Running a meeting: its tasks, each a form of its own, and how far it has come. */
@Controller
class MeetingPages {

  private static final Pattern PAGE = Pattern.compile("meetings/[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  /** How far a meeting has come, in the words of the query side. */
  private static final List<String> STAGES =
      List.of(
          "scheduled",
          "agenda set",
          "pack issued",
          "opened",
          "closed",
          "minutes drafted",
          "minutes confirmed");

  /** By what it is seen that a stage was gone through which a meeting may also do without. */
  private static final Map<String, List<String>> TRACES =
      Map.of(
          "agenda set", List.of("Agenda"),
          "pack issued", List.of("Pack papers", "Pack sections"),
          "minutes drafted", List.of("Minutes drafted", "Minutes"));

  private static final String MEETING = "meeting";

  /**
   * One task of a meeting.
   *
   * @param field the field of the form that names the meeting
   * @param stage the stage to which it brings the meeting; empty when it may be done any number of
   *     times
   */
  private record Step(Class<? extends ProgrammeCommand> command, String field, String stage) {}

  private static final List<Step> BEFORE =
      List.of(
          new Step(SetAgenda.class, MEETING, "agenda set"),
          new Step(IssuePack.class, MEETING, "pack issued"));

  private static final List<Step> DURING =
      List.of(
          new Step(OpenMeeting.class, MEETING, "opened"),
          new Step(RecordAttendance.class, MEETING, ""),
          new Step(DeclareInterest.class, MEETING, ""),
          new Step(TablePaper.class, MEETING, ""),
          new Step(GiveVerbalUpdate.class, MEETING, ""),
          new Step(RaiseChallenge.class, MEETING, ""),
          new Step(AnswerChallenge.class, MEETING, ""),
          new Step(RecordDecision.class, MEETING, ""),
          new Step(DeferDecision.class, MEETING, ""),
          new Step(AcceptBoardAction.class, "at", ""),
          new Step(CarryForward.class, "at", ""),
          new Step(RaiseBoardAction.class, MEETING, ""));

  private static final List<Step> AFTER =
      List.of(
          new Step(CloseMeeting.class, MEETING, "closed"),
          new Step(DraftMinutes.class, MEETING, "minutes drafted"),
          new Step(ConfirmMinutes.class, MEETING, "minutes confirmed"));

  private final Known known;
  private final Doors doors;

  MeetingPages(ObjectProvider<Known> known, Doors doors) {
    this.known = known.getIfAvailable(NothingKnown::new);
    this.doors = doors;
  }

  /** Whether an address below those of recording is the page of a meeting. */
  static boolean isPage(String address) {
    return PAGE.matcher(address).matches();
  }

  @GetMapping("/programmes/{programme}/record/meetings")
  ModelAndView choose(@PathVariable("programme") ProgrammeId programme) {
    Actor actor = doors.mustBeOf(programme);
    Doors.mustBeAllowed(actor, OpenMeeting.class);
    List<ListPage.Entry> meetings = new ArrayList<>();
    known
        .now(programme, Set.of(EntityKind.MEETING))
        .ifPresent(
            now ->
                now.things().reversed().stream()
                    .map(
                        it ->
                            new ListPage.Entry(
                                Link.of(
                                    KnownHere.words(it),
                                    Around.record(programme) + "/meetings/" + it.ref()),
                                it.standing()))
                    .forEach(meetings::add));
    ListPage.Entry call =
        new ListPage.Entry(
            Link.of(
                Words.of(ScheduleMeeting.class).title(),
                Around.record(programme) + "/" + CommandForm.of(ScheduleMeeting.class).address()),
            "A meeting is run once it is called.");
    return RecordPages.page(
        "list",
        new ListPage(
            "Run a meeting",
            programme.value(),
            Around.way(programme, Around.toTheList(programme)),
            null,
            List.of(call),
            List.of(new ListPage.Section("meetings", "Which meeting?", meetings))),
        HttpStatus.OK);
  }

  @GetMapping("/programmes/{programme}/record/meetings/{meeting}")
  ModelAndView run(
      @PathVariable("programme") ProgrammeId programme,
      @PathVariable("meeting") Ref meeting,
      @RequestParam(name = "recorded", required = false) @Nullable String recorded) {
    Actor actor = doors.mustBeOf(programme);
    Doors.mustBeAllowed(actor, OpenMeeting.class);
    Known.Now now =
        known
            .now(programme, Set.of(EntityKind.MEETING))
            .orElseGet(() -> new Known.Now(0, List.of()));
    Known.Thing thing =
        now.things().stream()
            .filter(one -> one.ref().equals(meeting))
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                        404,
                        "REFERENCE_MUST_BE_KNOWN",
                        "A command names only things that are in the record.",
                        "There is no meeting '" + meeting + "' that you know of."));
    int stage = stage(thing.standing());
    Set<String> said = new TreeSet<>();
    known
        .facts(programme, EntityKind.MEETING, meeting, now.position())
        .ifPresent(facts -> facts.forEach(fact -> said.add(fact.name())));
    return RecordPages.page(
        "meeting",
        new MeetingPage(
            KnownHere.words(thing),
            thing.standing(),
            Around.way(
                programme,
                Around.toTheList(programme),
                Link.of("Run a meeting", Around.record(programme) + "/meetings")),
            recorded != null && recorded.matches("\\d{1,18}") ? recorded : null,
            Around.programme(programme) + "/meetings/" + meeting,
            List.of(
                section("Before the meeting", BEFORE, stage, said, programme, meeting, actor),
                section("At the meeting", DURING, stage, said, programme, meeting, actor),
                section("After the meeting", AFTER, stage, said, programme, meeting, actor))),
        HttpStatus.OK);
  }

  private static MeetingPage.Section section(
      String heading,
      List<Step> steps,
      int stage,
      Set<String> said,
      ProgrammeId programme,
      Ref meeting,
      Actor actor) {
    List<Task> tasks = new ArrayList<>();
    for (Step step : steps) {
      if (WhoMayDoWhat.mayAsk(actor.role(), step.command())) {
        tasks.add(
            Task.of(
                Words.of(step.command()).title(),
                Around.record(programme)
                    + "/"
                    + CommandForm.of(step.command()).address()
                    + "?"
                    + step.field()
                    + "="
                    + meeting
                    + "&back=meetings/"
                    + meeting,
                status(step, stage, said)));
      }
    }
    return new MeetingPage.Section(
        heading,
        new TaskList(CommandForm.address(heading).replace(' ', '-'), tasks, Attributes.NONE));
  }

  /** A meeting may come to a later stage without an earlier one: that is not done then. */
  private static Content status(Step step, int stage, Set<String> said) {
    if (step.stage().isEmpty()) {
      return Text.of("As needed");
    }
    int reached = STAGES.indexOf(step.stage());
    List<String> traces = TRACES.getOrDefault(step.stage(), List.of());
    boolean done =
        reached == stage
            || (reached < stage && (traces.isEmpty() || traces.stream().anyMatch(said::contains)));
    return done
        ? Tag.of("Done", Tag.Colour.GREEN)
        : Tag.of(reached < stage ? "Not recorded" : "Not yet", Tag.Colour.GREY);
  }

  private static int stage(String standing) {
    String words = standing.toLowerCase(Locale.UK);
    int found = 0;
    for (int i = 0; i < STAGES.size(); i++) {
      if (words.startsWith(STAGES.get(i))) {
        found = i;
      }
    }
    return found;
  }
}
