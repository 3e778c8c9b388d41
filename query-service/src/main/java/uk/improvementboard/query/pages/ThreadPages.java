package uk.improvementboard.query.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.improvementboard.design.Link;
import uk.improvementboard.design.Text;
import uk.improvementboard.design.Timeline;
import uk.improvementboard.query.answers.NamedThing;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.gaps.Gap;
import uk.improvementboard.query.gaps.GapKind;
import uk.improvementboard.query.gaps.Gaps;
import uk.improvementboard.query.thread.GoldenThread;
import uk.improvementboard.query.thread.GoldenThread.Knot;
import uk.improvementboard.query.thread.Missing;
import uk.improvementboard.query.thread.Threads;
import uk.improvementboard.query.view.InWords;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;

/** The pages of the golden threads and of what is missing along them. */
@Component
final class ThreadPages {

  private final Pages pages;
  private final AsOfBar bar;
  private final Gaps gaps;

  ThreadPages(Pages pages, AsOfBar bar, Gaps gaps) {
    this.pages = pages;
    this.bar = bar;
    this.gaps = gaps;
  }

  // ------------------------------------------------------------------------------- gaps

  GapsPage gaps(AsKnown known, int within) {
    Vantage from = new Vantage(known);
    List<Gap> found = gaps.of(known, within);
    Map<GapKind, List<Gap>> missing = new LinkedHashMap<>();
    List<GapsPage.Item> about = new ArrayList<>();
    List<GapsPage.Item> lapsed = new ArrayList<>();
    for (Gap gap : found) {
      switch (gap.state()) {
        case MISSING -> missing.computeIfAbsent(gap.kind(), kind -> new ArrayList<>()).add(gap);
        case ABOUT_TO_LAPSE -> about.add(item(from, gap, gap.inWords(), gap.expectation()));
        case LAPSED -> lapsed.add(item(from, gap, gap.inWords(), gap.expectation()));
      }
    }
    return new GapsPage(
        pages.framed(
            from,
            "What is missing, and what lapses",
            known.record().title(),
            "/gaps",
            "Gaps",
            List.of(),
            bar.of(from, "/gaps", then -> true)),
        from.newest("/gaps"),
        from.parameters(),
        within,
        "From "
            + ImpreciseDate.day(known.date()).inWords()
            + " to "
            + ImpreciseDate.day(known.date().plusDays(within)).inWords(),
        missing.values().stream().map(group -> group(from, group)).toList(),
        about,
        lapsed);
  }

  private static GapsPage.Group group(Vantage from, List<Gap> gaps) {
    Gap first = gaps.getFirst();
    boolean alike = gaps.stream().allMatch(gap -> gap.inWords().equals(first.inWords()));
    return new GapsPage.Group(
        Cards.upper(alike ? first.inWords() : InWords.words(first.kind())),
        first.expectation(),
        gaps.stream().map(gap -> item(from, gap, alike ? null : gap.inWords(), null)).toList());
  }

  private static GapsPage.Item item(
      Vantage from, Gap gap, @Nullable String words, @Nullable String expectation) {
    return new GapsPage.Item(
        from.thing(gap.thing().ref()),
        words == null ? null : Cards.upper(words),
        gap.beside() == null ? null : from.thing(gap.beside().ref()),
        expectation);
  }

  // ------------------------------------------------------------------------------- a thread

  ThreadPage thread(AsKnown known, EntityKind kind, Ref ref) {
    GoldenThread found =
        Threads.through(known, kind, ref).orElseThrow(() -> Things.unknown(kind.list(), ref));
    Vantage from = new Vantage(known);
    String thing = "/" + kind.list() + "/" + ref;
    List<ThreadPage.Strand> strands = new ArrayList<>();
    for (GoldenThread.Strand strand : found.strands()) {
      strands.add(strand(from, strand));
    }
    return new ThreadPage(
        pages.framed(
            from,
            "The golden thread",
            Vantage.shortened(Vantage.titled(ref.value(), known.titleOf(ref))),
            thing + "/thread",
            "Golden thread",
            List.of(
                Link.of(Cards.all(kind), from.page("/" + kind.list())),
                Link.of(ref.value(), from.page(thing))),
            bar.of(
                from,
                thing + "/thread",
                then -> NamedThing.kind(then, ref).filter(kind::equals).isPresent())),
        from.thing(ref.value()),
        "No thread runs through it at this moment.",
        strands);
  }

  private static ThreadPage.Strand strand(Vantage from, GoldenThread.Strand strand) {
    int missing = strand.missing().size();
    List<Timeline.Event> steps = new ArrayList<>();
    for (GoldenThread.Stage stage : strand.steps()) {
      steps.add(step(from, stage));
    }
    return new ThreadPage.Strand(
        "thread-" + strand.about().ref(),
        from.thing(strand.about().ref()),
        switch (missing) {
          case 0 -> "Nothing is missing along it so far.";
          case 1 -> "One thing is missing along it.";
          default -> missing + " things are missing along it.";
        },
        new Timeline(3, steps));
  }

  private static Timeline.Event step(Vantage from, GoldenThread.Stage stage) {
    List<Line> things = new ArrayList<>();
    for (Knot knot : stage.things()) {
      things.add(
          from.thing(knot.thing().ref())
              .with(
                  Cards.upper(knot.stands())
                      + by(knot)
                      + (knot.here() ? ". You came from here" : "")));
    }
    List<Line> missing = new ArrayList<>();
    for (Missing one : stage.missing()) {
      missing.add(
          new Line(
              Cards.upper(one.inWords()) + " (" + one.at().ref() + ")",
              from.pageOf(new Ref(one.at().ref())).orElse(null),
              null));
    }
    return new Timeline.Event(
        Text.of(name(stage)),
        null,
        state(stage.state()),
        null,
        new ThreadPage.Stage(
            things,
            missing,
            stage.waitsFor() == null ? null : Cards.upper(stage.waitsFor()) + "."));
  }

  private static String by(Knot knot) {
    return knot.by().isEmpty()
        ? ""
        : ", for " + String.join(", ", knot.by().stream().map(NamedThing::ref).toList());
  }

  static String name(GoldenThread.Stage stage) {
    return switch (stage.step()) {
      case FINDING -> "What it comes from";
      case RECOMMENDATION -> "Recommendation";
      case ACTION -> "Actions";
      case MEASURE -> "Measures";
      case EVIDENCE -> "Evidence of impact";
      case SIGN_OFF -> "Sign-off";
      case NEXT_INSPECTION -> "Next inspection";
    };
  }

  static String state(GoldenThread.State state) {
    return switch (state) {
      case THERE -> "Recorded";
      case MISSING -> "Something is missing";
      case NOT_YET -> "Not yet";
      case NOT_NEEDED -> "Not needed";
    };
  }
}
