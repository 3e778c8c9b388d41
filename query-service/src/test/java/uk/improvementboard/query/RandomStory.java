package uk.improvementboard.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import uk.improvementboard.events.ActionEvent.ActionProposed;
import uk.improvementboard.events.ActionEvent.ActionStarted;
import uk.improvementboard.events.ActionEvent.ProgressReported;
import uk.improvementboard.events.ArrangementEvent.ProgrammeEstablished;
import uk.improvementboard.events.ArrangementEvent.Scope;
import uk.improvementboard.events.BoardActionEvent.BoardActionAccepted;
import uk.improvementboard.events.BoardActionEvent.BoardActionDone;
import uk.improvementboard.events.BoardActionEvent.BoardActionRaised;
import uk.improvementboard.events.BoardEvent.AppointmentMade;
import uk.improvementboard.events.BoardEvent.BoardEstablished;
import uk.improvementboard.events.BoardEvent.BoardKind;
import uk.improvementboard.events.BoardEvent.Capacity;
import uk.improvementboard.events.ChallengeEvent.ChallengeAnswered;
import uk.improvementboard.events.ChallengeEvent.ChallengeRaised;
import uk.improvementboard.events.ChallengeEvent.Satisfied;
import uk.improvementboard.events.DecisionEvent.DecisionDeferred;
import uk.improvementboard.events.DecisionEvent.DecisionRecorded;
import uk.improvementboard.events.DecisionEvent.DecisionSought;
import uk.improvementboard.events.DecisionEvent.DecisionType;
import uk.improvementboard.events.DecisionEvent.Standing;
import uk.improvementboard.events.KnowledgeEvent.AudienceJoined;
import uk.improvementboard.events.KnowledgeEvent.Disclosed;
import uk.improvementboard.events.KnowledgeEvent.DisclosureEmbargoed;
import uk.improvementboard.events.KnowledgeEvent.FactCorrected;
import uk.improvementboard.events.KnowledgeEvent.ReportedOut;
import uk.improvementboard.events.KnowledgeEvent.ThingsRestricted;
import uk.improvementboard.events.MeetingEvent.MeetingClosed;
import uk.improvementboard.events.MeetingEvent.MeetingOpened;
import uk.improvementboard.events.MeetingEvent.MeetingScheduled;
import uk.improvementboard.events.MeetingEvent.MinutesConfirmed;
import uk.improvementboard.events.MeetingEvent.PackIssued;
import uk.improvementboard.events.MeetingEvent.PaperTabled;
import uk.improvementboard.events.MeetingEvent.Quorate;
import uk.improvementboard.events.MeetingEvent.VerbalUpdateGiven;
import uk.improvementboard.events.PaperEvent.DocumentRegistered;
import uk.improvementboard.events.RiskEvent.RiskIdentified;
import uk.improvementboard.terms.Audience;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.Disclosure.Means;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Restriction;
import uk.improvementboard.terms.Stated;

/**
 * A programme told at random, from a seed: two boards that meet one after another, actions, risks,
 * papers open, hidden and exempt, disclosures, embargoes, exemptions, reports out, late minutes,
 * corrections, audiences that join others.
 */
public final class RandomStory {

  public static final List<String> AUDIENCES =
      List.of("board:B1", "board:B2", "dfe", "ofsted", "public", "team", "auditor");

  private final Random random;
  public final Story story = new Story();
  private final List<Ref> actions = new ArrayList<>();
  private final List<Ref> risks = new ArrayList<>();
  private final List<Ref> papers = new ArrayList<>();
  public final List<Ref> hidden = new ArrayList<>();

  private final List<Long> correctable = new ArrayList<>();
  public final List<Ref> meetings = new ArrayList<>();
  private final List<Integer> stages = new ArrayList<>();
  private LocalDate day = LocalDate.of(2026, 1, 5);
  private final List<Ref> challenges = new ArrayList<>();
  private final List<Ref> boardActions = new ArrayList<>();
  private int decisions;
  private int appointments;
  private int reports;

  public RandomStory(long seed, int length) {
    random = new Random(seed * 7919 + 17);
    story.recorded(
        new ProgrammeEstablished(
            Story.PROGRAMME, "Anytown", "Anytown", Scope.SEND, Stated.notStated()));
    for (String board : List.of("B1", "B2")) {
      story.recorded(
          new BoardEstablished(
              Ref.of(board), board, BoardKind.IMPROVEMENT_BOARD, Stated.notStated()));
    }
    while (story.head() < length) {
      step();
    }
  }

  private void step() {
    day = day.plusDays(random.nextInt(3));
    story.at(day + "T10:00:00Z");
    switch (random.nextInt(18)) {
      case 0, 1 -> {
        Ref action = Ref.of("A" + (actions.size() + 1));
        envelope();
        story.recorded(proposed(action, "to do " + action));
        actions.add(action);
        correctable.add(story.head());
      }
      case 2, 3 -> progress();
      case 4 -> {
        Ref risk = Ref.of("K" + (risks.size() + 1));
        risks.add(risk);
        envelope();
        story.recorded(
            new RiskIdentified(
                risk,
                "risk " + risk,
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                List.of(),
                Stated.notStated(),
                List.of()));
      }
      case 5, 6 -> paper();
      case 7 -> disclose();
      case 8 -> correct();
      case 9 -> join();
      case 10 -> {
        envelope();
        story.recorded(
            new AppointmentMade(
                Ref.of("AP" + ++appointments),
                Ref.of("B" + (1 + random.nextInt(2))),
                "member",
                Capacity.MEMBER,
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated(),
                Stated.notStated()));
      }
      case 11 -> embargo();
      case 12 -> restrict();
      case 13 -> reportOut();
      default -> meet();
    }
  }

  /** From here on nobody learns of it who did not know of it. */
  private void embargo() {
    List<Ref> open = new ArrayList<>(actions);
    open.addAll(risks);
    open.removeAll(hidden);
    if (!open.isEmpty()) {
      Ref thing = any(open);
      story.recorded(
          new DisclosureEmbargoed(List.of(thing), Stated.notStated(), "pre-election period"));
      hidden.add(thing);
    }
  }

  private void restrict() {
    List<Ref> things = new ArrayList<>(actions);
    things.addAll(risks);
    things.addAll(papers);
    if (!things.isEmpty()) {
      story.recorded(
          new ThingsRestricted(List.of(any(things)), new Restriction.Exempt(Stated.given("3"))));
    }
  }

  private void reportOut() {
    List<Ref> things = new ArrayList<>(actions);
    things.addAll(papers);
    if (!things.isEmpty()) {
      story.recorded(
          new ReportedOut(
              Ref.of("RO" + ++reports),
              "report " + reports,
              "them",
              Stated.given(new Audience(any(List.of("dfe", "council", "board:B2")))),
              Stated.given(ImpreciseDate.day(day)),
              List.of(any(things)),
              1 + random.nextInt((int) story.head()),
              Stated.notStated(),
              Stated.notStated()));
    }
  }

  private ActionProposed proposed(Ref action, String text) {
    return new ActionProposed(
        action,
        text,
        List.of(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        Stated.notStated(),
        List.of(),
        Stated.notStated());
  }

  private void progress() {
    if (!actions.isEmpty()) {
      Ref action = any(actions);
      envelope();
      if (random.nextInt(4) == 0) {
        story.recorded(new ActionStarted(action, Stated.notStated()));
      } else {
        if (random.nextInt(3) == 0 && !meetings.isEmpty()) {
          Ref meeting = any(meetings);
          story.given(
              boardOf(meeting),
              day.toString(),
              random.nextBoolean() ? Means.TOLD : Means.PACK,
              meeting.value());
        }
        story.recorded(
            new ProgressReported(
                action,
                "progress " + story.head(),
                Stated.notStated(),
                Stated.notStated(),
                List.of(),
                List.of(),
                List.of()));
      }
    }
  }

  private void paper() {
    boolean secret = random.nextInt(3) == 0;
    Ref paper = secret ? Ref.hidden(hidden.size() + 1) : Ref.of("PA" + (papers.size() + 1));
    Restriction restriction =
        secret
            ? new Restriction.Hidden("embargo")
            : random.nextInt(4) == 0
                ? new Restriction.Exempt(Stated.given("3"))
                : new Restriction.Open();
    if (random.nextInt(2) == 0) {
      story.told(any(List.of("dfe", "board:B1")), day.toString(), Means.SENT);
    }
    story.recorded(
        new DocumentRegistered(
            paper,
            "paper " + paper,
            "report",
            Stated.notStated(),
            Stated.notStated(),
            Stated.given("content of " + paper),
            Stated.notStated(),
            Stated.notStated(),
            Stated.notStated(),
            restriction));
    papers.add(paper);
    if (secret) {
      hidden.add(paper);
    }
  }

  private void disclose() {
    List<Ref> all = new ArrayList<>(actions);
    all.addAll(papers);
    all.addAll(risks);
    if (!all.isEmpty()) {
      Ref thing = any(all);
      story.recorded(
          new Disclosed(
              List.of(thing),
              new Disclosure(
                  new Audience(any(List.of("dfe", "public", "ofsted", "board:B2"))),
                  ImpreciseDate.day(day),
                  Means.CORRESPONDENCE,
                  null)));
    }
  }

  private void correct() {
    if (!correctable.isEmpty()) {
      long position = any(correctable);
      Ref action = story.record().at(position).event().subjects().getFirst();
      envelope();
      story.recorded(
          new FactCorrected(position, proposed(action, "corrected " + story.head()), "misread"));
    }
  }

  private void join() {
    story.recorded(
        new AudienceJoined(
            new Audience(any(List.of("dfe", "ofsted", "partners"))),
            new Audience(any(List.of("board:B1", "board:B2", "dfe"))),
            "its officer attends"));
  }

  private void meet() {
    int open = -1;
    for (int i = 0; i < meetings.size(); i++) {
      if (stages.get(i) < 3) {
        open = i;
      }
    }
    if (open < 0) {
      Ref meeting = Ref.of("MT" + (meetings.size() + 1));
      meetings.add(meeting);
      stages.add(0);
      story.recorded(
          new MeetingScheduled(
              meeting,
              Ref.of(boardOf(meeting)),
              ImpreciseDate.day(day.plusDays(2)),
              "meeting " + meeting));
      return;
    }
    Ref meeting = meetings.get(open);
    int stage = stages.get(open);
    stages.set(open, stage + 1);
    switch (stage) {
      case 0 ->
          story.recorded(
              new PackIssued(
                  meeting,
                  any(
                      List.of(
                          List.<EntityKind>of(),
                          List.of(EntityKind.ACTION, EntityKind.PAPER),
                          List.of(EntityKind.values()))),
                  List.of()));
      case 1 -> story.recorded(new MeetingOpened(meeting, ImpreciseDate.day(day), Quorate.QUORATE));
      default -> {
        minute(meeting);
        story.recorded(new MeetingClosed(meeting));
      }
    }
    if (random.nextInt(2) == 0 && meetings.size() > 2) {
      Ref earlier = meetings.get(meetings.size() - 3);
      if (story.record().meeting(earlier).orElseThrow().confirmed() == 0) {
        minute(earlier);
        if (random.nextInt(3) == 0) {
          story.recorded(new MinutesConfirmed(earlier, meeting));
        }
      }
    }
  }

  private void minute(Ref meeting) {
    switch (random.nextInt(8)) {
      case 3 -> challenge(meeting);
      case 4 -> boardAction(meeting);
      case 5 -> {
        Ref decision = Ref.of("D" + ++decisions);
        story.recorded(
            new DecisionSought(
                decision,
                Stated.given(Ref.of(boardOf(meeting))),
                Stated.given(meeting),
                "director",
                "asked " + decisions,
                DecisionType.AGREE,
                papers.isEmpty() ? Stated.notStated() : Stated.given(any(papers)),
                List.of()));
        story.recorded(
            new DecisionDeferred(decision, meeting, Stated.notStated(), Stated.notStated()));
      }
      case 0 ->
          story.recorded(
              new VerbalUpdateGiven(
                  meeting,
                  "director",
                  "said " + story.head(),
                  actions.isEmpty() ? List.of() : List.of(any(actions))));
      case 1 -> {
        if (!papers.isEmpty()) {
          Ref paper = any(papers);
          story.recorded(new PaperTabled(meeting, paper, Stated.notStated()));
        }
      }
      default ->
          story.recorded(
              new DecisionRecorded(
                  Ref.of("D" + ++decisions),
                  meeting,
                  Stated.notStated(),
                  "resolved " + decisions,
                  DecisionType.NOTE,
                  Standing.MADE,
                  List.of(),
                  Stated.notStated(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  Stated.notStated()));
    }
  }

  private void challenge(Ref meeting) {
    if (challenges.isEmpty() || random.nextBoolean()) {
      Ref challenge = Ref.of("C" + (challenges.size() + 1));
      challenges.add(challenge);
      story.recorded(
          new ChallengeRaised(
              challenge,
              meeting,
              Stated.notStated(),
              "chair",
              "asked about " + challenge,
              papers.isEmpty() ? List.of() : List.of(any(papers))));
    } else {
      story.recorded(
          new ChallengeAnswered(
              any(challenges),
              meeting,
              "director",
              "answered " + story.head(),
              Satisfied.NOT_SATISFIED,
              Stated.notStated()));
    }
  }

  private void boardAction(Ref meeting) {
    if (boardActions.isEmpty() || random.nextBoolean()) {
      Ref boardAction = Ref.of("BA" + (boardActions.size() + 1));
      boardActions.add(boardAction);
      story.recorded(
          new BoardActionRaised(
              boardAction,
              meeting,
              Stated.notStated(),
              "to be done: " + boardAction,
              Stated.given("director"),
              Stated.notStated()));
    } else {
      Ref boardAction = any(boardActions);
      envelope();
      story.recorded(
          new BoardActionDone(
              boardAction, Stated.notStated(), Stated.given("done " + story.head())));
      story.recorded(new BoardActionAccepted(boardAction, meeting));
    }
  }

  /** The board whose meeting it is: they take turns. */
  private static String boardOf(Ref meeting) {
    return Integer.parseInt(meeting.value().substring(2)) % 2 == 0 ? "B2" : "B1";
  }

  private void envelope() {
    if (random.nextInt(3) == 0) {
      story.effective(day.minusDays(random.nextInt(40)).plusDays(10).toString());
    }
    if (random.nextInt(3) == 0) {
      story.told(any(List.of("public", "dfe", "ofsted")), day.toString(), Means.PUBLISHED);
    }
    if (random.nextInt(2) == 0) {
      story.from("paper", "1", day.minusDays(random.nextInt(20)).toString());
    }
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
