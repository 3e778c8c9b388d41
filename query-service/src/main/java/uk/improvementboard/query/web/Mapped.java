package uk.improvementboard.query.web;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/** A list whose items are made when they are asked for, so that only one page of them is. */
final class Mapped<T, R> extends AbstractList<R> {

  private final List<T> items;
  private final Function<T, R> made;

  Mapped(List<T> items, Function<T, R> made) {
    this.items = items;
    this.made = made;
  }

  @Override
  public R get(int index) {
    return made.apply(items.get(index));
  }

  @Override
  public int size() {
    return items.size();
  }
}
