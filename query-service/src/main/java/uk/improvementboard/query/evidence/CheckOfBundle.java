package uk.improvementboard.query.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import uk.improvementboard.platform.ledger.Checkpoint;
import uk.improvementboard.platform.ledger.CompactRange;
import uk.improvementboard.platform.ledger.ConsistencyProof;
import uk.improvementboard.platform.ledger.Hash;
import uk.improvementboard.platform.ledger.InclusionEvidence;
import uk.improvementboard.platform.ledger.LedgerEntry;
import uk.improvementboard.platform.ledger.Parsed;
import uk.improvementboard.platform.ledger.ProofVerdict;
import uk.improvementboard.platform.ledger.ShortForm;
import uk.improvementboard.platform.ledger.SignatureType;
import uk.improvementboard.platform.ledger.SignedCheckpoint;
import uk.improvementboard.platform.ledger.SignedNote.SignedBy;
import uk.improvementboard.platform.ledger.VerifierKey;
import uk.improvementboard.platform.ledger.WitnessRequest;
import uk.improvementboard.query.evidence.BundleArchive.Damaged;
import uk.improvementboard.query.evidence.Description.Which;
import uk.improvementboard.query.evidence.Found.Enough;

/** One check of one bundle, step by step. */
final class CheckOfBundle {

  private static final int SMALL = 512 << 10;
  private static final int LARGEST_EVENT = 16 << 20;
  private static final int LARGEST_ANSWER = 256 << 20;
  private static final int LARGEST_MANIFEST = 256 << 20;

  private final BundleArchive archive;
  private final @Nullable Against against;
  private final List<VerifierKey> given;
  private final EvidenceCheck.Going going;
  private final Found found;

  private Manifest manifest = new Manifest(new byte[0]);
  private final List<String> small = new ArrayList<>();
  private long lastEvent;
  private final List<VerifierKey> ledgerKeys = new ArrayList<>();
  private final List<VerifierKey> witnessKeys = new ArrayList<>();

  /** The checkpoints whose signatures hold, by size. */
  private final NavigableMap<Long, Checkpoint> signed = new TreeMap<>();

  /** The roots that were worked out, at the sizes that somebody wants to know. */
  private final Map<Long, Hash> roots = new HashMap<>();

  private boolean spokenHeard;

  CheckOfBundle(
      BundleArchive archive,
      @Nullable Against against,
      List<VerifierKey> given,
      EvidenceCheck.Going going,
      Found found) {
    this.archive = archive;
    this.against = against;
    this.given = given;
    this.going = going;
    this.found = found;
  }

  void run() throws Damaged, Enough {
    names();
    Description description = description();
    found.thisIsABundle();
    byte[] listed = archive.read(BundleFile.MANIFEST, LARGEST_MANIFEST);
    if (listed == null) {
      found.incomplete(BundleFile.MANIFEST, "The list of the files and their hashes is missing.");
    } else {
      manifest = new Manifest(listed);
      String malformed = manifest.malformed();
      if (malformed != null) {
        found.tampered(
            BundleFile.MANIFEST, "The list of the files has a line that is none: " + malformed);
      }
    }
    ticked(BundleFile.DESCRIPTION, SMALL);
    ticked(BundleFile.READ_ME, SMALL);
    ticked(BundleFile.TABLE_METADATA, SMALL);
    keys();
    checkpoints(description);
    byte[] answer = ticked(BundleFile.ANSWER, LARGEST_ANSWER);
    AnswerOfBundle answered = new AnswerOfBundle(description, answer, found);
    switch (description.events()) {
      case EVERY -> everyEvent(description, answered);
      case KNOWN -> knownEvents(description);
    }
    for (String name : manifest.rest()) {
      found.incomplete(name, "The file is listed and is not there.");
    }
    against(description);
    if (description.events() == Which.EVERY) {
      answered.compare(roots);
    } else {
      found.holds(
          "The answer was not worked out again: for that every event is needed, and this bundle has"
              + " those that one audience knows.");
    }
  }

  private void names() throws Enough {
    Enumeration<? extends ZipEntry> files = archive.files();
    Set<String> seen = new HashSet<>();
    List<String> others = new ArrayList<>();
    boolean described = false;
    while (files.hasMoreElements()) {
      String name = files.nextElement().getName();
      if (BundleFile.isFolder(name)) {
        continue;
      }
      if (!BundleFile.isOne(name) || !seen.add(name)) {
        others.add(name);
      } else if (name.startsWith("events/")) {
        lastEvent =
            Math.max(
                lastEvent, Long.parseLong(name.substring("events/".length(), name.indexOf('.'))));
      } else if (name.equals(BundleFile.DESCRIPTION)) {
        described = true;
      } else if (!name.startsWith("proofs/")) {
        small.add(name);
      }
    }
    if (!described) {
      throw found.notABundle(
          BundleFile.DESCRIPTION, "There is no bundle.json, which every bundle of evidence has.");
    }
    for (String name : others) {
      found.tampered(
          name.length() > 200 ? name.substring(0, 200) : name,
          seen.contains(name)
              ? "There are two files of this name."
              : "No bundle has a file of this name.");
    }
  }

  private Description description() throws Damaged, Enough {
    byte[] json = archive.read(BundleFile.DESCRIPTION, SMALL);
    try {
      return Description.read(json == null ? new byte[0] : json);
    } catch (JacksonException | IllegalArgumentException e) {
      throw found.notABundle(
          BundleFile.DESCRIPTION, "What the bundle says of itself cannot be read.");
    }
  }

  /** A file whose hash is the one listed; null when it is not there. */
  private byte @Nullable [] ticked(String name, int most) throws Damaged, Enough {
    byte[] bytes = archive.read(name, most);
    if (bytes == null) {
      if (!manifest.lists(name)) {
        found.incomplete(name, "The file is missing.");
      }
      return null;
    }
    tick(name, ZipOfFiles.sha256().digest(bytes));
    return bytes;
  }

  private void tick(String name, byte[] sha256) throws Enough {
    boolean listed = manifest.lists(name);
    if (!manifest.tick(name, sha256)) {
      found.tampered(
          name,
          listed
              ? "The file was changed after the bundle was made: its hash is not the one listed."
              : "The file is not among those listed.");
    }
  }

  private void keys() throws Damaged, Enough {
    for (String name : small) {
      if (name.startsWith("keys/")) {
        boolean ledgers = name.startsWith("keys/ledger-");
        byte[] text = ticked(name, SMALL);
        Parsed<VerifierKey> key =
            VerifierKey.parse(
                new String(text == null ? new byte[0] : text, StandardCharsets.UTF_8).strip());
        switch (key) {
          case Parsed.Read<VerifierKey>(VerifierKey read)
              when (read.type() == SignatureType.ED25519) == ledgers ->
              (ledgers ? ledgerKeys : witnessKeys).add(read);
          case Parsed.Read<VerifierKey> other ->
              found.tampered(name, "The key is of another kind than its name says.");
          case Parsed.Refused<VerifierKey>(var flaw, String words) ->
              found.tampered(name, "The key cannot be read: " + words + ".");
        }
      }
    }
    if (ledgerKeys.isEmpty() && given.isEmpty()) {
      found.incomplete("keys", "There is no key of the ledger.");
    }
  }

  /**
   * Whose signature counts: the keys given, else the bundle's. A checkpoint that a trusted key
   * signed together with another makes that one trusted from there on, as a change of keys does.
   */
  private void checkpoints(Description description) throws Damaged, Enough {
    NavigableMap<Long, String> files = new TreeMap<>();
    for (String name : small) {
      if (name.startsWith("checkpoints/")) {
        files.put(Long.parseLong(name.substring("checkpoints/".length())), name);
      }
    }
    Set<VerifierKey> trusted = new LinkedHashSet<>(given.isEmpty() ? ledgerKeys : given);
    Set<VerifierKey> all = new LinkedHashSet<>(trusted);
    all.addAll(ledgerKeys);
    Set<String> signers = new LinkedHashSet<>();
    Set<String> witnesses = new LinkedHashSet<>();
    for (Map.Entry<Long, String> file : files.entrySet()) {
      String name = file.getValue();
      byte[] note = ticked(name, SMALL);
      if (note == null) {
        continue;
      }
      Parsed<SignedCheckpoint.Verified> read =
          SignedCheckpoint.parse(note)
              .then(
                  one ->
                      one.verify(description.origin(), List.copyOf(all), List.copyOf(witnessKeys)));
      switch (read) {
        case Parsed.Refused<SignedCheckpoint.Verified>(var flaw, String words) ->
            found.tampered(name, "The checkpoint does not hold: " + words + ".");
        case Parsed.Read<SignedCheckpoint.Verified>(SignedCheckpoint.Verified verified) -> {
          List<VerifierKey> by = verified.ledger().stream().map(SignedBy::key).toList();
          if (by.stream().noneMatch(trusted::contains)) {
            found.tampered(name, "The checkpoint is not signed with the key that was given.");
          } else if (verified.checkpoint().size() != file.getKey()) {
            found.tampered(
                name, "The checkpoint is of " + verified.checkpoint().size() + " events.");
          } else {
            trusted.addAll(by);
            signed.put(file.getKey(), verified.checkpoint());
            by.forEach(key -> signers.add(key.name() + "+" + key.identifier()));
            verified.witnesses().forEach(one -> witnesses.add(one.key().name()));
          }
        }
      }
    }
    Checkpoint last = signed.get(description.upTo());
    if (last == null) {
      found.incomplete(
          BundleFile.checkpoint(description.upTo()),
          "Nobody signed the "
              + description.upTo()
              + " events that this bundle is of"
              + (signed.isEmpty() ? "." : "; the last checkpoint is of " + signed.lastKey() + "."));
    } else {
      found.shortForm(ShortForm.of(last).text());
    }
    if (!signed.isEmpty()) {
      found.holds(
          signed.size()
              + (signed.size() == 1 ? " checkpoint is" : " checkpoints are")
              + " signed by "
              + String.join(", ", signers)
              + (witnesses.isEmpty() ? "" : " and witnessed by " + String.join(", ", witnesses))
              + (given.isEmpty()
                  ? ". That this is the ledger's key is for you to know: name it with --key."
                  : "."));
    }
  }

  private void everyEvent(Description description, AnswerOfBundle answered) throws Damaged, Enough {
    long there = Math.min(description.upTo(), lastEvent);
    long wanted = wantedSize(description);
    Set<Long> sizes = new HashSet<>(signed.keySet());
    sizes.add(wanted);
    answered.size().ifPresent(sizes::add);
    try (TableOfBundle table = new TableOfBundle(archive, found);
        LeavesOfBundle leaves = new LeavesOfBundle(archive)) {
      CompactRange range = CompactRange.EMPTY;
      boolean complete = true;
      boolean whole = true;
      long sound = 0;
      for (long position = 1; position <= there; position++) {
        going.at(position, description.upTo());
        byte[] entry = event(position);
        LedgerEntry read = entry == null ? null : entry(description, position, entry);
        complete &= entry != null;
        whole &= entry != null;
        if (entry != null) {
          Hash leaf = Hash.ofLeaf(entry);
          range = range.append(leaf);
          leaves.compare(position, leaf);
        } else {
          leaves.skip();
        }
        if (read != null) {
          table.compare(read);
        } else {
          table.skip();
        }
        answered.take(read);
        if (whole && sizes.contains(position)) {
          roots.put(position, range.root());
        }
        Checkpoint at = signed.get(position);
        if (whole && at != null) {
          if (at.root().equals(roots.get(position))) {
            sound = position;
          } else {
            found.tampered(
                "events/" + (sound + 1) + " to " + position,
                "The events "
                    + (sound + 1)
                    + " to "
                    + position
                    + " are not those that were signed: one of them was changed, removed, put in or"
                    + " moved.");
            // a later root differs for the same reason
            whole = false;
          }
        }
        if (whole && against instanceof Against.Spoken(ShortForm spoken)) {
          spokenHeard |=
              ShortForm.of(new Checkpoint(description.origin(), position, range.root()))
                  .equals(spoken);
        }
      }
      if (there < description.upTo()) {
        found.incomplete(
            BundleFile.entry(there + 1),
            "The bundle is of "
                + description.upTo()
                + " events and ends at "
                + there
                + ": those after it are missing.");
      }
      if (lastEvent > description.upTo()) {
        found.tampered(
            BundleFile.entry(lastEvent),
            "The bundle is of " + description.upTo() + " events and has one behind them.");
      }
      table.end(manifest);
      leaves.end(manifest, complete ? range : null, signed.get(description.upTo()), found);
      if (sound == description.upTo()) {
        found.holds("All " + sound + " events are those that were signed, in their order.");
      }
    } catch (IOException e) {
      throw new Damaged("The archive is damaged: " + e.getMessage());
    }
  }

  private byte @Nullable [] event(long position) throws Damaged, Enough {
    String name = BundleFile.entry(position);
    byte[] entry = archive.read(name, LARGEST_EVENT);
    if (entry != null) {
      tick(name, ZipOfFiles.sha256().digest(entry));
      return entry;
    }
    String instead = BundleFile.unreadable(position);
    byte[] why = archive.read(instead, SMALL);
    if (why != null) {
      tick(instead, ZipOfFiles.sha256().digest(why));
      found.tampered(
          instead,
          "Event "
              + position
              + " could not be taken from the store when the bundle was made. "
              + new String(why, StandardCharsets.UTF_8).strip());
    } else {
      manifest.passOver(name);
      found.incomplete(name, "Event " + position + " is missing.");
    }
    return null;
  }

  /** An entry that says what its place says; null when it does not. */
  private @Nullable LedgerEntry entry(Description description, long position, byte[] entry)
      throws Enough {
    String name = BundleFile.entry(position);
    switch (LedgerEntry.decode(entry)) {
      case Parsed.Refused<LedgerEntry>(var flaw, String words) -> {
        found.tampered(name, "Event " + position + " cannot be read: " + words + ".");
        return null;
      }
      case Parsed.Read<LedgerEntry>(LedgerEntry read) -> {
        if (!read.programme().equals(description.programme().value())) {
          found.tampered(
              name,
              "Event "
                  + position
                  + " says that it belongs to the programme "
                  + read.programme()
                  + ".");
          return null;
        }
        if (read.position() != position) {
          found.tampered(
              name,
              "In the place of event "
                  + position
                  + " is one that says it is event "
                  + read.position()
                  + ".");
          return null;
        }
        return read;
      }
    }
  }

  private void knownEvents(Description description) throws Damaged, Enough {
    Checkpoint whole = signed.get(description.upTo());
    Set<Long> positions = new TreeSet<>();
    Enumeration<? extends ZipEntry> files = archive.files();
    Set<String> proofs = new HashSet<>();
    while (files.hasMoreElements()) {
      String name = files.nextElement().getName();
      if (name.startsWith("events/") && !BundleFile.isFolder(name)) {
        positions.add(Long.parseLong(name.substring(7, name.indexOf('.'))));
      } else if (name.startsWith("proofs/") && !BundleFile.isFolder(name)) {
        proofs.add(name);
      }
    }
    long proven = 0;
    try (TableOfBundle table = new TableOfBundle(archive, found)) {
      for (long position : positions) {
        going.at(proven, positions.size());
        byte[] entry = event(position);
        LedgerEntry read = entry == null ? null : entry(description, position, entry);
        if (read != null) {
          table.compare(read);
        }
        String name = BundleFile.proof(position);
        proofs.remove(name);
        byte[] proof = ticked(name, SMALL);
        if (entry != null && proof != null && isProven(position, entry, proof, whole)) {
          proven++;
        }
      }
      table.end(manifest);
    } catch (IOException e) {
      throw new Damaged("The archive is damaged: " + e.getMessage());
    }
    for (String name : proofs) {
      byte[] proof = ticked(name, SMALL);
      if (name.startsWith("proofs/from-")) {
        proofFrom(Long.parseLong(name.substring("proofs/from-".length())), proof, whole);
      } else {
        found.incomplete(name, "There is a proof for an event that is not in the bundle.");
      }
    }
    if (whole != null) {
      roots.put(description.upTo(), whole.root());
    }
    if (proven == positions.size()) {
      found.holds(
          (proven == 1 ? "The 1 event is" : "Each of the " + proven + " events is")
              + " proven to be in a ledger of "
              + description.upTo()
              + ".");
    }
  }

  private boolean isProven(long position, byte[] entry, byte[] proof, @Nullable Checkpoint whole)
      throws Enough {
    String name = BundleFile.proof(position);
    switch (InclusionEvidence.parse(proof)) {
      case Parsed.Refused<InclusionEvidence>(var flaw, String words) -> {
        found.tampered(name, "The proof cannot be read: " + words + ".");
        return false;
      }
      case Parsed.Read<InclusionEvidence>(InclusionEvidence evidence) -> {
        if (!evidence.checkpoint().checkpoint().equals(whole) || whole == null) {
          found.tampered(name, "The proof leads to another checkpoint than that of this bundle.");
          return false;
        }
        ProofVerdict verdict =
            evidence.leafIndex() == position - 1
                ? evidence.proof().verify(Hash.ofLeaf(entry), whole.root())
                : ProofVerdict.NOT_IN_A_TREE_OF_THIS_SIZE;
        if (!verdict.proven()) {
          found.tampered(
              BundleFile.entry(position),
              "Event " + position + " is not the one that was signed: " + verdict.words() + ".");
        }
        return verdict.proven();
      }
    }
  }

  /** That what was signed earlier is the beginning of what was signed last. */
  private void proofFrom(long size, byte @Nullable [] proof, @Nullable Checkpoint whole)
      throws Enough {
    String name = BundleFile.proofFrom(size);
    Checkpoint earlier = signed.get(size);
    if (proof == null || whole == null || earlier == null) {
      found.incomplete(name, "The proof leads from or to a checkpoint that is not in the bundle.");
      return;
    }
    switch (WitnessRequest.parse(proof)) {
      case Parsed.Refused<WitnessRequest>(var flaw, String words) ->
          found.tampered(name, "The proof cannot be read: " + words + ".");
      case Parsed.Read<WitnessRequest>(WitnessRequest request) -> {
        ProofVerdict verdict =
            request.old() == size && request.checkpoint().checkpoint().equals(whole)
                ? new ConsistencyProof(size, whole.size(), request.consistencyPath())
                    .verify(earlier.root(), whole.root())
                : ProofVerdict.SIZES_OUT_OF_ORDER;
        if (verdict.proven()) {
          roots.put(size, earlier.root());
        } else {
          found.tampered(
              name,
              "The first "
                  + size
                  + " events are not those that were signed then: "
                  + verdict.words()
                  + ".");
        }
      }
    }
  }

  private long wantedSize(Description description) {
    return against instanceof Against.Published(SignedCheckpoint published)
        ? published.checkpoint().size()
        : description.upTo();
  }

  private void against(Description description) throws Enough {
    switch (against) {
      case null ->
          found.holds(
              "Nothing from outside was given to hold it against, so that a record that was"
                  + " rewritten as a whole and signed again, or cut off at its end, would not be"
                  + " noticed: name an earlier checkpoint with --against.");
      case Against.Published(SignedCheckpoint published) -> published(description, published);
      case Against.Spoken(ShortForm spoken) -> spoken(description, spoken);
    }
  }

  private void published(Description description, SignedCheckpoint published) throws Enough {
    Checkpoint checkpoint = published.checkpoint();
    String where = "the checkpoint given";
    if (!checkpoint.origin().equals(description.origin())) {
      found.incomplete(
          where,
          "It is of the ledger "
              + checkpoint.origin()
              + " and the bundle of "
              + description.origin()
              + ".");
      return;
    }
    Set<VerifierKey> keys = new LinkedHashSet<>(given);
    keys.addAll(ledgerKeys);
    if (published.verify(description.origin(), List.copyOf(keys), List.of())
        instanceof Parsed.Refused<SignedCheckpoint.Verified>(var flaw, String words)) {
      found.tampered(where, "It is not of the ledger that this bundle is from: " + words + ".");
    }
    long size = checkpoint.size();
    if (size > description.upTo()) {
      found.incomplete(
          where,
          "It is of "
              + size
              + " events and the bundle ends at "
              + description.upTo()
              + ". Either the bundle is older or about less, or events were cut off at the end: ask"
              + " for the evidence of the whole programme, and if that ends there too, they were.");
      return;
    }
    Hash root = size == 0 ? Hash.OF_EMPTY_TREE : roots.get(size);
    if (root == null) {
      found.incomplete(
          where, "The bundle does not show what the first " + size + " events were then.");
    } else if (root.equals(checkpoint.root())) {
      found.holds("The first " + size + " events are those of the checkpoint that was given.");
    } else {
      found.tampered(
          "events/1 to " + size,
          "The first "
              + size
              + " events are not those of the checkpoint that was given: after it was published,"
              + " one of them was changed, removed, put in or moved.");
    }
  }

  private void spoken(Description description, ShortForm spoken) throws Enough {
    boolean heard =
        spokenHeard
            || roots.entrySet().stream()
                .anyMatch(
                    at ->
                        ShortForm.of(
                                new Checkpoint(description.origin(), at.getKey(), at.getValue()))
                            .equals(spoken));
    if (heard) {
      found.holds("The record once had the head whose short form is " + spoken + ".");
    } else {
      found.tampered(
          "the short form given",
          "The record that this bundle shows never had the head "
              + spoken
              + ": it was changed since, or the bundle is older or about less than that head.");
    }
  }
}
