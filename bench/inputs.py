"""The inputs of the measured commands: each name of bench/rows is a function
here that writes, for a scale, always the same bytes.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import base64
import functools
import hashlib
import os
import random
import shutil

MiB = 1 << 20


# --- what they are made of ---------------------------------------------------

@functools.lru_cache
def vocabulary():
    """4096 words of 1 to 12 letters, as often as in English."""
    r = random.Random(7)
    letters = "etaoinshrdlucmfwypvbgkjqxz"
    weights = range(26, 0, -1)
    words = []
    for _ in range(4096):
        word = "".join(r.choices(letters, weights, k=r.choice((1, 2, 3, 3, 4, 4, 5, 6, 7, 8, 10, 12))))
        words.append(word.capitalize() if r.random() < 0.1 else word)
    return words


def prose(size, seed, words):
    """About size characters of lines of 1 to 19 words."""
    r = random.Random(seed)
    weights = [1 / (i + 8) for i in range(len(words))]
    mean = sum(map(len, words)) / len(words) + 1
    picked = r.choices(words, weights, k=int(size / mean) + 20)
    lines, at = [], 0
    while at < len(picked):
        count = r.randint(1, 19)
        lines.append(" ".join(picked[at:at + count]))
        at += count
    return "\n".join(lines) + "\n"


@functools.lru_cache
def ascii_prose():
    return prose(4 * MiB, 1, vocabulary()).encode()


def repeat(path, block, size):
    with open(path, "wb") as f:
        for _ in range(max(1, round(size / len(block)))):
            f.write(block)


# --- the inputs --------------------------------------------------------------

def text(path, scale):
    """ASCII prose, 64 MiB, 52 bytes a line"""
    repeat(path, ascii_prose(), 64 * MiB * scale)


def text8(path, scale):
    """ASCII prose, 8 MiB"""
    repeat(path, ascii_prose(), 8 * MiB * scale)


def big(path, scale):
    """ASCII prose, 256 MiB"""
    repeat(path, ascii_prose(), 256 * MiB * scale)


def random_bytes(size):
    return random.Random(31).randbytes(int(size))


def binary(path, scale):
    """random bytes, 64 MiB"""
    repeat(path, random_bytes(4 * MiB), 64 * MiB * scale)


def bin16(path, scale):
    """random bytes, 16 MiB"""
    repeat(path, random_bytes(4 * MiB), 16 * MiB * scale)


def encoded(path, encode, size, width):
    """what encode makes of random bytes of about that size, in lines of width"""
    text = encode(random_bytes(57 * 65 * 1024))
    lines = [text[i:i + width] for i in range(0, len(text), width)]
    repeat(path, b"".join(line + b"\n" for line in lines), size * len(text) / (57 * 65 * 1024))


def b64(path, scale):
    """64 MiB in base 64, in lines of 76"""
    encoded(path, base64.b64encode, 64 * MiB * scale, 76)


def b64w0(path, scale):
    """64 MiB in base 64, without lines"""
    repeat(path, base64.b64encode(random_bytes(3 * MiB)), 256 / 3 * MiB * scale)


def b32(path, scale):
    """16 MiB in base 32, in lines of 76"""
    encoded(path, base64.b32encode, 16 * MiB * scale, 76)


def hexadecimal(path, scale):
    """16 MiB in base 16, in lines of 76"""
    encoded(path, base64.b16encode, 16 * MiB * scale, 76)


def utf8(path, scale):
    """characters of 1 to 4 bytes, about 40 MB"""
    r = random.Random(3)
    words = vocabulary()[:2000]
    scripts = ((0xE0, 28), (0x3B1, 24), (0x430, 32), (0x4E00, 2000), (0x1F300, 80), (0x3041, 80))
    for _ in range(2000):
        first, count = r.choice(scripts)
        words.append("".join(chr(first + r.randrange(count)) for _ in range(r.randint(1, 6))))
    r.shuffle(words)
    repeat(path, prose(4 * MiB, 4, words).encode(), 32 * MiB * scale)


def csv(path, scale):
    """a table of 8 fields with commas, 48 MiB"""
    r = random.Random(9)
    words = vocabulary()
    rows = []
    for i in range(200000):
        a, b, c, d, e = r.choices(words, k=5)
        rows.append(f"{i},{a},{r.random() * 1000:.3f},{b}{c},{d},{r.randrange(50000)},{e},{c}\n")
    repeat(path, "".join(rows).encode(), 48 * MiB * scale)


def utf8c(path, scale):
    """a table of 6 fields with semicolons, characters of 1 to 3 bytes, 16 MiB"""
    r = random.Random(5)
    rows = []
    for _ in range(40000):
        fields = ("".join(chr(r.choice((0x61, 0xE9, 0x3B1, 0x4E2D)) + r.randrange(12))
                          for _ in range(r.randint(1, 10))) for _ in range(6))
        rows.append(";".join(fields) + "\n")
    repeat(path, "".join(rows).encode(), 16 * MiB * scale)


def short(path, scale):
    """lines of 0 to 6 bytes, 32 MiB"""
    r = random.Random(8)
    lines = b"".join(bytes((97 + r.randrange(26),)) * r.randint(0, 6) + b"\n" for _ in range(400000))
    repeat(path, lines, 32 * MiB * scale)


def tabs(path, scale):
    """lines with up to 3 tabs before them and some between words, 32 MiB"""
    r = random.Random(22)
    lines = prose(4 * MiB, 23, vocabulary()).split("\n")[:-1]
    text = "".join("\t" * r.choice((0, 0, 1, 2, 3)) + line.replace(" ", "\t", r.choice((0, 1, 3))) + "\n"
                   for line in lines)
    repeat(path, text.encode(), 32 * MiB * scale)


def blanks(path, scale):
    """words with 1 to 12 blanks between them, 32 MiB"""
    r = random.Random(11)
    words = vocabulary()
    text = b"".join(r.choice(words).encode() + b" " * r.randint(1, 12) + (b"\n" if r.random() < 0.1 else b"")
                    for _ in range(300000))
    repeat(path, text, 32 * MiB * scale)


def lines_of_words(count, seed, words):
    """count lines of 2 to 10 words"""
    r = random.Random(seed)
    return "".join(" ".join(r.choices(words, k=r.randint(2, 10))) + "\n" for _ in range(count))


def lines(path, scale):
    """a million lines of words, 38 MB"""
    with open(path, "w", encoding="ascii") as f:
        f.write(lines_of_words(int(1000000 * scale), 12, vocabulary()))


def sorted_lines(path, scale):
    """the same in the order of bytes"""
    with open(path, "w", encoding="ascii") as f:
        text = lines_of_words(int(1000000 * scale), 12, vocabulary())
        f.writelines(sorted(text.splitlines(keepends=True)))


def wide(path, scale):
    """700000 lines that begin with the same 42 bytes"""
    r = random.Random(13)
    with open(path, "w", encoding="ascii") as f:
        for _ in range(int(700000 * scale)):
            f.write("/usr/share/locale/very/long/common/prefix/%08x/%04x\n"
                    % (r.getrandbits(32), r.getrandbits(16)))


def ulines(path, scale):
    """300000 lines of words, a quarter of which has letters beyond ASCII"""
    r = random.Random(14)
    words = vocabulary()[:1500]
    for _ in range(500):
        words.append("".join(chr(r.choice((0xE0, 0xE8, 0xF2, 0x3B1)) + r.randrange(8))
                             for _ in range(r.randint(2, 8))))
    with open(path, "w", encoding="utf-8") as f:
        f.write(lines_of_words(int(300000 * scale), 14, words))


def nums(path, scale):
    """a million integers of 1 to 10 digits, some of them negative"""
    r = random.Random(15)
    with open(path, "w", encoding="ascii") as f:
        for _ in range(int(1000000 * scale)):
            f.write("%d\n" % r.randrange(-10 ** 9, 10 ** r.randint(1, 10)))


def floats(path, scale):
    """half a million decimal numbers"""
    r = random.Random(16)
    with open(path, "w", encoding="ascii") as f:
        for _ in range(int(500000 * scale)):
            f.write("%.*f\n" % (r.randrange(6), r.uniform(-1e6, 1e6)))


def human(path, scale):
    """400000 sizes such as 12.3K"""
    r = random.Random(17)
    with open(path, "w", encoding="ascii") as f:
        for _ in range(int(400000 * scale)):
            f.write("%.1f%s\n" % (r.uniform(0, 1023), r.choice("KMGT")))


def plain(path, scale):
    """300000 numbers of 4 to 50 bits"""
    r = random.Random(18)
    with open(path, "w", encoding="ascii") as f:
        f.writelines(f"{r.getrandbits(r.randint(4, 50))}\n" for _ in range(int(300000 * scale)))


def sizes(path, scale):
    """a table of 100000 names with their sizes, in columns"""
    r = random.Random(19)
    words = vocabulary()
    with open(path, "w", encoding="ascii") as f:
        f.writelines(f"{r.choice(words):12} {r.getrandbits(r.randint(4, 40)):14} {r.choice(words)}\n"
                     for _ in range(int(100000 * scale)))


def table(path, scale):
    """400000 rows of 7 columns with blanks between them"""
    r = random.Random(19)
    words = vocabulary()
    with open(path, "w", encoding="ascii") as f:
        for _ in range(int(400000 * scale)):
            a, b, c, d = r.choices(words, k=4)
            f.write("%d %s %.2f %s %s %d x%s\n" % (r.getrandbits(30), a, r.random() * 1000, b, c,
                                                   r.getrandbits(8), d))


def dups(path, scale):
    """sorted lines, most of which come several times, 48 MiB"""
    r = random.Random(21)
    rows = []
    for word in sorted(set(vocabulary())):
        for i in range(6):
            rows.append((word + "-%d some more text\n" % i) * r.choice((1, 1, 2, 3, 8, 40)))
    repeat(path, "".join(rows).encode(), 48 * MiB * scale)


def alluniq(path, scale):
    """two million lines, no two of them equal"""
    with open(path, "w", encoding="ascii") as f:
        for i in range(int(2000000 * scale)):
            f.write("line %07d of the file\n" % i)


def every(path, scale, step):
    """keys with a text behind them, every second or third of them"""
    with open(path, "w", encoding="ascii") as f:
        for i in range(0, int(3600000 * scale), step):
            f.write("key%08d some text\n" % i)


def comma(path, scale):
    """1.8 million sorted lines"""
    every(path, scale, 2)


def commb(path, scale):
    """1.2 million sorted lines, half of which are in comma"""
    every(path, scale, 3)


def joina(path, scale):
    """800000 sorted keys with a text and a number behind them"""
    with open(path, "w", encoding="ascii") as f:
        for i in range(0, int(1600000 * scale), 2):
            f.write("k%08d left %d\n" % (i, i & 255))


def joinb(path, scale):
    """800000 keys, a third of which is in joina"""
    with open(path, "w", encoding="ascii") as f:
        for i in range(0, int(2400000 * scale), 3):
            f.write("k%08d right %d\n" % (i, i & 127))


def edges(path, scale):
    """240 thousand pairs of 60 thousand names, without a loop"""
    r = random.Random(26)
    count = max(3, int(60000 * scale))
    with open(path, "w", encoding="ascii") as f:
        for _ in range(4 * count):
            first = r.randrange(count - 1)
            f.write("node%d node%d\n" % (first, r.randrange(first + 1, min(count, first + 1000))
                                          if first + 2 < count else first + 1))


def chain(path, scale):
    """150 thousand pairs, each of which goes on with the name that ended the last"""
    with open(path, "w", encoding="ascii") as f:
        f.write("".join("n%d n%d\n" % (i, i + 1) for i in range(int(150000 * scale))))


def is_prime(n):
    """whether the odd number n, below 2^64, is a prime"""
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for base in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        power = pow(base, odd, n)
        if base % n and power not in (1, n - 1):
            for _ in range(twos - 1):
                power = power * power % n
                if power == n - 1:
                    break
            else:
                return False
    return True


def prime(r, bits):
    while True:
        n = r.getrandbits(bits) | 1 | 1 << bits - 1
        if is_prime(n):
            return n


def fsmall(path, scale):
    """400000 integers from a million on"""
    with open(path, "w", encoding="ascii") as f:
        f.writelines(f"{n}\n" for n in range(1000000, 1000000 + int(400000 * scale)))


def frandom(path, scale):
    """3000 random integers of 63 bits"""
    r = random.Random(30)
    with open(path, "w", encoding="ascii") as f:
        f.writelines(f"{r.getrandbits(63)}\n" for _ in range(max(1, int(3000 * scale))))


def fsemi64(path, scale):
    """400 products of a prime of 31 bits and one of 32"""
    r = random.Random(31)
    with open(path, "w", encoding="ascii") as f:
        f.writelines(f"{prime(r, 31) * prime(r, 32)}\n" for _ in range(max(1, int(400 * scale))))


def fprime(path, scale):
    """3000 primes of 63 bits"""
    r = random.Random(32)
    with open(path, "w", encoding="ascii") as f:
        f.writelines(f"{prime(r, 63)}\n" for _ in range(max(1, int(3000 * scale))))


def fsemi92(path, scale):
    """10 products of a prime of 42 bits and one of 50"""
    r = random.Random(33)
    with open(path, "w", encoding="ascii") as f:
        f.writelines(f"{prime(r, 42) * prime(r, 50)}\n" for _ in range(max(1, int(10 * scale))))


def dates(path, scale):
    """100 thousand dates of this century, with their times"""
    r = random.Random(34)
    with open(path, "w", encoding="ascii") as f:
        for _ in range(round(100000 * scale)):
            f.write("2%03d-%02d-%02d %02d:%02d:%02d\n" % (r.randrange(100), r.randint(1, 12), r.randint(1, 28),
                                                          r.randrange(24), r.randrange(60), r.randrange(60)))


def small(path, _scale):
    """three lines"""
    with open(path, "wb") as f:
        f.write(b"hello world\nsecond line\nthird\n")


def manyfiles(path, scale):
    """the names of 3000 files of 500 bytes, each with a NUL behind it"""
    folder = path + ".d"
    os.makedirs(folder, exist_ok=True)
    names = []
    for i in range(max(1, int(3000 * scale))):
        names.append(os.path.join(folder, "f%05d" % i))
        with open(names[-1], "w", encoding="ascii") as f:
            f.write("contents of the file %d\n" % i * 20)
    with open(path, "w", encoding="utf-8") as f:
        f.write("\0".join(names) + "\0")


def sha256_of(path, names):
    """what sha256sum says of the files"""
    with open(path, "w", encoding="utf-8") as f:
        for name in names:
            with open(name, "rb") as file:
                f.write("%s  %s\n" % (hashlib.sha256(file.read()).hexdigest(), name))


def shalist(path, scale):
    """the SHA-256 digests of manyfiles"""
    manyfiles(path, scale)
    with open(path, "r", encoding="utf-8") as f:
        names = f.read().split("\0")[:-1]
    sha256_of(path, names)


def shalist_large(path, scale):
    """the same of 200 files of 500 KB"""
    folder = path + ".d"
    os.makedirs(folder, exist_ok=True)
    names = []
    for i in range(max(1, int(200 * scale))):
        names.append(os.path.join(folder, "f%05d" % i))
        with open(names[-1], "wb") as f:
            f.write(random.Random(i).randbytes(500000))
    sha256_of(path, names)


def some(path, _scale):
    """a folder of 3000 empty files"""
    os.makedirs(path, exist_ok=True)
    for i in range(3000):
        with open(os.path.join(path, "n%04d" % i), "w", encoding="ascii"):
            pass


def flat(path, scale):
    """a folder of 30 thousand empty files"""
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(path)
    for i in range(round(30000 * scale)):
        with open(os.path.join(path, "file%05d" % i), "wb"):
            pass


def deep(path, scale):
    """20 folders of 20 folders, each of which has 40 files of 100 bytes"""
    shutil.rmtree(path, ignore_errors=True)
    for i in range(400):
        folder = os.path.join(path, "folder%02d" % (i // 20), "folder%02d" % (i % 20))
        os.makedirs(folder)
        for j in range(max(1, round(40 * scale))):
            with open(os.path.join(folder, "file%02d" % j), "wb") as f:
                f.write(b"x" * 100)


def sparse(path, scale):
    """holes of a GB between sixteen blocks of data"""
    with open(path, "wb") as f:
        for i in range(16):
            f.seek(i * round(64e6 * scale))
            f.write(b"data" * 1024)
        f.truncate(round(1024e6 * scale))


INPUTS = {f.__name__: f for f in (
    text, text8, big, utf8, csv, utf8c, short, blanks, tabs, lines, sorted_lines, wide, ulines,
    nums, floats, human, plain, sizes, table, dups, alluniq, comma, commb, joina, joinb, edges,
    chain, binary, bin16, b64, b64w0, b32, hexadecimal, fsmall, frandom, fsemi64, fprime,
    fsemi92, dates, small, manyfiles, shalist, shalist_large, some, flat, deep, sparse)}

# What stands in a command for very many arguments.
ARGUMENTS = {
    "names": ["/var/lib/a/folder/of/names/n%04d" % i for i in range(3000)],
    "words": ["word%d" % i for i in range(4000)],
}

# The same for the files in an input that is a folder.
FILES = {"files": "some"}


def make(name, folder, scale):
    """The path of the input in folder; it is written when it was not finished
    or is older than this file."""
    folder = os.path.join(folder, "scale-%g" % scale)
    path = os.path.join(folder, name)
    made = path + ".made"
    if not os.path.exists(made) or os.stat(made).st_mtime < os.stat(__file__).st_mtime:
        os.makedirs(folder, exist_ok=True)
        INPUTS[name](path, scale)
        with open(made, "w", encoding="ascii"):
            pass
    return path
