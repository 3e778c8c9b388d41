package uk.improvementboard.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import uk.improvementboard.command.reading.ReadCommand;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.envelope.EnvelopeCodec;
import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignerKey;
import uk.improvementboard.platform.signing.SignedHead;
import uk.improvementboard.terms.ProgrammeId;

/** A checkpoint that was signed is recorded with the next event, once, the oldest first. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedCheckpointTest {

  private static final String COMMAND = "DraftPlan {'title':'Plan'}";
  private static final SignerKey KEY =
      SignerKey.generate("council.example", SignatureType.ED25519, new SecureRandom());

  private static String note(long size) {
    return new String(
        new Checkpoint("council.example/anyshire", size, Hash.OF_EMPTY_TREE)
            .signedWith(KEY)
            .bytes(),
        StandardCharsets.UTF_8);
  }

  /** What was signed, as the ledger's tables would answer. */
  private record Signed(Story story, List<Long> sizes) implements Circumstances {
    @Override
    public LocalDate today() {
      return Story.TODAY;
    }

    @Override
    public Optional<ProgrammeEvent> recorded(ProgrammeId programme, long position) {
      return story.recorded(position);
    }

    @Override
    public Optional<String> checkpoint(ProgrammeId programme, long size) {
      return sizes.stream().filter(one -> one > size).findFirst().map(RecordedCheckpointTest::note);
    }
  }

  /** The sizes of the checkpoints in the events that a command makes, 0 for none. */
  private static List<Long> recorded(List<Long> signed, String... recordedBefore) {
    Story story = Story.ofAnyshire();
    AggregateTestFixture<Programme> fixture = new AggregateTestFixture<>(Programme.class);
    fixture.registerInjectableResource(new Signed(story, signed));
    TestExecutor<Programme> given = fixture.givenNoPriorActivity();
    List<Story.Happened> happened = story.happened();
    for (int i = 0; i < happened.size(); i++) {
      MetaData metadata = MetaData.from(EnvelopeCodec.write(happened.get(i).envelope()));
      int note = i - (happened.size() - recordedBefore.length);
      given =
          given.andGiven(
              new GenericEventMessage<>(
                  happened.get(i).event(),
                  note < 0 ? metadata : metadata.and("checkpoint", recordedBefore[note])));
    }
    ReadCommand read = Story.read(COMMAND);
    List<Long> sizes = new ArrayList<>();
    given
        .when(read.command(), story.asked(read).toMetadata())
        .expectSuccessfulHandlerExecution()
        .expectEventsMatching(
            Matchers.<List<EventMessage<?>>>predicate(
                events -> {
                  events.forEach(
                      event ->
                          sizes.add(
                              event.getMetaData().get("checkpoint") instanceof String text
                                  ? SignedHead.sizeOf(text)
                                  : 0L));
                  return true;
                }));
    return sizes;
  }

  @Test
  void nothing_is_carried_where_nothing_was_signed() {
    assertThat(recorded(List.of())).containsExactly(0L);
  }

  @Test
  void the_oldest_that_is_not_recorded_yet_is_carried() {
    assertThat(recorded(List.of(3L, 9L))).containsExactly(3L);
    assertThat(recorded(List.of(3L, 9L), note(3))).containsExactly(9L);
  }

  @Test
  void none_is_carried_twice() {
    assertThat(recorded(List.of(3L, 9L), note(3), note(9))).containsExactly(0L);
    assertThat(recorded(List.of(3L, 9L), note(9), note(3))).containsExactly(0L);
  }

  @Test
  void what_stands_under_its_name_and_is_no_checkpoint_is_in_nobodys_way() {
    assertThat(recorded(List.of(3L), "not a note")).containsExactly(3L);
  }
}
