package uk.improvementboard.query.evidence;

import java.util.Locale;
import java.util.regex.Pattern;

/** The files of a bundle, by the one name that each has. */
final class BundleFile {

  static final String DESCRIPTION = "bundle.json";
  static final String READ_ME = "READ-ME.md";
  static final String MANIFEST = "MANIFEST.sha256";
  static final String ANSWER = "answer.json";
  static final String TABLE = "events.csv";
  static final String TABLE_METADATA = "events.csv-metadata.json";
  static final String LEAVES = "leaves";

  private static final String NUMBER = "(0|[1-9][0-9]{0,17})";
  private static final Pattern NAME =
      Pattern.compile(
          String.join(
              "|",
              Pattern.quote(DESCRIPTION),
              Pattern.quote(READ_ME),
              Pattern.quote(MANIFEST),
              Pattern.quote(ANSWER),
              Pattern.quote(TABLE),
              Pattern.quote(TABLE_METADATA),
              LEAVES,
              "keys/(ledger|witness)-[0-9a-f]{8}\\.key",
              "checkpoints/" + NUMBER,
              "events/" + NUMBER + "\\.(entry|unreadable)",
              "proofs/" + NUMBER + "\\.tlog-proof",
              "proofs/from-" + NUMBER));
  private static final Pattern FOLDER = Pattern.compile("(keys|checkpoints|events|proofs)/");

  private BundleFile() {}

  static String entry(long position) {
    return "events/" + position + ".entry";
  }

  /** In the place of an event that the store did not give as one. */
  static String unreadable(long position) {
    return "events/" + position + ".unreadable";
  }

  static String proof(long position) {
    return "proofs/" + position + ".tlog-proof";
  }

  static String proofFrom(long size) {
    return "proofs/from-" + size;
  }

  static String checkpoint(long size) {
    return "checkpoints/" + size;
  }

  static String key(String whose, String identifier) {
    return String.format(Locale.ROOT, "keys/%s-%s.key", whose, identifier);
  }

  /** Whether a bundle may have a file of this name; no such name leads out of its folder. */
  static boolean isOne(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether it is a folder that holds such files. */
  static boolean isFolder(String name) {
    return FOLDER.matcher(name).matches();
  }
}
