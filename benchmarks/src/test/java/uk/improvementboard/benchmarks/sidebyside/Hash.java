package uk.improvementboard.benchmarks.sidebyside;

import java.util.List;
import java.util.Map;

/**
 * A canonical 64-bit hash of an answer: the sum of the hashes of its parts, so that it does not
 * matter in which order they were found.
 */
final class Hash {

  private Hash() {}

  /** Of what holds: field by field of item by item. */
  static long ofState(Map<String, ? extends Map<String, String>> state) {
    long sum = 0;
    for (Map.Entry<String, ? extends Map<String, String>> item : state.entrySet()) {
      for (Map.Entry<String, String> field : item.getValue().entrySet()) {
        sum += of(item.getKey(), field.getKey(), field.getValue());
      }
    }
    return sum;
  }

  static long ofDifferences(List<Difference> differences) {
    long sum = 0;
    for (Difference one : differences) {
      sum += of(one.item(), one.field(), String.valueOf(one.from()), String.valueOf(one.to()));
    }
    return sum;
  }

  static long ofHistory(List<Change> changes) {
    long sum = 0;
    for (Change one : changes) {
      sum += of(Long.toString(one.position()), one.item(), one.field(), one.value());
    }
    return sum;
  }

  /** Of one part. */
  static long of(String... words) {
    long hash = 0xcbf29ce484222325L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ 0xffff) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
