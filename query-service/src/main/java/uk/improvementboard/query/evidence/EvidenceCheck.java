package uk.improvementboard.query.evidence;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.improvementboard.platform.ledger.VerifierKey;

/** Checks bundles of evidence, without a server and without a database. */
public final class EvidenceCheck {

  private EvidenceCheck() {}

  /** Hears how far the check has come. */
  @FunctionalInterface
  public interface Going {
    /**
     * @param done events that were checked
     * @param of how many there are
     */
    void at(long done, long of);
  }

  /**
   * Checks one bundle. Whatever the file is, this ends with a verdict.
   *
   * @param against an earlier checkpoint that the operator has no hand on; null where there is none
   * @param keys the ledger's keys as they are known from elsewhere; where none is given, those in
   *     the bundle are taken
   */
  public static Findings check(
      Path bundle, @Nullable Against against, List<VerifierKey> keys, Going going) {
    Found found = new Found();
    try (BundleArchive archive = new BundleArchive(bundle)) {
      new CheckOfBundle(archive, against, keys, going, found).run();
    } catch (BundleArchive.Damaged e) {
      found.add(
          found.isBundle() ? Verdict.TAMPERED : Verdict.NOT_A_BUNDLE,
          String.valueOf(bundle.getFileName()),
          String.valueOf(e.getMessage()));
    } catch (Found.Enough e) {
      // the first so many say enough
    }
    return found.findings();
  }
}
