package uk.improvementboard.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;
import uk.improvementboard.terms.Role;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccountsFileTest {

  @TempDir private Path folder;

  @Test
  void what_is_written_is_read_again() throws Exception {
    List<AccountToKeep> accounts =
        List.of(
            new AccountToKeep("secretariat", "correct-horse", Role.SECRETARIAT, null, null),
            new AccountToKeep(
                "scrutiny",
                "battery-staple",
                Role.SCRUTINY,
                Set.of(new ProgrammeId("medway")),
                new Ref("SC")));

    Path file = Files.writeString(folder.resolve("accounts.json"), AccountsFile.write(accounts));

    assertThat(AccountsFile.read(file)).isEqualTo(accounts);
    assertThat(Files.readString(file)).contains("\"username\" : \"secretariat\"");
  }

  @Test
  void a_role_that_does_not_exist_is_refused() throws Exception {
    Path file = file("[{\"username\":\"x1\",\"password\":\"long-enough-1\",\"role\":\"king\"}]");

    assertThatThrownBy(() -> AccountsFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no role 'king'");
  }

  @Test
  void a_short_password_is_refused_and_not_repeated() throws Exception {
    Path file = file("[{\"username\":\"x1\",\"password\":\"short\",\"role\":\"chair\"}]");

    assertThatThrownBy(() -> AccountsFile.read(file))
        .hasMessageContaining("12 to 72")
        .hasMessageNotContaining("short\"");
  }

  private Path file(String json) throws Exception {
    return Files.writeString(folder.resolve("accounts.json"), json);
  }
}
