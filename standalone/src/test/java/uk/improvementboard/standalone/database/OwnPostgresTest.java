package uk.improvementboard.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnPostgresTest {

  @TempDir private Path folder;

  @Test
  void what_was_committed_is_there_after_a_restart_on_the_same_port() throws Exception {
    try (DataDirectory directory = DataDirectory.at(folder.resolve("data")).use()) {
      OwnPostgres first = OwnPostgres.start(directory);
      execute(first, "CREATE TABLE said AS SELECT 'once' AS words");
      int port = first.port();
      first.stop();

      OwnPostgres second = OwnPostgres.start(directory);
      assertThat(second.port()).isEqualTo(port);
      assertThat(ask(second, "SELECT words FROM said")).isEqualTo("once");
      second.stop();
    }
  }

  @Test
  void every_commit_is_on_disk_before_it_is_acknowledged() throws Exception {
    try (DataDirectory directory = DataDirectory.at(folder.resolve("data")).use()) {
      OwnPostgres postgres = OwnPostgres.start(directory);
      assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(postgres, "SHOW data_checksums")).isEqualTo("on");
      assertThat(ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      postgres.stop();
    }
  }

  @Test
  void it_is_closed_to_whoever_does_not_know_the_password() throws Exception {
    try (DataDirectory directory = DataDirectory.at(folder.resolve("data")).use()) {
      OwnPostgres postgres = OwnPostgres.start(directory);
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), OwnPostgres.USER, "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(directory.file("postgresql-password"))))
          .isEqualTo("rw-------");
      postgres.stop();
    }
  }

  @Test
  void a_server_left_behind_by_a_killed_process_is_found_and_gone_on_with() throws Exception {
    Path data = folder.resolve("data");
    DataDirectory killed = DataDirectory.at(data).use();
    OwnPostgres left = OwnPostgres.start(killed);
    killed.close();

    try (DataDirectory directory = DataDirectory.at(data).use()) {
      OwnPostgres found = OwnPostgres.start(directory);
      assertThat(found.port()).isEqualTo(left.port());
      assertThat(ask(found, "SELECT 'still here'")).isEqualTo("still here");
      found.stop();
    }
  }

  @Test
  void a_kept_port_that_another_program_has_taken_is_given_up() throws Exception {
    try (DataDirectory directory = DataDirectory.at(folder.resolve("data")).use()) {
      OwnPostgres first = OwnPostgres.start(directory);
      first.stop();
      try (ServerSocket other =
          new ServerSocket(first.port(), 1, InetAddress.getLoopbackAddress())) {
        OwnPostgres second = OwnPostgres.start(directory);
        assertThat(second.port()).isNotEqualTo(other.getLocalPort());
        assertThat(ask(second, "SELECT 'elsewhere'")).isEqualTo("elsewhere");
        second.stop();
      }
    }
  }

  @Test
  void a_directory_has_one_user_at_a_time() {
    Path data = folder.resolve("data");
    try (DataDirectory directory = DataDirectory.at(data).use()) {
      directory.answersAt("http://localhost:8080");
      assertThatThrownBy(() -> DataDirectory.at(data).use())
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("another improvement board uses")
          .hasMessageContaining("http://localhost:8080");
    }
    try (DataDirectory free = DataDirectory.at(data).use()) {
      assertThat(free.address()).isEmpty();
    }
  }

  private static void execute(OwnPostgres postgres, String sql) throws SQLException {
    try (Connection connection = postgres.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(OwnPostgres postgres, String sql) throws SQLException {
    try (Connection connection = postgres.connect();
        var statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
