package uk.improvementboard.query.overtaken;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.improvementboard.query.journal.Heads;
import uk.improvementboard.query.journal.Heads.Head;
import uk.improvementboard.terms.ProgrammeId;

/**
 * The pages of the newest state that are being read through this process. However many they are,
 * one look at the heads of their programmes finds which of them may have been overtaken.
 */
final class OpenPages {

  private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);

  private final Overtaken overtaken;
  private final Heads heads;
  private final Executor telling;
  private final int ofOneAccount;
  private final List<OpenPage> pages = new ArrayList<>();
  private Map<ProgrammeId, Long> seen = Map.of();

  /**
   * No page is open yet.
   *
   * @param telling carries out what may take as long as a slow reader takes
   * @param ofOneAccount how many pages of one account are told at most
   */
  OpenPages(Overtaken overtaken, Heads heads, Executor telling, int ofOneAccount) {
    this.overtaken = overtaken;
    this.heads = heads;
    this.telling = telling;
    this.ofOneAccount = ofOneAccount;
  }

  /** Tells a page from now on; where an account has too many, the oldest is told no more. */
  void opened(OpenPage page) {
    List<OpenPage> tooMany = new ArrayList<>();
    synchronized (this) {
      List<OpenPage> theirs =
          new ArrayList<>(
              open().stream().filter(one -> one.account().equals(page.account())).toList());
      while (theirs.size() >= ofOneAccount) {
        tooMany.add(theirs.removeFirst());
      }
      pages.removeAll(tooMany);
      pages.add(page);
    }
    tooMany.forEach(OpenPage::end);
    page.beat();
    page.tell(overtaken);
  }

  /** Nobody reads it any more. */
  synchronized void closed(OpenPage page) {
    pages.remove(page);
  }

  /** Tells the pages of those programmes in which something was recorded since the last look. */
  void look() {
    List<OpenPage> open;
    synchronized (this) {
      open = open();
    }
    if (open.isEmpty()) {
      return;
    }
    Map<ProgrammeId, Long> now = new HashMap<>();
    heads
        .at(open.stream().map(OpenPage::programme).collect(Collectors.toSet()), null)
        .forEach((programme, head) -> now.put(programme, newest(head)));
    Map<ProgrammeId, Long> before = seen;
    seen = now;
    open.stream()
        .filter(
            page -> !now.getOrDefault(page.programme(), 0L).equals(before.get(page.programme())))
        .forEach(page -> apart(() -> page.tell(overtaken)));
  }

  private static long newest(Head head) {
    return head.newest();
  }

  /** Keeps every line open, and ends those of readers who are signed in no more. */
  void beat() {
    each(OpenPage::beat);
  }

  /** Ends the pages of whoever of an account has signed out. */
  void signedOut(String account) {
    each(
        page -> {
          if (page.account().equals(account)) {
            page.beat();
          }
        });
  }

  void endAll() {
    List<OpenPage> open;
    synchronized (this) {
      open = open();
      pages.clear();
    }
    open.forEach(OpenPage::end);
  }

  synchronized int count() {
    return open().size();
  }

  private void each(Consumer<OpenPage> what) {
    List<OpenPage> open;
    synchronized (this) {
      open = open();
    }
    open.forEach(page -> apart(() -> what.accept(page)));
  }

  /** One page that cannot be told keeps no other from being told. */
  private void apart(Runnable one) {
    telling.execute(
        () -> {
          try {
            one.run();
          } catch (RuntimeException e) {
            LOG.warn("an open page could not be told: {}", e.toString());
          }
        });
  }

  /** Those whose line has not ended; called by whoever holds this. */
  private List<OpenPage> open() {
    pages.removeIf(OpenPage::hasEnded);
    return List.copyOf(pages);
  }
}
