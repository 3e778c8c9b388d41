package uk.improvementboard.platform.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a note, checked or not.
 *
 * @param name the key's name
 * @param keyId the key's identifier; with the name it says which key
 * @param signature what the key made
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by what is in it
public record NoteSignature(String name, int keyId, byte[] signature) {

  private static final String DASH = "\u2014 ";

  public NoteSignature {
    KeyNames.check(name);
    signature = signature.clone();
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  /** Its line in a note, without the end. */
  public String line() {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(keyId).put(signature).array();
    return DASH + name + " " + StrictBase64.encode(bytes);
  }

  /** Whether both claim to be of one key; a note with two of one key is worthless. */
  public boolean isOfTheSameKey(NoteSignature other) {
    return keyId == other.keyId && name.equals(other.name);
  }

  static Parsed<NoteSignature> ofLine(String line) {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(DASH) || space < DASH.length()) {
      return Parsed.refused(
          Flaw.SIGNATURE_LINE, "a signature line is a dash, a name and base64, a space between");
    }
    return KeyNames.read(line.substring(DASH.length(), space))
        .then(name -> of(name, line.substring(space + 1)));
  }

  private static Parsed<NoteSignature> of(String name, String base64) {
    byte[] bytes = StrictBase64.decode(base64);
    if (bytes == null) {
      return Parsed.refused(Flaw.NOT_BASE64, "a signature is not in plain base64");
    }
    if (bytes.length <= Integer.BYTES) {
      return Parsed.refused(Flaw.SIGNATURE_LENGTH, "a signature of no bytes");
    }
    return Parsed.read(
        new NoteSignature(
            name,
            ByteBuffer.wrap(bytes).getInt(),
            Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoteSignature note
        && keyId == note.keyId
        && name.equals(note.name)
        && Arrays.equals(signature, note.signature);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, keyId, Arrays.hashCode(signature));
  }

  @Override
  public String toString() {
    return line();
  }
}
