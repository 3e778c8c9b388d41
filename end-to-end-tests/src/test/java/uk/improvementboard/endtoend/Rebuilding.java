package uk.improvementboard.endtoend;

import tools.jackson.databind.JsonNode;
import uk.improvementboard.terms.Role;

/** Building the views anew through a running product, as an administrator would. */
public final class Rebuilding {

  private Rebuilding() {}

  public static void everything(Product product) {
    Reader administrator = product.as(Role.ADMINISTRATOR);
    for (JsonNode view : administrator.get("/api/v1/views").items()) {
      String name = view.path("name").asString();
      Reader.Answer begun =
          administrator.post("/api/v1/views/" + name + "/rebuild", "application/json", "");
      if (begun.status() != 202) {
        throw new AssertionError(name + ": " + begun.body());
      }
      Positions.reached("the rebuild of " + name, () -> done(administrator, name) ? 1 : 0, () -> 1);
    }
  }

  private static boolean done(Reader administrator, String name) {
    JsonNode rebuild = administrator.get("/api/v1/views/" + name).json().path("rebuild");
    if (rebuild.path("state").asString().equals("failed")) {
      throw new AssertionError(name + ": " + rebuild);
    }
    return rebuild.path("state").asString().equals("done");
  }
}
