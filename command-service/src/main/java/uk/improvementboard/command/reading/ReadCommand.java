package uk.improvementboard.command.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.improvementboard.command.commands.ProgrammeCommand;
import uk.improvementboard.command.programme.Asked;
import uk.improvementboard.command.rules.Rule;
import uk.improvementboard.envelope.Envelope;
import uk.improvementboard.platform.accounts.Actor;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.terms.Disclosure;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Source;

/**
 * A command as a person sent it, with what stands beside its fields.
 *
 * @param confirmed the warnings that the sender has read
 */
public record ReadCommand(ProgrammeCommand command, Beside beside, Set<Rule> confirmed) {

  private static final JsonMapper CANONICAL = EventJson.base().build();

  public ReadCommand {
    confirmed = Set.copyOf(confirmed);
  }

  /** The envelope's fields that a person gives. */
  public record Beside(
      @Nullable ImpreciseDate effectiveOn,
      @Nullable Source source,
      List<Disclosure> disclosures,
      @Nullable Ref authority,
      @Nullable String onBehalfOf) {
    public Beside {
      disclosures = List.copyOf(disclosures);
    }
  }

  /** The digest of everything said: the same key may only come with the same again. */
  public String hash() {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("command", command.getClass().getSimpleName());
    whole.put("says", command);
    whole.put("beside", beside);
    return Digest.of(CANONICAL.writeValueAsBytes(whole));
  }

  public Asked asked(
      String commandId, Actor actor, @Nullable Long seen, @Nullable String correlation) {
    return new Asked(
        new Envelope(
            commandId,
            hash(),
            actor.id(),
            actor.role(),
            beside.onBehalfOf(),
            beside.effectiveOn(),
            beside.source(),
            beside.disclosures(),
            beside.authority(),
            correlation),
        seen,
        confirmed);
  }
}
