package uk.improvementboard.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import uk.improvementboard.events.ProgrammeEvent;
import uk.improvementboard.platform.accounts.AccountToKeep;
import uk.improvementboard.platform.accounts.Accounts;
import uk.improvementboard.platform.testkit.Recorder;
import uk.improvementboard.platform.testkit.SampleEvents;
import uk.improvementboard.platform.testkit.TestPostgres;
import uk.improvementboard.query.QueryServiceApplication;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Role;

/** Whoever has just recorded something sees it, through the store and the journal as they run. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SpringBootTest(
    classes = QueryServiceApplication.class,
    properties = "improvement-board.query.longest-wait=45s")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VisibleAfterTest {

  private static final String PASSWORD = "a-long-password";

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestPostgres.fresh().into(registry);
  }

  @Autowired MockMvc mvc;
  @Autowired Accounts accounts;
  @Autowired EventStore store;

  @Test
  void what_was_just_recorded_is_in_the_answer() throws Exception {
    accounts.keep(new AccountToKeep("secretariat", PASSWORD, Role.SECRETARIAT, null, null));
    ProgrammeId programme = new ProgrammeId("just-recorded");
    var events = SampleEvents.all();
    new Recorder(store).record(programme, events.toArray(ProgrammeEvent[]::new));
    for (String address :
        new String[] {"/programmes/just-recorded", "/api/v1/programmes/just-recorded"}) {
      var answer =
          mvc.perform(
                  get(address + "?after=" + events.size())
                      .accept(address.startsWith("/api") ? "application/json" : "text/html")
                      .with(httpBasic("secretariat", PASSWORD)))
              .andReturn()
              .getResponse();
      assertThat(answer.getStatus()).isEqualTo(200);
    }
    assertThat(
            mvc.perform(
                    get("/api/v1/programmes/just-recorded")
                        .header("Improvement-Board-After", events.size())
                        .with(httpBasic("secretariat", PASSWORD)))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("\"position\":" + events.size());
  }
}
