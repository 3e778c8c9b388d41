package uk.improvementboard.standalone.starthere;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import uk.improvementboard.command.access.WhoMayDoWhat;
import uk.improvementboard.command.commands.ArrangementCommand.EstablishProgramme;
import uk.improvementboard.design.Attributes;
import uk.improvementboard.design.Breadcrumbs;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Tag;
import uk.improvementboard.design.TaskList;
import uk.improvementboard.design.TaskList.Task;
import uk.improvementboard.design.Text;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.platform.web.WebRule;
import uk.improvementboard.query.access.WhoMayAsk;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.standalone.demonstration.FictionalCouncil;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.ProgrammeId;

/** The tour of the fictional council, and the first tasks of a programme of one's own. */
@Controller
class StartHere {

  static final String ADDRESS = "/start-here";

  private static final Link HERE = Link.of("Start here", ADDRESS);

  private final SignedIn signedIn;
  private final Journal journal;
  private final Asking asking;
  private final WhoMayAsk whoMayAsk;
  private final StepsSeen steps;

  StartHere(
      SignedIn signedIn, Journal journal, Asking asking, WhoMayAsk whoMayAsk, StepsSeen steps) {
    this.signedIn = signedIn;
    this.journal = journal;
    this.asking = asking;
    this.whoMayAsk = whoMayAsk;
    this.steps = steps;
  }

  // The tour -------------------------------------------------------------------------------------

  @GetMapping(ADDRESS)
  String list(Model model) {
    Actor reader = signedIn.actor();
    boolean may = mayTake(reader);
    Set<String> seen = may ? steps.by(reader) : Set.of();
    model.addAttribute(
        "it",
        new StartHerePage(
            may ? tasks(seen) : null,
            (int) Tour.STEPS.stream().filter(step -> seen.contains(step.name())).count(),
            Tour.STEPS.size(),
            Tour.next(seen).map(Step::address).orElse(null),
            WhoMayDoWhat.mayAsk(reader.role(), EstablishProgramme.class)
                ? Link.of("Begin a programme", "/programmes/new")
                : null,
            own(reader)));
    return "standalone/startHere";
  }

  @GetMapping(ADDRESS + "/{step}")
  String step(@PathVariable String step, Model model) {
    Step shown = required(step);
    model.addAttribute(
        "it",
        new StepPage(
            shown.title(),
            "Step " + (Tour.STEPS.indexOf(shown) + 1) + " of " + Tour.STEPS.size(),
            Breadcrumbs.of(HERE),
            shown.look(),
            shown.why(),
            shown.pages(),
            steps.by(signedIn.actor()).contains(shown.name()),
            shown.address()));
    return "standalone/step";
  }

  @PostMapping(ADDRESS + "/{step}")
  RedirectView saw(@PathVariable String step) {
    Actor reader = signedIn.actor();
    steps.saw(reader, required(step));
    return to(Tour.next(steps.by(reader)).map(Step::address).orElse(ADDRESS));
  }

  @PostMapping(ADDRESS)
  RedirectView again() {
    steps.forget(signedIn.actor());
    return to(ADDRESS);
  }

  private static RedirectView to(String address) {
    RedirectView view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }

  /** A step of the tour, for a reader who can open its pages. */
  private Step required(String name) {
    if (!mayTake(signedIn.actor())) {
      throw WebRule.ADDRESS_EXISTS.problem(
          "The tour needs the fictional council, and an account that may ask for it.");
    }
    return Tour.named(name)
        .orElseThrow(() -> WebRule.ADDRESS_EXISTS.problem("The tour has no step '" + name + "'."));
  }

  /** Whether the fictional council is there, and this reader may ask what its board knew. */
  private boolean mayTake(Actor reader) {
    return reader.attachedTo(FictionalCouncil.PROGRAMME)
        && whoMayAsk.mayAskFor(reader, FictionalCouncil.BOARD)
        && whoMayAsk.mayAskFor(reader, Audience.DFE)
        && journal.programmes().contains(FictionalCouncil.PROGRAMME);
  }

  private static TaskList tasks(Set<String> seen) {
    return TaskList.of(
        Tour.STEPS.stream()
            .map(step -> task(step.title(), step.address(), step.why(), seen.contains(step.name())))
            .toList());
  }

  // A programme of one's own ---------------------------------------------------------------------

  private List<Link> own(Actor reader) {
    if (!mayRecord(reader)) {
      return List.of();
    }
    return journal.programmes().stream()
        .filter(reader::attachedTo)
        .map(
            programme ->
                Link.of("First tasks of " + programme, "/programmes/" + programme + "/begin"))
        .toList();
  }

  private static boolean mayRecord(Actor reader) {
    return List.of(FirstTask.values()).stream()
        .anyMatch(task -> WhoMayDoWhat.mayAsk(reader.role(), task.command()));
  }

  @GetMapping("/programmes/{programme}/begin")
  String begin(@PathVariable ProgrammeId programme, Model model) {
    Actor reader = signedIn.actor();
    AsKnown known = asking.asKnown(reader, programme, AsOf.NOW);
    String address = "/programmes/" + programme;
    List<Task> tasks = new ArrayList<>();
    tasks.add(
        task("Begin the programme", address, "The council, and what the programme is about", true));
    int done = 1;
    for (FirstTask first : FirstTask.values()) {
      boolean isDone = isDone(known, first);
      done += isDone ? 1 : 0;
      String to =
          isDone
              ? address + first.list()
              : WhoMayDoWhat.mayAsk(reader.role(), first.command()) ? address + first.form() : null;
      tasks.add(task(first.title(), to, first.hint(), isDone));
    }
    model.addAttribute(
        "it",
        new BeginPage(
            known.record().title(),
            Breadcrumbs.of(
                Link.of("Programmes", "/programmes"), Link.of(known.record().title(), address)),
            TaskList.of(tasks),
            done,
            tasks.size()));
    return "standalone/begin";
  }

  private static boolean isDone(AsKnown known, FirstTask task) {
    return known.knowledge().events().values().stream()
        .anyMatch(one -> task.isDoneBy(one.event().event()));
  }

  private static Task task(String title, @Nullable String href, String hint, boolean done) {
    return new Task(
        null,
        Text.of(title),
        Attributes.NONE,
        href,
        Text.of(hint),
        done ? Text.of("Done") : Tag.of("To do", Tag.Colour.BLUE),
        Attributes.NONE,
        Attributes.NONE);
  }
}
