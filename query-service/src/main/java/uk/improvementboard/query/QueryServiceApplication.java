package uk.improvementboard.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The query service as a process of its own. */
@SpringBootApplication
public class QueryServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(QueryServiceApplication.class, arguments);
  }
}
