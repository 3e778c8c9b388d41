package uk.improvementboard.terms;

/** The role a person holds when they record or read something ({@code domain.md} 5.5). */
public enum Role {
  SECRETARIAT("secretariat"),
  CHAIR("chair"),
  PLAN_OWNER("plan-owner"),
  ACTION_LEAD("action-lead"),
  ADVISER("adviser"),
  AUDITOR("auditor"),
  SCRUTINY("scrutiny"),
  ADMINISTRATOR("administrator");

  private final String words;

  Role(String words) {
    this.words = words;
  }

  /** The role as accounts and addresses write it: {@code plan-owner}. */
  public String words() {
    return words;
  }
}
