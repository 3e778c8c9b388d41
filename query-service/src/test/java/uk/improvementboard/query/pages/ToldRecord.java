package uk.improvementboard.query.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import uk.improvementboard.query.Story;
import uk.improvementboard.query.journal.Journal;
import uk.improvementboard.query.journal.ProgrammeRecord;
import uk.improvementboard.terms.ProgrammeId;

/** A record that a test tells, in the place of the stored one. */
@TestConfiguration(proxyBeanMethods = false)
public class ToldRecord {

  private volatile @Nullable Story told;

  void tell(Story story) {
    told = story;
  }

  Story story() {
    return Objects.requireNonNull(told);
  }

  @Bean
  @Primary
  Journal toldJournal() {
    return new Journal() {
      @Override
      public Optional<ProgrammeRecord> record(ProgrammeId programme) {
        return story().record(programme);
      }

      @Override
      public List<ProgrammeId> programmes() {
        return story().programmes();
      }
    };
  }
}
