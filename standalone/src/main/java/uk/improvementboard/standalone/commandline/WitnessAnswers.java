package uk.improvementboard.standalone.commandline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.improvementboard.platform.ledger.ShortForm;
import uk.improvementboard.standalone.witness.RefusalInWords;
import uk.improvementboard.standalone.witness.WitnessAnswer;
import uk.improvementboard.standalone.witness.WitnessFolder;

/** What a witness answers, for a terminal and for scripts. */
final class WitnessAnswers {

  private WitnessAnswers() {}

  static int exit(WitnessAnswer answer) {
    return answer instanceof WitnessAnswer.Cosigned ? Exit.DONE : Exit.REFUSED;
  }

  static String words(WitnessAnswer answer) {
    return switch (answer) {
      case WitnessAnswer.Cosigned cosigned ->
          "Co-signed: "
              + cosigned.checkpoint().origin()
              + ", "
              + events(cosigned.checkpoint().size())
              + ", short form "
              + ShortForm.of(cosigned.checkpoint())
              + "\n"
              + cosigned.cosignature().line();
      case WitnessAnswer.Refused refused ->
          "NOT CO-SIGNED. "
              + RefusalInWords.of(refused)
              + (refused.kept() == 0
                  ? ""
                  : "\nThe witness still stands by " + events(refused.kept()) + ".");
      case WitnessAnswer.Unable(String why) -> "NOT CO-SIGNED. " + why;
    };
  }

  static Map<String, Object> json(WitnessAnswer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (answer) {
      case WitnessAnswer.Cosigned cosigned -> {
        json.put("cosigned", true);
        json.put("origin", cosigned.checkpoint().origin());
        json.put("size", cosigned.checkpoint().size());
        json.put("root", cosigned.checkpoint().root().base64());
        json.put("shortForm", ShortForm.of(cosigned.checkpoint()).toString());
        json.put("cosignature", cosigned.cosignature().line());
      }
      case WitnessAnswer.Refused refused -> {
        json.put("cosigned", false);
        json.put("reason", refused.reason());
        json.put("words", RefusalInWords.of(refused));
        json.put("kept", refused.kept());
      }
      case WitnessAnswer.Unable(String why) -> {
        json.put("cosigned", false);
        json.put("reason", "UNABLE");
        json.put("words", why);
      }
    }
    return json;
  }

  static String words(WitnessFolder.Kept kept) {
    String origin = kept.ledger().origin();
    if (kept.cosigned() == null) {
      return origin + ": nothing yet";
    }
    var checkpoint = kept.cosigned().checkpoint();
    return origin
        + ": "
        + events(checkpoint.size())
        + ", short form "
        + ShortForm.of(checkpoint)
        + ", co-signed "
        + Instant.ofEpochSecond(kept.time().orElseThrow());
  }

  static Map<String, Object> json(WitnessFolder.Kept kept) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("origin", kept.ledger().origin());
    json.put("keys", kept.ledger().keys().stream().map(Object::toString).toList());
    if (kept.cosigned() != null) {
      var checkpoint = kept.cosigned().checkpoint();
      json.put("size", checkpoint.size());
      json.put("root", checkpoint.root().base64());
      json.put("shortForm", ShortForm.of(checkpoint).toString());
      json.put("time", Instant.ofEpochSecond(kept.time().orElseThrow()).toString());
      json.put("checkpoint", new String(kept.cosigned().note().bytes(), StandardCharsets.UTF_8));
    }
    return json;
  }

  static String events(long size) {
    return size == 1 ? "1 event" : size + " events";
  }
}
