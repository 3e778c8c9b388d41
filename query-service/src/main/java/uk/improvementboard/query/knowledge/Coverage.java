package uk.improvementboard.query.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import uk.improvementboard.platform.streams.RecordedEvent;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.query.journal.Sections;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.Ref;

/**
 * The events that one act puts before its audience: the one that carries it, and with a thing the
 * events mainly about it so far, never later ones.
 *
 * @param hidden what was hidden from the body a pack was issued to, and so is not in it
 */
record Coverage(ProgrammeRecord record, Act act, Hiding hidden) {

  /** Whether an event was about something hidden from the body that a pack was issued to. */
  interface Hiding {
    boolean hides(RecordedEvent recorded);
  }

  /**
   * Each wanted position once or more.
   *
   * @param wanted asked first, since it costs little
   */
  void forEach(LongPredicate wanted, LongConsumer each) {
    LongConsumer ifWanted =
        position -> {
          if (wanted.test(position)) {
            each.accept(position);
          }
        };
    switch (act.covers()) {
      case Act.ThisEvent itself -> {}
      case Act.SoFar had -> mainlyAbout(List.of(had.thing()), act.position(), ifWanted);
      case Act.Things named -> mainlyAbout(named.things(), act.position(), ifWanted);
      case Act.Sent sent -> mainlyAbout(sent.things(), sent.upTo(), ifWanted);
      case Act.Pack pack -> {
        mainlyAbout(pack.papers(), act.position(), ifWanted);
        for (EntityKind section : pack.sections()) {
          record
              .inSection(section)
              .forEachUpTo(
                  act.position(),
                  position -> {
                    if (wanted.test(position) && !hidden.hides(record.at(position))) {
                      each.accept(position);
                    }
                  });
        }
      }
    }
    ifWanted.accept(act.position());
  }

  private void mainlyAbout(Collection<Ref> things, long upTo, LongConsumer each) {
    for (Ref thing : things) {
      record.mainlyAbout(thing).forEachUpTo(Math.min(upTo, record.head()), each::accept);
    }
  }

  /** Whether an event is among them. */
  boolean contains(RecordedEvent recorded) {
    Ref main = recorded.event().subjects().getFirst();
    boolean before = recorded.position() <= act.position();
    return recorded.position() == act.position()
        || switch (act.covers()) {
          case Act.ThisEvent itself -> false;
          case Act.SoFar had -> before && had.thing().equals(main);
          case Act.Things named -> before && named.things().contains(main);
          case Act.Sent sent -> recorded.position() <= sent.upTo() && sent.things().contains(main);
          case Act.Pack pack ->
              before
                  && (pack.papers().contains(main)
                      || (inSections(pack, main) && !hidden.hides(recorded)));
        };
  }

  private boolean inSections(Act.Pack pack, Ref main) {
    Optional<EntityKind> kind = record.kindOf(main);
    return kind.isPresent() && pack.sections().contains(Sections.of(kind.get()));
  }
}
