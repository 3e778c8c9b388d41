package uk.improvementboard.platform.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import uk.improvementboard.platform.json.EventJson;
import uk.improvementboard.terms.Role;

/**
 * Accounts in a file: {@code [{"username": "chair", "password": "...", "role": "chair",
 * "programmes": ["medway"], "body": "SC"}]}, the last two where they are needed.
 */
public final class AccountsFile {

  private static final TypeReference<List<AccountToKeep>> ACCOUNTS = new TypeReference<>() {};

  private static final JsonMapper JSON =
      EventJson.base()
          .addModule(
              new SimpleModule("roles")
                  .addDeserializer(Role.class, new RoleReader())
                  .addSerializer(Role.class, new RoleWriter()))
          .build();

  private AccountsFile() {}

  /**
   * @throws IllegalArgumentException when the file is not such a list; says what is wrong with it,
   *     and never a password
   */
  public static List<AccountToKeep> read(Path file) {
    try {
      return JSON.readValue(Files.readAllBytes(file), ACCOUNTS);
    } catch (JacksonException e) {
      Throwable shape = e.getCause() instanceof IllegalArgumentException cause ? cause : e;
      String why =
          shape instanceof JacksonException json ? json.getOriginalMessage() : shape.getMessage();
      throw new IllegalArgumentException("the accounts in " + file + " cannot be read: " + why, e);
    } catch (IOException e) {
      throw new UncheckedIOException("the accounts in " + file + " cannot be read", e);
    }
  }

  /** The file's content for these accounts. */
  public static String write(List<AccountToKeep> accounts) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(accounts);
  }

  private static final class RoleReader extends ValueDeserializer<Role> {
    @Override
    public Role deserialize(JsonParser json, DeserializationContext context) {
      String words = json.getString();
      for (Role role : Role.values()) {
        if (role.words().equals(words)) {
          return role;
        }
      }
      throw DatabindException.from(json, "there is no role '" + words + "'");
    }
  }

  private static final class RoleWriter extends ValueSerializer<Role> {
    @Override
    public void serialize(Role role, JsonGenerator json, SerializationContext context) {
      json.writeString(role.words());
    }
  }
}
