package uk.improvementboard.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The side of the record that takes things in, as a process of its own. */
@SpringBootApplication
public class CommandServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(CommandServiceApplication.class, arguments);
  }
}
