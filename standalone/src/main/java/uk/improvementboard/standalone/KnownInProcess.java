package uk.improvementboard.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.improvementboard.command.forms.FactsInWords;
import uk.improvementboard.command.forms.Known;
import uk.improvementboard.platform.accounts.SignedIn;
import uk.improvementboard.platform.web.Problem;
import uk.improvementboard.query.answers.Json;
import uk.improvementboard.query.answers.Things;
import uk.improvementboard.query.asking.AsKnown;
import uk.improvementboard.query.asking.Asking;
import uk.improvementboard.query.asof.AsOf;
import uk.improvementboard.query.asof.AsOf.Anchor;
import uk.improvementboard.query.knowledge.Knowledge;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

/** What the signed-in reader knows, asked of the query side of the same process. */
@Component
final class KnownInProcess implements Known {

  private final Asking asking;
  private final Things things;
  private final Json json;
  private final SignedIn signedIn;

  KnownInProcess(Asking asking, Things things, Json json, SignedIn signedIn) {
    this.asking = asking;
    this.things = things;
    this.json = json;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Now> now(ProgrammeId programme, Set<EntityKind> kinds) {
    return asKnown(programme, AsOf.NOW)
        .map(
            known -> {
              List<Thing> found = new ArrayList<>();
              for (EntityKind kind : kinds) {
                known.view().things(kind).forEach(it -> found.add(thing(known, kind, it.ref())));
                for (Knowledge.Named named : known.knowledge().named()) {
                  if (named.kind() == kind && known.view().thing(named.ref()).isEmpty()) {
                    found.add(thing(known, kind, named.ref()));
                  }
                }
              }
              return new Now(known.cut().position(), found);
            });
  }

  private static Thing thing(AsKnown known, EntityKind kind, Ref ref) {
    return new Thing(kind, ref, known.titleOf(ref), Things.stands(known, ref).orElse(""));
  }

  @Override
  public Optional<Boolean> knows(ProgrammeId programme, Ref ref) {
    return asKnown(programme, AsOf.NOW).map(known -> Things.stands(known, ref).isPresent());
  }

  @Override
  public Optional<List<Fact>> facts(
      ProgrammeId programme, EntityKind kind, Ref ref, long position) {
    return asKnown(programme, AsOf.NOW.at(new Anchor.AtPosition(position)))
        .flatMap(known -> things.one(known, kind, ref))
        .map(thing -> FactsInWords.of(json.tree(thing)));
  }

  private Optional<AsKnown> asKnown(ProgrammeId programme, AsOf moment) {
    try {
      return Optional.of(asking.asKnown(signedIn.actor(), programme, moment));
    } catch (Problem notYet) {
      return Optional.empty();
    }
  }
}
