#!/usr/bin/env python3
"""Checks a programme's ledger without trusting whoever keeps it.

Needs Python 3.9 or later and nothing else: no package, no network, no OpenSSL (Ed25519 is written
out below, from RFC 8032). It shares no code with the product. What it checks, and every byte of it,
is described in docs/ledger.md.

    check_ledger.py checkpoint CHECKPOINT --origin NAME --key KEY [--witness KEY ...]
    check_ledger.py event ENTRY EVIDENCE --origin NAME --key KEY [--witness KEY ...]
    check_ledger.py continues EARLIER-CHECKPOINT REQUEST --origin NAME --key KEY
    check_ledger.py record CHECKPOINT ENTRIES-FOLDER --origin NAME --key KEY
    check_ledger.py bundle BUNDLE [--against CHECKPOINT] [--key KEY ...]
    check_ledger.py cases FILE

A bundle is an archive of evidence (docs/evidence.md). Everything in it is checked but the answer,
which only the product itself can work out again.

It ends with 0 when everything holds, with 1 when something does not, and with 2 when it was not
asked properly; it always says in a sentence what it found.
"""

import argparse
import base64
import binascii
import csv
import datetime
import hashlib
import io
import json
import pathlib
import re
import sys
import zipfile
import zlib


class Refused(Exception):
    """What was handed in does not hold, and why."""


# --- The tree (RFC 9162, 2.1) -------------------------------------------------------------------


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(entry):
    return sha256(b"\x00" + entry)


def node_hash(left, right):
    return sha256(b"\x01" + left + right)


def root_of(hashes):
    """The root over leaf hashes: neighbours are joined, level by level; an odd one moves up."""
    if not hashes:
        return sha256(b"")
    while len(hashes) > 1:
        joined = [sha256(b"\x01" + hashes[i] + hashes[i + 1]) for i in range(0, len(hashes) - 1, 2)]
        if len(hashes) % 2:
            joined.append(hashes[-1])
        hashes = joined
    return hashes[0]


def largest_power_of_two_below(n):
    return 1 << ((n - 1).bit_length() - 1)


def root_by_inclusion(leaf, index, size, path):
    """The root that a leaf and the hashes beside its way lead to: 2.1.3.1 read backwards."""
    if not 0 <= index < size:
        raise Refused(f"a tree of {size} has no leaf {index}")
    if size == 1:
        if path:
            raise Refused("the proof has more hashes than the tree has levels")
        return leaf
    if not path:
        raise Refused("the proof has fewer hashes than the tree has levels")
    left_size = largest_power_of_two_below(size)
    if index < left_size:
        return node_hash(root_by_inclusion(leaf, index, left_size, path[:-1]), path[-1])
    return node_hash(
        path[-1], root_by_inclusion(leaf, index - left_size, size - left_size, path[:-1])
    )


def roots_by_consistency(first, second, first_root, path, whole=True):
    """Both roots that a consistency proof leads to: SUBPROOF of 2.1.4.1 read backwards."""
    if first == second:
        if whole:
            if path:
                raise Refused("the proof has more hashes than the trees have levels")
            return first_root, first_root
        if len(path) != 1:
            raise Refused("the proof has not as many hashes as the trees have levels")
        return path[0], path[0]
    if not path:
        raise Refused("the proof has fewer hashes than the trees have levels")
    left_size = largest_power_of_two_below(second)
    if first <= left_size:
        old, new = roots_by_consistency(first, left_size, first_root, path[:-1], whole)
        return old, node_hash(new, path[-1])
    old, new = roots_by_consistency(
        first - left_size, second - left_size, first_root, path[:-1], False
    )
    return node_hash(path[-1], old), node_hash(path[-1], new)


def check_inclusion(leaf, index, size, root, path):
    if root_by_inclusion(leaf, index, size, path) != root:
        raise Refused("the proof does not lead to this root")


def check_consistency(first, second, first_root, second_root, path):
    if not 0 <= first <= second:
        raise Refused("the earlier tree is larger than the later one")
    if first == 0:
        if path:
            raise Refused("from nothing no proof is needed, and none may be given")
        if first_root != sha256(b""):
            raise Refused("a tree of nothing has another root")
        if second == 0 and second_root != first_root:
            raise Refused("a tree of nothing has another root")
        return
    old, new = roots_by_consistency(first, second, first_root, path)
    if old != first_root:
        raise Refused("the proof does not lead to the earlier root")
    if new != second_root:
        raise Refused("the proof does not lead to the later root")


# --- The entry of an event ----------------------------------------------------------------------

ENTRY_LABEL = b"improvement-board/ledger-entry/v1\n"
ENTRY_FIELDS = (
    "programme",
    "position",
    "recordedAt",
    "eventId",
    "type",
    "revision",
    "payload",
    "metadata",
)


def entry_of(fields):
    """The bytes of an entry from the bytes of its fields, in their order."""
    out = bytearray(ENTRY_LABEL)
    for name, value in zip(ENTRY_FIELDS, fields):
        out += f"{name} {len(value)}\n".encode() + value + b"\n"
    return bytes(out)


def fields_of(entry):
    """The fields of an entry by their names; refused unless it is the one way to write them."""
    if not entry.startswith(ENTRY_LABEL):
        raise Refused("this is not an entry of a ledger")
    at = len(ENTRY_LABEL)
    fields = {}
    for name in ENTRY_FIELDS:
        end = entry.find(b"\n", at)
        head = entry[at:end] if end >= 0 else b""
        if not head.startswith(name.encode() + b" "):
            raise Refused(f"the entry has no {name} where it should be")
        length = number(head[len(name) + 1 :].decode("latin-1"), f"the length of {name}")
        value = entry[end + 1 : end + 1 + length]
        at = end + 1 + length
        if len(value) != length or entry[at : at + 1] != b"\n":
            raise Refused(f"{name} does not end where its length says")
        at += 1
        fields[name] = value
    if at != len(entry):
        raise Refused("something follows the last field of the entry")
    return fields


# --- Ed25519 (RFC 8032, 5.1.7) ------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def point_add(a, b):
    """Two points as X, Y, Z, T with x = X/Z, y = Y/Z, xy = T/Z."""
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    r, s, t, u = f - e, h - g, h + g, f + e
    return r * s % P, t * u % P, s * t % P, r * u % P


def point_times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = point_add(result, point)
        point = point_add(point, point)
        scalar >>= 1
    return result


def point_of(encoded):
    """The point that 32 bytes stand for, or None."""
    y = int.from_bytes(encoded, "little")
    sign = y >> 255
    y &= (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signature(public_key, message, signature):
    key, r = point_of(public_key), point_of(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or key is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), "little") % L
    left, right = point_times(s, BASE), point_add(r, point_times(k, key))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (
        left[1] * right[2] - right[1] * left[2]
    ) % P == 0


# --- Notes, keys and checkpoints (C2SP signed-note, tlog-checkpoint, tlog-cosignature) -----------

LEDGER, WITNESS = 1, 4
MOST_SIGNATURES = 16
LONGEST = 256 * 1024
SPACES = "\u0020\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    chr(c) for c in range(0x2000, 0x200B)
)


def unbase64(text, what):
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError, ValueError):
        raise Refused(f"{what} is not in plain base64") from None
    if base64.b64encode(data).decode() != text:
        raise Refused(f"{what} is not in plain base64")
    return data


def number(text, what):
    if not re.fullmatch("0|[1-9][0-9]{0,18}", text) or int(text) >= 2**63:
        raise Refused(f"{what} is not a number without leading zeros, below 2^63")
    return int(text)


def hash_of(text):
    value = unbase64(text, "a hash")
    if len(value) != 32:
        raise Refused("a hash is 32 bytes long")
    return value


def text_of(data, longest=LONGEST):
    if len(data) > longest:
        raise Refused(f"more than {longest} bytes")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("not UTF-8 text") from None
    if any(c < " " and c != "\n" for c in text):
        raise Refused("a control character; is it a file with carriage returns?")
    if not text.endswith("\n"):
        raise Refused("the last line has no end")
    return text


def check_name(name):
    if not name or any(c == "+" or c < " " or c in SPACES for c in name):
        raise Refused("a key's name is empty or has a space or a plus in it")


class Key:
    def __init__(self, text):
        parts = text.split("+", 2)
        if len(parts) < 3 or not re.fullmatch("[0-9a-f]{8}", parts[1]):
            raise Refused("a key is name+8 hexadecimal digits+base64")
        self.name = parts[0]
        check_name(self.name)
        typed = unbase64(parts[2], "a key")
        if len(typed) != 33 or typed[0] not in (LEDGER, WITNESS):
            raise Refused("a key that is not used here")
        self.type, self.point = typed[0], typed[1:]
        self.id = sha256(self.name.encode() + b"\n" + typed)[:4]
        if point_of(self.point) is None:
            raise Refused("these bytes are no Ed25519 key")
        if self.id.hex() != parts[1]:
            raise Refused(f"the key's identifier is {self.id.hex()}, not {parts[1]}")


def note_of(data):
    """A note's text and its signatures as (name, key identifier, bytes)."""
    note = text_of(data)
    blank = note.rfind("\n\n")
    if blank < 0 or blank + 2 == len(note):
        raise Refused("no blank line with signatures after it")
    lines = note[blank + 2 : -1].split("\n")
    if len(lines) > MOST_SIGNATURES:
        raise Refused(f"more than {MOST_SIGNATURES} signatures")
    signatures = []
    for line in lines:
        if not line.startswith("\u2014 ") or " " not in line[2:]:
            raise Refused("a line among the signatures is no signature")
        name, _, signature = line[2:].rpartition(" ")
        check_name(name)
        signature = unbase64(signature, "a signature")
        if len(signature) <= 4:
            raise Refused("a signature of no bytes")
        signatures.append((name, signature[:4], signature[4:]))
    return note[: blank + 1], signatures


class Checkpoint:
    """A checkpoint that was read; check() says who signed it."""

    def __init__(self, data):
        self.text, self.signatures = note_of(data)
        lines = self.text[:-1].split("\n")
        if "" in lines:
            raise Refused("a checkpoint has no empty line before its signatures")
        if len(lines) < 3:
            raise Refused("a checkpoint has an origin, a size and a root")
        self.origin = lines[0]
        self.size = number(lines[1], "the size")
        self.root = hash_of(lines[2])
        self.head = "".join(line + "\n" for line in lines[:3])
        if self.size == 0 and self.root != sha256(b""):
            raise Refused("a ledger of no events has another root")

    def check(self, origin, keys, witnesses=()):
        if self.origin != origin:
            raise Refused(f"this is a checkpoint of {self.origin}, not {origin}")
        for key, kind in [(k, LEDGER) for k in keys] + [(k, WITNESS) for k in witnesses]:
            if key.type != kind:
                raise Refused(f"{key.name} is a key of the other kind")
        by_ledger = [key.name for key in keys if self.signed_by(key)]
        by_witness = [key.name for key in witnesses if self.signed_by(key)]
        if not by_ledger:
            raise Refused("not signed with a key of the ledger that was given")
        return by_ledger, by_witness

    def claimed_by(self, key):
        """The signatures that say they are of this key."""
        return [s for name, id, s in self.signatures if (name, id) == (key.name, key.id)]

    def signed_by(self, key):
        claims = self.claimed_by(key)
        if not claims:
            return False
        if len(claims) > 1:
            raise Refused(f"two signatures of {key.name}")
        signature, message = claims[0], self.text
        if key.type == WITNESS:
            time = int.from_bytes(signature[:8], "big")
            if time >= 2**63:
                raise Refused(f"{key.name} signed at a time that cannot be")
            signature, message = signature[8:], f"cosignature/v1\ntime {time}\n{self.text}"
        if len(signature) != 64 or not is_signature(key.point, message.encode(), signature):
            raise Refused(f"this is not the signature of {key.name}")
        return True

    def short_form(self):
        """25 characters to read out: 120 bits of the head's hash, and a check character."""
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
        coded = base64.b32encode(sha256(self.head.encode())[:15]).decode()
        total, power = 0, 1
        for letter in coded:
            power = times_in_field(power, 2)
            total ^= times_in_field(power, letters.index(letter))
        coded += letters[total]
        return "-".join(coded[i : i + 5] for i in range(0, 25, 5))


def times_in_field(a, b):
    """The product in the field of 32 elements, modulo x^5 + x^2 + 1."""
    product = 0
    for bit in range(5):
        if b >> bit & 1:
            product ^= a << bit
    for bit in range(9, 4, -1):
        if product >> bit & 1:
            product ^= 0b100101 << (bit - 5)
    return product


def proof_of(word, text):
    """A number, a path and a checkpoint from C2SP tlog-proof or a witness request."""
    blank = text.find("\n\n")
    if blank < 0:
        raise Refused("no checkpoint after the proof")
    lines = text[:blank].split("\n")
    if not lines[0].startswith(word + " "):
        raise Refused(f"no line that begins with {word}")
    value = number(lines[0][len(word) + 1 :], word)
    if len(lines) > 64:
        raise Refused("more than 63 hashes")
    return value, [hash_of(line) for line in lines[1:]], Checkpoint(text[blank + 2 :].encode())


def evidence_of(data):
    first, _, rest = text_of(data, LONGEST + 8192).partition("\n")
    if first != "c2sp.org/tlog-proof@v1":
        raise Refused("this is not a proof for one event")
    return proof_of("index", rest)


# --- Bundles of evidence ------------------------------------------------------------------------

BUNDLE_FORMAT = "improvement-board/evidence/v1"
FILE_IN_BUNDLE = re.compile(
    r"bundle\.json|READ-ME\.md|MANIFEST\.sha256|answer\.json|events\.csv"
    r"|events\.csv-metadata\.json|leaves|keys/(ledger|witness)-[0-9a-f]{8}\.key"
    r"|checkpoints/(0|[1-9][0-9]{0,17})|events/(0|[1-9][0-9]{0,17})\.(entry|unreadable)"
    r"|proofs/(0|[1-9][0-9]{0,17})\.tlog-proof|proofs/from-(0|[1-9][0-9]{0,17})"
)
FOLDER_IN_BUNDLE = re.compile(r"(keys|checkpoints|events|proofs)/")
LARGEST_FILE = 256 << 20
TABLE_COLUMNS = (
    "position",
    "recorded at",
    "event",
    "revision",
    "actor",
    "role",
    "on behalf of",
    "effective on",
    "source document",
    "source paragraph",
    "source stated on",
    "authority",
    "says",
    "event id",
)


class Bundle:
    """An archive whose files are all known, listed once, and of the hashes listed."""

    def __init__(self, file):
        try:
            self.zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as damaged:
            raise Refused(f"this is no bundle: {damaged}") from None
        names = [n for n in self.zip.namelist() if not FOLDER_IN_BUNDLE.fullmatch(n)]
        if "bundle.json" not in names:
            raise Refused("this is no bundle: it has no bundle.json")
        if len(set(names)) != len(names):
            raise Refused("there are two files of one name")
        for name in names:
            if not FILE_IN_BUNDLE.fullmatch(name):
                raise Refused(f"no bundle has a file of the name {name!r}")
        self.names = set(names)
        self.listed = {}
        for line in self.read("MANIFEST.sha256").decode("utf-8", "replace").splitlines():
            match = re.fullmatch(r"([0-9a-f]{64})  (\S+)", line)
            if not match or match[2] in self.listed:
                raise Refused("the list of the files has a line that is none")
            self.listed[match[2]] = match[1]
        missing = sorted(set(self.listed) - self.names)
        if missing:
            raise Refused(f"{missing[0]} is listed and is not there")

    def read(self, name):
        if name not in self.names:
            raise Refused(f"{name} is missing")
        try:
            with self.zip.open(name) as file:
                data = file.read(LARGEST_FILE + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError):
            raise Refused(f"{name} cannot be unpacked") from None
        if len(data) > LARGEST_FILE:
            raise Refused(f"{name} unpacks to more than such a file can have")
        return data

    def checked(self, name):
        data = self.read(name)
        if self.listed.get(name) != hashlib.sha256(data).hexdigest():
            raise Refused(f"{name} is not the file that was listed")
        return data

    def numbers(self, folder, end=""):
        found = []
        for name in self.names:
            if name.startswith(folder) and name.endswith(end):
                middle = name[len(folder) : len(name) - len(end)]
                if middle.isdigit():
                    found.append(int(middle))
        return sorted(found)


def member(data, name):
    """A string in a JSON object, or nothing."""
    value = data.get(name) if isinstance(data, dict) else None
    return value if isinstance(value, str) else ""


def json_of(data):
    try:
        return json.loads(data.decode("utf-8") if isinstance(data, bytes) else data)
    except (ValueError, RecursionError):
        return None


def instant(text):
    """A moment as the table writes it: no more groups of three digits than it needs."""
    whole, fraction = text[:-1].split(".")
    if fraction == "000000":
        return whole + "Z"
    return f"{whole}.{fraction[:3] if fraction.endswith('000') else fraction}Z"


def table_line(cells):
    guarded = ["'" + cell if cell[:1] and cell[0] in "=+-@\t\r" else cell for cell in cells]
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(guarded)
    return out.getvalue().encode("utf-8")


def table_row(fields):
    envelope = json_of(fields["metadata"])
    source = json_of(member(envelope, "source"))
    return table_line(
        [
            fields["position"].decode(),
            instant(fields["recordedAt"].decode()),
            fields["type"].decode(),
            fields["revision"].decode(),
            member(envelope, "actor"),
            member(envelope, "role"),
            member(envelope, "onBehalfOf"),
            member(envelope, "effectiveOn"),
            member(source, "document"),
            member(source, "paragraph"),
            member(source, "statedOn"),
            member(envelope, "authority"),
            fields["payload"].decode("utf-8", "replace"),
            fields["eventId"].decode(),
        ]
    )


def event_of(bundle, position, programme):
    """The entry of a place and its fields; refused unless it says that it belongs there."""
    name = f"events/{position}.entry"
    unreadable = f"events/{position}.unreadable"
    if unreadable in bundle.names:
        raise Refused(f"event {position} could not be taken from the store")
    entry = bundle.checked(name)
    fields = fields_of(entry)
    if fields["position"] != str(position).encode():
        raise Refused(f"{name} does not say that it is event {position}")
    if fields["programme"] != programme.encode():
        raise Refused(f"{name} is of another programme")
    for text in ("eventId", "type", "revision", "recordedAt"):
        try:
            fields[text].decode("utf-8")
        except UnicodeDecodeError:
            raise Refused(f"{name} has a {text} that is no text") from None
    try:
        datetime.datetime.strptime(fields["recordedAt"].decode(), "%Y-%m-%dT%H:%M:%S.%fZ")
    except ValueError:
        raise Refused(f"{name} does not say when it was recorded") from None
    return entry, fields


def described(bundle):
    description = json_of(bundle.checked("bundle.json"))
    if not isinstance(description, dict) or description.get("format") != BUNDLE_FORMAT:
        raise Refused("what the bundle says of itself cannot be read")
    up_to, which = description.get("upTo"), description.get("events")
    if type(up_to) is not int or up_to < 1 or which not in ("EVERY", "KNOWN"):
        raise Refused("what the bundle says of itself cannot be")
    return member(description, "origin"), member(description, "programme"), up_to, which


def bundle(asked):
    files = Bundle(asked.bundle)
    origin, programme, up_to, which = described(files)
    for name in ("READ-ME.md", "answer.json", "events.csv-metadata.json"):
        files.checked(name)
    keys, witnesses = [], []
    for name in sorted(n for n in files.names if n.startswith("keys/")):
        key = Key(files.checked(name).decode("utf-8", "replace").strip())
        if (key.type == LEDGER) != name.startswith("keys/ledger-"):
            raise Refused(f"{name} is a key of the other kind")
        (keys if key.type == LEDGER else witnesses).append(key)
    given = [Key(text) for text in asked.key]
    trusted = {(key.name, key.id) for key in given or keys}
    every_key = given + [key for key in keys if key.id not in [one.id for one in given]]
    signed_heads = {}
    for size in files.numbers("checkpoints/"):
        read = Checkpoint(files.checked(f"checkpoints/{size}"))
        read.check(origin, every_key, witnesses)
        by = {(key.name, key.id) for key in every_key if read.claimed_by(key)}
        if not by & trusted:
            raise Refused(f"checkpoint {size} is not signed with the key that was given")
        if read.size != size:
            raise Refused(f"checkpoint {size} is of {read.size} events")
        trusted |= by
        signed_heads[size] = read
    if up_to not in signed_heads:
        raise Refused(f"nobody signed the {up_to} events that this bundle is of")
    held = (every_event if which == "EVERY" else known_events)(
        files, programme, up_to, signed_heads, asked.against
    )
    for name in files.listed:
        files.checked(name)
    unlisted = sorted(files.names - set(files.listed) - {"MANIFEST.sha256"})
    if unlisted:
        raise Refused(f"{unlisted[0]} is not among the files listed")
    if asked.against:
        held_against(asked.against, origin, every_key, up_to, held)
    return (
        f"the bundle of {origin}, up to event {up_to}; the answer in it was not worked out again;"
        f" short form {signed_heads[up_to].short_form()}"
    )


def held_against(file, origin, keys, up_to, roots):
    earlier = Checkpoint(file.read_bytes())
    earlier.check(origin, keys)
    if earlier.size > up_to:
        raise Refused(f"the checkpoint given is of {earlier.size} events, the bundle ends at {up_to}")
    root = sha256(b"") if earlier.size == 0 else roots.get(earlier.size)
    if root is None:
        raise Refused(f"the bundle does not show what the first {earlier.size} events were then")
    if root != earlier.root:
        raise Refused(f"the first {earlier.size} events are not those of the checkpoint given")


def every_event(files, programme, up_to, signed_heads, against):
    if files.numbers("proofs/", ".tlog-proof") or files.numbers("proofs/from-"):
        raise Refused("a bundle of all events has no proofs of single ones")
    last = max(files.numbers("events/", ".entry") + files.numbers("events/", ".unreadable") + [0])
    if last != up_to:
        raise Refused(f"the bundle is of {up_to} events and ends at {last}")
    wanted = set(signed_heads)
    if against:
        wanted.add(Checkpoint(against.read_bytes()).size)
    peaks, roots, table = [], {}, [table_line(TABLE_COLUMNS)]
    leaves = files.checked("leaves") if "leaves" in files.names else None
    if leaves is not None and len(leaves) != 45 * up_to:
        raise Refused("there are not as many leaf hashes as events")
    for position in range(1, up_to + 1):
        entry, fields = event_of(files, position, programme)
        leaf = leaf_hash(entry)
        if leaves is not None:
            kept = leaves[45 * (position - 1) : 45 * position]
            if kept != base64.b64encode(leaf) + b"\n":
                raise Refused(f"event {position} is not the one that the ledger took")
        table.append(table_row(fields))
        level = 0
        while peaks and peaks[-1][0] == level:
            leaf = node_hash(peaks.pop()[1], leaf)
            level += 1
        peaks.append((level, leaf))
        if position in wanted:
            root = peaks[-1][1]
            for _, peak in reversed(peaks[:-1]):
                root = node_hash(peak, root)
            roots[position] = root
        head = signed_heads.get(position)
        if head and head.root != roots[position]:
            raise Refused(f"the first {position} events are not those that were signed")
    if files.checked("events.csv") != b"".join(table):
        raise Refused("the table does not say what the events say")
    return roots


def known_events(files, programme, up_to, signed_heads, against):
    whole = signed_heads[up_to]
    positions = files.numbers("events/", ".entry") + files.numbers("events/", ".unreadable")
    table = [table_line(TABLE_COLUMNS)]
    if files.numbers("proofs/", ".tlog-proof") != sorted(positions):
        raise Refused("not each event has its proof")
    for position in sorted(positions):
        entry, fields = event_of(files, position, programme)
        table.append(table_row(fields))
        index, path, read = evidence_of(files.checked(f"proofs/{position}.tlog-proof"))
        if (read.text, index) != (whole.text, position - 1):
            raise Refused(f"the proof of event {position} is for something else")
        check_inclusion(leaf_hash(entry), index, whole.size, whole.root, path)
    roots = {up_to: whole.root}
    for size in files.numbers("proofs/from-"):
        request = text_of(files.checked(f"proofs/from-{size}"), LONGEST + 8192)
        old, path, later = proof_of("old", request)
        if old != size or size not in signed_heads or later.text != whole.text:
            raise Refused(f"the proof from {size} events is for something else")
        check_consistency(size, up_to, signed_heads[size].root, whole.root, path)
        roots[size] = signed_heads[size].root
    if files.checked("events.csv") != b"".join(table):
        raise Refused("the table does not say what the events say")
    return roots


# --- Commands -----------------------------------------------------------------------------------


def signed(asked, checkpoint):
    keys = [Key(text) for text in asked.key]
    ledger, witnesses = checkpoint.check(asked.origin, keys, [Key(text) for text in asked.witness])
    return "signed by " + ", ".join(ledger) + (
        " and witnessed by " + ", ".join(witnesses) if witnesses else ""
    )


def checkpoint(asked):
    read = Checkpoint(asked.checkpoint.read_bytes())
    who = signed(asked, read)
    return f"{read.origin}: {read.size} events, {who}, short form {read.short_form()}"


def event(asked):
    entry = asked.entry.read_bytes()
    fields = fields_of(entry)
    index, path, read = evidence_of(asked.evidence.read_bytes())
    who = signed(asked, read)
    if number(fields["position"].decode("latin-1"), "the position") != index + 1:
        raise Refused("the proof is for another position than the entry's own")
    check_inclusion(leaf_hash(entry), index, read.size, read.root, path)
    return f"event {index + 1} is in the ledger {read.origin} of {read.size} events, {who}"


def continues(asked):
    earlier = Checkpoint(asked.earlier.read_bytes())
    signed(asked, earlier)
    old, path, later = proof_of("old", text_of(asked.request.read_bytes(), LONGEST + 8192))
    who = signed(asked, later)
    if old != earlier.size:
        raise Refused(f"the proof starts at {old} events, the earlier checkpoint has {earlier.size}")
    check_consistency(earlier.size, later.size, earlier.root, later.root, path)
    return f"the first {earlier.size} of {later.size} events are unchanged, {who}"


def record(asked):
    read = Checkpoint(asked.checkpoint.read_bytes())
    who = signed(asked, read)
    hashes, programmes = [], set()
    for position in range(1, read.size + 1):
        file = asked.entries / f"{position}.entry"
        if not file.is_file():
            raise Refused(f"event {position} is missing")
        entry = file.read_bytes()
        fields = fields_of(entry)
        if fields["position"] != str(position).encode():
            raise Refused(f"{file.name} does not say that it is event {position}")
        programmes.add(fields["programme"])
        hashes.append(leaf_hash(entry))
    if len(programmes) > 1:
        raise Refused("these are events of more than one programme")
    if root_of(hashes) != read.root:
        raise Refused("these are not the events that were signed")
    return f"these are the {read.size} events of {read.origin}, {who}"


def cases(asked):
    """A line for each line of a file: for tests that hold two verifiers against each other."""
    for line in asked.file.read_text("ascii").splitlines():
        try:
            answer = CASES[line.split(" ")[0]](*line.split(" ")[1:])
        except Refused as refused:
            answer = f"refused {refused}"
        print(answer)
    return None


def list_of(text, element):
    return [] if text == "-" else [element(part) for part in text.split(",")]


def bytes_of(text):
    return b"" if text == "-" else unbase64(text, "a field")


def tree_case(seed, size):
    return root_of([leaf_hash(f"{seed} {i}".encode()) for i in range(int(size))]).hex()


def entry_case(*fields):
    entry = entry_of([bytes_of(field) for field in fields])
    if entry_of(fields_of(entry).values()) != entry:
        raise Refused("an entry that is not read as it was written")
    return leaf_hash(entry).hex()


def inclusion_case(leaf, index, size, root, path):
    check_inclusion(hash_of(leaf), int(index), int(size), hash_of(root), list_of(path, hash_of))
    return "proven"


def consistency_case(first, second, first_root, second_root, path):
    check_consistency(
        int(first), int(second), hash_of(first_root), hash_of(second_root), list_of(path, hash_of)
    )
    return "proven"


def checkpoint_case(note, origin, keys, witnesses):
    read = Checkpoint(bytes_of(note))
    ledger, witnessed = read.check(
        bytes_of(origin).decode("utf-8"), list_of(keys, Key), list_of(witnesses, Key)
    )
    return f"signed {len(ledger)} {len(witnessed)} {read.size} {read.short_form()}"


CASES = {
    "tree": tree_case,
    "entry": entry_case,
    "inclusion": inclusion_case,
    "consistency": consistency_case,
    "checkpoint": checkpoint_case,
}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)

    def command(run, *files, signed_by=True):
        one = commands.add_parser(run.__name__)
        for file in files:
            one.add_argument(file, type=pathlib.Path)
        if signed_by:
            one.add_argument("--origin", required=True)
            one.add_argument("--key", action="append", required=True)
            one.add_argument("--witness", action="append", default=[])
        one.set_defaults(run=run)

    command(checkpoint, "checkpoint")
    command(event, "entry", "evidence")
    command(continues, "earlier", "request")
    command(record, "checkpoint", "entries")
    command(cases, "file", signed_by=False)
    command(bundle, "bundle", signed_by=False)
    commands.choices["bundle"].add_argument("--against", type=pathlib.Path)
    commands.choices["bundle"].add_argument("--key", action="append", default=[])
    asked = parser.parse_args()
    try:
        found = asked.run(asked)
    except Refused as refused:
        print(f"This does not hold: {refused}.")
        return 1
    except OSError as unreadable:
        print(f"This cannot be read: {unreadable}.")
        return 1
    if found:
        print(f"This holds: {found}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
