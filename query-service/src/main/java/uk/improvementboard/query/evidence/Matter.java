package uk.improvementboard.query.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** What a bundle is evidence of: the answer that it holds is the answer about this. */
public sealed interface Matter {

  /** The whole of a programme. */
  record WholeProgramme() implements Matter {}

  /** One meeting, replayed. */
  record OneMeeting(Ref meeting) implements Matter {}

  /** One thing, whatever it is. */
  record OneThing(EntityKind kind, Ref ref) implements Matter {}

  /** The address of the answer, without the moment. */
  default String path(ProgrammeId programme) {
    return "/api/v1/programmes/"
        + programme
        + switch (this) {
          case WholeProgramme whole -> "";
          case OneMeeting(Ref meeting) -> "/meetings/" + meeting + "/replay";
          case OneThing(EntityKind kind, Ref ref) -> "/" + kind.list() + "/" + ref;
        };
  }

  /** What the answer at an address is about; nothing where it is no such address. */
  static Optional<Matter> at(ProgrammeId programme, String path) {
    String begins = "/api/v1/programmes/" + programme;
    if (path.equals(begins)) {
      return Optional.of(new WholeProgramme());
    }
    Matcher thing =
        Pattern.compile(Pattern.quote(begins) + "/([a-z-]+)/([^/]+)(/replay)?").matcher(path);
    if (!thing.matches() || !Ref.isShaped(thing.group(2))) {
      return Optional.empty();
    }
    Ref ref = new Ref(thing.group(2));
    if (thing.group(3) != null) {
      return thing.group(1).equals(EntityKind.MEETING.list())
          ? Optional.of(new OneMeeting(ref))
          : Optional.empty();
    }
    return Arrays.stream(EntityKind.values())
        .filter(kind -> kind.list().equals(thing.group(1)) && kind != EntityKind.PROGRAMME)
        .findFirst()
        .map(kind -> new OneThing(kind, ref));
  }

  /** What it is, in words. */
  default String words() {
    return switch (this) {
      case WholeProgramme whole -> "the whole programme";
      case OneMeeting(Ref meeting) -> "the meeting " + meeting;
      case OneThing(EntityKind kind, Ref ref) -> ref + " (" + kind.list() + ")";
    };
  }
}
