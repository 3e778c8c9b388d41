package uk.improvementboard.design;

import gg.jte.Content;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is to be done, and how far each has come. */
public record TaskList(String idPrefix, List<Task> tasks, Attributes attributes)
    implements Component {
  /**
   * A task.
   *
   * @param id null takes the list's prefix, numbered
   */
  public record Task(
      @Nullable String id,
      Content title,
      Attributes titleAttributes,
      @Nullable String href,
      @Nullable Content hint,
      Content status,
      Attributes statusAttributes,
      Attributes attributes) {
    public static Task of(String title, @Nullable String href, Content status) {
      return new Task(
          null,
          Text.of(title),
          Attributes.NONE,
          href,
          null,
          status,
          Attributes.NONE,
          Attributes.NONE);
    }
  }

  public record Placed(String id, Task task) {
    public @Nullable String hintId() {
      return task.hint() == null ? null : id + "-hint";
    }

    public String described() {
      return (task.hint() == null ? "" : id + "-hint ") + id + "-status";
    }
  }

  public TaskList {
    tasks = List.copyOf(tasks);
  }

  public static TaskList of(List<Task> tasks) {
    return new TaskList("task-list", tasks, Attributes.NONE);
  }

  public List<Placed> placed() {
    return IntStream.range(0, tasks.size())
        .mapToObj(
            n -> {
              String id = tasks.get(n).id();
              return new Placed(id == null ? idPrefix + "-" + (n + 1) : id, tasks.get(n));
            })
        .toList();
  }
}
