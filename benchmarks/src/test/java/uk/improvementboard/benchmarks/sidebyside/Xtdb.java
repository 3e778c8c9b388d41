package uk.improvementboard.benchmarks.sidebyside;

import clojure.lang.Keyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;
import uk.improvementboard.terms.Ref;
import xtdb.api.HistoryOptions;
import xtdb.api.HistoryOptions.SortOrder;
import xtdb.api.IXtdb;
import xtdb.api.IXtdbDatasource;
import xtdb.api.TransactionInstant;
import xtdb.api.XtdbDocument;
import xtdb.api.tx.Transaction;

/** XTDB 1 on RocksDB in this process: the database as of a transaction, every document pulled. */
final class Xtdb extends KeepsVersions {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Map<Ref, Long> closes;
  private final Path directory;
  private final IXtdb node;
  private final Map<Long, TransactionInstant> transactions = new HashMap<>();
  private final Map<Long, Long> positions = new HashMap<>();

  Xtdb(Map<Ref, Long> closes) {
    this.closes = closes;
    try {
      directory = Files.createTempDirectory("xtdb");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    node =
        IXtdb.startNode(
            Map.of(
                "xtdb/index-store", store("index"),
                "xtdb/document-store", store("documents"),
                "xtdb/tx-log", store("log")));
  }

  private Map<String, Object> store(String name) {
    return Map.of(
        "kv-store",
        Map.of(
            "xtdb/module", "xtdb.rocksdb/->kv-store", "db-dir", directory.resolve(name).toFile()));
  }

  @Override
  public String name() {
    return "XTDB 1.24.3 (RocksDB), as of a transaction";
  }

  @Override
  public void load(Iterable<Revision> revisions) {
    Version.Items items = new Version.Items();
    TransactionInstant last = null;
    for (Revision revision : revisions) {
      List<Version> versions = items.after(revision);
      last =
          node.submitTx(
              Transaction.buildTx(put -> versions.forEach(one -> put.put(document(one)))));
      transactions.put(revision.position(), last);
      positions.put(last.getId(), revision.position());
    }
    if (last != null) {
      node.awaitTx(last, PATIENCE);
    }
  }

  private static XtdbDocument document(Version version) {
    return XtdbDocument.create(
        version.item(), Map.of("thing", version.thing(), "fields", version.fields()));
  }

  @Override
  Map<String, Map<String, String>> state(Ref meeting) {
    Map<String, Map<String, String>> state = new HashMap<>();
    try (IXtdbDatasource then = node.openDB(transactions.get(closes.get(meeting)))) {
      for (List<?> row :
          then.query("{:find [item (pull item [:fields])] :where [[item :thing]]}")) {
        state.put((String) row.getFirst(), fields((Map<?, ?>) row.getLast()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return state;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> fields(Map<?, ?> document) {
    return (Map<String, String>) part(document, Keyword.intern("fields"));
  }

  private static Object part(Map<?, ?> whole, Keyword name) {
    return Objects.requireNonNull(whole.get(name));
  }

  @Override
  List<Version> versions(Ref thing) {
    List<Version> versions = new ArrayList<>();
    try (IXtdbDatasource now = node.openDB()) {
      for (List<?> row :
          now.query("{:find [item] :in [thing] :where [[item :thing thing]]}", thing.value())) {
        String item = (String) row.getFirst();
        // without corrections, two changes in one millisecond would be one
        for (Map<Keyword, ?> one :
            now.entityHistory(
                item, HistoryOptions.create(SortOrder.ASC).withDocs(true).withCorrections(true))) {
          long transaction = (Long) part(one, Keyword.intern("xtdb.api", "tx-id"));
          versions.add(
              new Version(
                  positions.getOrDefault(transaction, 0L),
                  thing.value(),
                  item,
                  fields((Map<?, ?>) part(one, Keyword.intern("xtdb.api", "doc")))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions;
  }

  @Override
  public void close() {
    try {
      node.close();
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
