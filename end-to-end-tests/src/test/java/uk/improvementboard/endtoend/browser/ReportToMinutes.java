package uk.improvementboard.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import uk.improvementboard.endtoend.Product;

/**
 * The whole journey of a secretariat: from nothing, by way of an inspection report, its plan, a
 * board and a meeting, to confirmed minutes. Everything is reached from the first page.
 */
final class ReportToMinutes {

  private static final String BOARD = "Northgate Improvement Board";
  private static final String BOARD_CHOICE = "B1 – " + BOARD;
  private static final String ATTENDANCE = "Who was there?";

  private final Hand hand;
  private final String programme;

  ReportToMinutes(Hand hand, String programme) {
    this.hand = hand;
    this.programme = programme;
  }

  /** The address of the meeting whose minutes are confirmed at the end. */
  String meeting() {
    return "/programmes/" + programme + "/meetings/MT1";
  }

  void go() {
    signIn();
    beginAProgramme();
    setUpTheBoard();
    takeInTheReport();
    answerIt();
    callTheMeeting();
    runTheMeeting();
    confirmItsMinutes();
  }

  private void signIn() {
    hand.open("/");
    hand.enter("Username", "secretariat");
    hand.enter("Password", Product.PASSWORD);
    hand.press("Sign in");
  }

  private void beginAProgramme() {
    hand.follow("Start here");
    hand.follow("Begin a programme");
    hand.enter("Which short name does it have in addresses?", programme);
    hand.enter("Which council or local area partnership?", "Northgate");
    hand.enter("What is it called?", "Northgate children's services");
    hand.pick("What is it about?", "Children's social care");
    hand.press("Record");
    assertThat(hand.heading()).isEqualTo("Northgate children's services");
  }

  private void firstTask(String title) {
    hand.follow("Start here");
    hand.follow("First tasks of " + programme);
    hand.follow(title);
  }

  private void setUpTheBoard() {
    firstTask("Establish the board");
    hand.enter("What is it called?", BOARD);
    hand.pick("What sort is it?", "Improvement board");
    hand.press("Record");
    hand.follow("Record something about it");
    hand.follow("Adopt terms of reference");
    hand.enter("How often? (if the source says)", "Every six weeks");
    hand.enter(
        "How many must be present to decide? (if the source says)",
        "How many members must be present?",
        "2");
    hand.tick("Which parts of the record does it oversee?", "Inspection");
    hand.tick("Which parts of the record does it oversee?", "Action");
    hand.tick("Which parts of the record does it oversee?", "Risk");
    hand.date("From which day are they in force? (if the source says)", 3, 2, 2025);
    hand.press("Record");
    firstTask("Appoint its members");
    appoint("Independent chair", "Chair");
    record("Appoint to a board");
    appoint("Director of children's services", "Member");
  }

  private void appoint(String place, String capacity) {
    hand.choose("Which board or body?", BOARD_CHOICE);
    hand.enter("Which place?", place);
    hand.pick("In which capacity?", capacity);
    hand.date("From when? (if the source says)", 3, 2, 2025);
    hand.press("Record");
  }

  private void takeInTheReport() {
    firstTask("Record the inspection outcome");
    hand.choose("Under which inspection framework?", "ILACS 2023");
    hand.choose("What sort of inspection or visit is it?", "Standard inspection");
    hand.enter("What is it called?", "Inspection of children's services, January 2025");
    hand.date("When did it take place? (if the source says)", 20, 1, 2025);
    hand.date("When did the council receive the report? (if the source says)", 3, 3, 2025);
    hand.date("When was it made public? (if the source says)", 10, 3, 2025);
    hand.pick("Is it published?", "Published");
    hand.press("Continue");
    assertThat(hand.heading()).isEqualTo("Judgements");
    hand.choose("Which judgement area?", "Overall effectiveness");
    hand.choose("Which grade? (if the source says)", "Inadequate");
    hand.press("Continue");
    assertThat(hand.heading()).isEqualTo("Findings");
    hand.choose("What sort of finding?", "Area for improvement");
    hand.enter(
        "What does the report or letter say?",
        "The timeliness of assessments, so that children are seen when help is first asked for");
    hand.press("Continue");
    assertThat(hand.heading()).isEqualTo("Check before you record it");
    assertThat(hand.reads()).contains("Inadequate", "ILACS 2023", "20 January 2025");
    hand.press("Record it");
    assertThat(hand.heading()).contains("Inspection of children's services, January 2025");
  }

  private void answerIt() {
    firstTask("Raise the recommendations");
    hand.enter("What is to improve?", "See children within ten working days of a referral");
    hand.enter("What is it called? (if the source says)", "Timely assessments");
    hand.pick("Where does it come from?", "Area for improvement");
    hand.tick(
        "Which findings does it answer?",
        "F1 – The timeliness of assessments, so that children are seen when help is first asked"
            + " for");
    hand.choose(
        "From which inspection? (if the source says)",
        "I1 – Inspection of children's services, January 2025");
    hand.press("Record");

    firstTask("Draft the plan");
    hand.enter("What is it called?", "Northgate improvement plan");
    hand.tick("Which recommendations does it answer?", "R1 – Timely assessments");
    hand.tick("Which bodies oversee it?", BOARD_CHOICE);
    hand.press("Record");

    firstTask("Propose its actions");
    hand.enter("What is to be done?", "Open a second assessment team");
    hand.tick("Which recommendations does it answer?", "R1 – Timely assessments");
    hand.choose("In which plan? (if the source says)", "P1 – Northgate improvement plan");
    hand.enter("Which post leads it? (if the source says)", "Head of assessment");
    hand.date("By when is it to be done? (if the source says)", 30, 9, 2025);
    hand.press("Record");

    record("Define a measure");
    hand.enter("What is it called?", "Assessments completed in time");
    hand.enter("What is it counted in? (if the source says)", "Per cent");
    hand.pick("Which way is better?", "Higher is better");
    hand.enter("What is it about?", "R1");
    hand.press("Record");

    record("Put a risk on the register");
    hand.enter("What is it called?", "Social workers leave faster than they are hired");
    hand.enter("Which post owns it? (if the source says)", "Director of children's services");
    hand.enter("What is it about?", "A1");
    hand.press("Record");

    paper("Progress and exceptions, April 2025", 1);
    paper("Letter of the care leavers' forum", 10);
  }

  private void paper(String title, int day) {
    record("Register a paper");
    hand.enter("What is it called?", title);
    hand.enter("What sort of paper?", "report");
    hand.date("What date does it bear? (if the source says)", day, 4, 2025);
    hand.press("Record");
  }

  /** From any page of the programme, by way of what may be recorded. */
  private void record(String what) {
    hand.follow("Record");
    hand.follow(what);
  }

  private void callTheMeeting() {
    firstTask("Schedule the first meeting");
    call("Board of 15 April 2025", 15, 4);
  }

  private void call(String title, int day, int month) {
    hand.choose("Which board or body?", BOARD_CHOICE);
    hand.date("On which day?", day, month, 2025);
    hand.enter("What is it called?", title);
    hand.press("Record");
  }

  private void open(String meeting) {
    hand.follow("Record");
    hand.follow("Run a meeting");
    hand.follow(meeting);
  }

  private void runTheMeeting() {
    open("MT1 – Board of 15 April 2025");
    hand.follow("Issue the pack");
    hand.tick("Which papers are issued with it?", "PA1 – Progress and exceptions, April 2025");
    hand.press("Continue");
    hand.press("Record it");
    assertThat(hand.reads()).contains("Now: pack issued");

    openWithTwo(15, 4);
    hand.follow("Table a paper");
    hand.choose("Which paper?", "PA2 – Letter of the care leavers' forum");
    hand.enter("Why was it not in the pack? (if the source says)", "It came the evening before");
    hand.press("Record");

    hand.follow("Minute what the board was told");
    hand.enter("Who spoke?", "Head of assessment");
    hand.enter("What were they told?", "Two of the six posts of the second team are filled");
    hand.enter("What is it about?", "A1");
    hand.press("Record");

    hand.follow("Minute a challenge");
    hand.enter("Who asked?", "Independent chair");
    hand.enter("What did they ask?", "How long has the child waited who has waited longest?");
    hand.press("Record");

    hand.follow("Record a decision");
    hand.enter("What was decided?", "The plan is endorsed");
    hand.choose("What sort of decision is it?", "Endorse");
    hand.tick(
        "Which papers and evidence was it decided on?",
        "PA1 – Progress and exceptions, April 2025");
    hand.enter("What is it about?", "P1");
    hand.press("Record");

    hand.follow("Minute an action of the board");
    hand.enter("What is to be done?", "Bring the longest waits to the next board");
    hand.enter("Which post is to do it? (if the source says)", "Head of assessment");
    hand.date("By when? (if the source says)", 27, 5, 2025);
    hand.press("Record");

    hand.follow("Close a meeting");
    hand.press("Continue");
    hand.press("Record it");
    assertThat(hand.reads()).contains("Now: closed");
  }

  private void openWithTwo(int day, int month) {
    hand.follow("Open a meeting");
    hand.date("On which day was it held?", day, month, 2025);
    hand.choose(
        ATTENDANCE,
        "Which place on the board do they hold? (if the source says)",
        "AP1 – Independent chair");
    hand.enter(ATTENDANCE, "In which role or post?", "Independent chair");
    hand.choose(ATTENDANCE, "Did they come?", "Present");
    hand.press("Add another to: " + ATTENDANCE);
    String second = "2 of: " + ATTENDANCE;
    hand.choose(
        second,
        "Which place on the board do they hold? (if the source says)",
        "AP2 – Director of children's services");
    hand.enter(second, "In which role or post?", "Director of children's services");
    hand.choose(second, "Did they come?", "Present");
    hand.press("Record");
    assertThat(hand.reads()).contains("Now: opened");
  }

  private void confirmItsMinutes() {
    hand.follow("Record that minutes were drafted");
    hand.date("When? (if the source says)", 22, 4, 2025);
    hand.press("Record");

    hand.follow("Record something");
    hand.follow("Call a meeting");
    call("Board of 27 May 2025", 27, 5);
    open("MT2 – Board of 27 May 2025");
    openWithTwo(27, 5);

    hand.follow("Run a meeting");
    hand.follow("MT1 – Board of 15 April 2025");
    hand.follow("Confirm minutes");
    hand.choose("Which later meeting confirmed them?", "MT2 – Board of 27 May 2025");
    hand.press("Continue");
    hand.press("Record it");
    assertThat(hand.reads()).contains("Now: minutes confirmed");
    hand.follow("See the meeting as it is recorded");
    assertThat(hand.heading()).contains("Board of 15 April 2025");
  }
}
