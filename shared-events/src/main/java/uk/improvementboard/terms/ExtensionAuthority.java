package uk.improvementboard.terms;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** On what authority a due date was moved. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface ExtensionAuthority {

  /** The things it names. */
  List<Ref> names();

  /** A decision of a body says so. */
  record ByDecision(Ref decision) implements ExtensionAuthority {
    @Override
    public List<Ref> names() {
      return List.of(decision);
    }
  }

  /**
   * An officer to whom the body's terms of reference leave it, within the limit that they set.
   *
   * @param board the body that delegates
   * @param post the post it delegates to
   */
  record UnderDelegation(Ref board, String post) implements ExtensionAuthority {
    @Override
    public List<Ref> names() {
      return List.of(board);
    }
  }
}
