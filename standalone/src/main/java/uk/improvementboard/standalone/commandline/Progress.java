package uk.improvementboard.standalone.commandline;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a long task is: a bar on a terminal, a line now and then elsewhere, and nothing for
 * what is done within two seconds.
 */
public final class Progress implements AutoCloseable {

  private static final Duration SHOW_AFTER = Duration.ofSeconds(2);
  private static final Duration LINE_EVERY = Duration.ofSeconds(10);

  private final String task;
  private final String unit;
  private final PrintStream to;
  private final boolean terminal;
  private final long began = System.nanoTime();
  private long lastLine;
  private @Nullable ProgressBar bar;

  private Progress(String task, String unit, PrintStream to, boolean terminal) {
    this.task = task;
    this.unit = unit;
    this.to = to;
    this.terminal = terminal;
  }

  /** Progress of that task on standard error, so that answers on standard output stay clean. */
  public static Progress of(String task, String unit) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new Progress(task, unit, System.err, terminal);
  }

  /** Says how many of how many are done. */
  public void at(long done, long of) {
    long now = System.nanoTime();
    if (now - began < SHOW_AFTER.toNanos()) {
      return;
    }
    if (terminal) {
      if (bar == null) {
        bar = bar(of);
      }
      bar.maxHint(of);
      bar.stepTo(done);
    } else if (lastLine == 0 || now - lastLine >= LINE_EVERY.toNanos()) {
      lastLine = now;
      to.println(task + ": " + done + " of " + of + " " + unit);
    }
  }

  /** Says that it is under way, where nobody can tell how far it is. */
  public void underWay() {
    long now = System.nanoTime();
    if (now - began < SHOW_AFTER.toNanos()) {
      return;
    }
    if (terminal) {
      if (bar == null) {
        bar = bar(-1);
      }
      bar.setExtraMessage(" " + Duration.ofNanos(now - began).toSeconds() + " s");
    } else if (lastLine == 0) {
      lastLine = now;
      to.println(task + " ...");
    }
  }

  private ProgressBar bar(long of) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setUnit(" " + unit, 1)
        .setStyle(
            System.getenv("NO_COLOR") == null
                ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK
                : ProgressBarStyle.ASCII)
        .setInitialMax(of)
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
