package uk.improvementboard.command.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import uk.improvementboard.command.forms.Known.Fact;
import uk.improvementboard.terms.EntityKind;
import uk.improvementboard.terms.ProgrammeId;
import uk.improvementboard.terms.Ref;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownOverHttpTest {

  private static final ProgrammeId ANYSHIRE = new ProgrammeId("anyshire");

  private final Map<String, String> answers = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private HttpServer query;
  private KnownOverHttp known;

  @BeforeEach
  void start() throws IOException {
    query = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    query.createContext(
        "/",
        exchange -> {
          String question = exchange.getRequestURI().toString();
          asked.add(question + " by " + exchange.getRequestHeaders().getFirst("Cookie"));
          String answer = answers.get(question.replaceFirst("^/api/v1/programmes/anyshire", ""));
          byte[] body =
              (answer == null ? "{}" : answer.replace('\'', '"')).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    query.start();
    known = new KnownOverHttp("http://127.0.0.1:" + query.getAddress().getPort());
    MockHttpServletRequest reader = new MockHttpServletRequest();
    reader.addHeader("Cookie", "improvement-board=the-readers");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(reader));
  }

  @AfterEach
  void stop() {
    query.stop(0);
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void things_are_asked_for_page_by_page_with_the_readers_own_session() {
    answers.put(
        "/actions?limit=200",
        "{'items':[{'ref':'A1','title':'Audit','inWords':'approved'}],'asOf':{'position':7},"
            + "'page':{'next':'n/2'}}");
    answers.put(
        "/actions?limit=200&cursor=n%2F2",
        "{'items':[{'ref':'A2','inWords':'exempt'}],'asOf':{'position':7},'page':{}}");
    assertThat(known.now(ANYSHIRE, Set.of(EntityKind.ACTION)))
        .contains(
            new Known.Now(
                7,
                List.of(
                    new Known.Thing(EntityKind.ACTION, Ref.of("A1"), "Audit", "approved"),
                    new Known.Thing(EntityKind.ACTION, Ref.of("A2"), "A2", "exempt"))));
    assertThat(asked).hasSize(2).allMatch(it -> it.endsWith(" by improvement-board=the-readers"));
  }

  @Test
  void what_there_is_and_what_was_known_of_it_is_told_in_words() {
    answers.put("/events?limit=1&about=A1", "{'items':[{}]}");
    answers.put("/events?limit=1&about=A7", "{'items':[]}");
    answers.put(
        "/actions/A1?asOf=5",
        "{'data':{'ref':'A1','version':5,'text':'Audit','due':'2020-03','lead':"
            + "{'absent':'NOT_STATED'},'stage':'IN_PROGRESS','derived':{'overdue':true},"
            + "'progress':[{'narrative':'Going well','position':4}]}}");
    assertThat(known.knows(ANYSHIRE, Ref.of("A1"))).contains(true);
    assertThat(known.knows(ANYSHIRE, Ref.of("A7"))).contains(false);
    assertThat(known.facts(ANYSHIRE, EntityKind.ACTION, Ref.of("A1"), 5))
        .contains(
            List.of(
                new Fact("Text", "Audit"),
                new Fact("Due", "March 2020"),
                new Fact("Lead", "not stated"),
                new Fact("Stage", "in progress"),
                new Fact("Progress", "Going well")));
  }

  @Test
  void without_an_answer_nothing_is_told() {
    assertThat(known.now(ANYSHIRE, Set.of(EntityKind.RISK))).isEmpty();
    query.stop(0);
    assertThat(known.knows(ANYSHIRE, Ref.of("A1"))).isEmpty();
  }
}
