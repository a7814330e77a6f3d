"""What bench and startup share: the rows, and the sides that are compared.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import re
import shlex
import shutil
import subprocess
import sys

import inputs

HERE = os.path.dirname(os.path.abspath(__file__))
UNITS = {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


# --- rows --------------------------------------------------------------------

class Row:
    """A line of bench/rows."""

    def __init__(self, line):
        self.name, self.locale, stdin, stdout, mark, limit, command = line.split(None, 6)
        self.words = shlex.split(command)
        self.tool = self.words[0]
        self.stdin = None if stdin == "-" else stdin.lstrip("|")
        self.stdin_is_pipe = stdin.startswith("|")
        self.stdout = {"-": "null", "lines": "null", "bytes": "null", "words": "null", "joined": "null", "file": "file"}.get(stdout, "pipe")
        self.compared = stdout if stdout in ("lines", "bytes", "words", "joined") else "all"
        self.reader_leaves = 0 if len(stdout) < 3 or self.stdout != "pipe" else int(stdout[1:-1]) * UNITS[stdout[-1]]
        self.mark = None if mark == "-" else float(mark)
        self.limit = None if limit == "-" else float(limit.rstrip("*"))
        self.near_limit = limit.endswith("*")
        copied = re.search(r"\{copy:(\w+)\}", command)
        self.copied = copied[1] if copied else "some" if "{copies}" in command else None
        self.works_in_folder = "{work}" in command or "{new}" in command or self.copied is not None

    def arguments(self, data, scale):
        """What follows the tool's name; makes the inputs that it names."""
        def path(found):
            name = found[1]
            if name == "work":
                return work
            return os.path.join(work, self.copied) if name.startswith("copy:") else inputs.make(name, data, scale)
        work = os.path.join(data, "work")
        filled = []
        for word in self.words[1:]:
            if word[:1] + word[-1:] == "{}" and word[1:-1] in inputs.ARGUMENTS:
                filled += inputs.ARGUMENTS[word[1:-1]]
            elif word[:1] + word[-1:] == "{}" and word[1:-1] in inputs.FILES:
                # Relative, for hyperfine takes a command as one word of limited length.
                folder = os.path.relpath(inputs.make(inputs.FILES[word[1:-1]], data, scale))
                filled += [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
            elif word == "{copies}":
                names = sorted(os.listdir(inputs.make(self.copied, data, scale)))
                filled += [os.path.join(os.path.relpath(work), self.copied, name) for name in names]
            elif word == "{new}":
                filled += [os.path.join(os.path.relpath(work), "n%04d" % i) for i in range(3000)]
            else:
                filled.append(re.sub(r"\{([a-z][\w:]*)\}", path, word))
        return filled

    def files_read(self, data, scale):
        """The inputs among the arguments that are read to their end."""
        if self.tool in ("head", "tail"):
            return []
        names = [name for word in self.words[1:] for name in re.findall(r"\{([a-z]\w*)\}", word)]
        paths = [inputs.make(name, data, scale) for name in names
                 if name not in ("work", "copies", "new") and name not in inputs.ARGUMENTS and name not in inputs.FILES]
        return [path for path in paths if os.path.isfile(path)]

    def preparation(self, data, scale):
        """What makes {work} as a run is to find it, as a command."""
        work = os.path.join(data, "work")
        steps = [["find", work, "-mindepth", "1", "-delete"]]
        if self.copied:
            steps.append(["cp", "-a", inputs.make(self.copied, data, scale), work])
        return ["sh", "-c", " && ".join(shlex.join(step) for step in steps)]

    def environment(self):
        """Nothing of the user's that could change the output or the work."""
        names = ("PATH", "HOME", "LOCPATH")
        kept = {name: os.environ[name] for name in names if name in os.environ}
        return {**kept, "LC_ALL": self.locale, "TZ": "UTC0"}


def is_there(locale):
    """Whether the C library has LOCALE, in LOCPATH perhaps."""
    said = subprocess.run(["locale", "charmap"], env={**os.environ, "LC_ALL": locale},
                          capture_output=True, text=True, check=True).stderr
    return "Cannot set" not in said


def read_rows(pattern=""):
    with open(os.path.join(HERE, "rows"), encoding="utf-8") as f:
        rows = [Row(line) for line in f if line.strip() and not line.startswith("#")]
    have = {locale for locale in {row.locale for row in rows} if is_there(locale)}
    picked = []
    for row in rows:
        if not re.search(pattern, row.name):
            continue
        if row.locale in have:
            picked.append(row)
        else:
            print("%s: no locale %s here" % (row.name, row.locale), file=sys.stderr)
    return picked


# --- sides -------------------------------------------------------------------

class Side:
    """A folder of programs under a name."""

    only_reads = False

    def __init__(self, name, folder):
        self.name = name
        self.folder = os.path.abspath(folder)

    def program(self, tool):
        # A build calls its [ by the name of that's source.
        paths = [os.path.join(self.folder, name) for name in (tool, tool.replace("[", "lbracket"))]
        return next((path for path in paths if os.access(path, os.X_OK)), None)

    def version(self):
        """What its programs say of themselves."""
        for tool, option in (("cat", "--version"), ("true", "--version"), ("busybox", "--help")):
            said = first_line([self.program(tool), option]) if self.program(tool) else ""
            if said:
                return said
        return "of unknown version"


class Floor(Side):
    """What reads the inputs of a row, whatever the tool."""

    only_reads = True

    def __init__(self, folder):
        super().__init__("floor", folder)

    def program(self, tool):
        return os.path.join(self.folder, "floor")


def first_line(command):
    try:
        run = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             text=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return run.stdout.partition("\n")[0] if run.returncode == 0 else ""


def multicall(name, program, tools, data):
    """A folder of links, for a program that looks at the name it is called by."""
    folder = os.path.join(data, "sides", name)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for tool in {*tools, os.path.basename(program)}:
        os.symlink(os.path.abspath(program), os.path.join(folder, tool))
    return Side(name, folder)


def given(name, path, tools, data):
    """The side that the user means by a folder or by a multi-call program."""
    return multicall(name, path, tools, data) if os.path.isfile(path) else Side(name, path)


def gnu():
    """GNU's programs, by what they say of themselves."""
    if "GNU coreutils" in first_line(["/usr/bin/cat", "--version"]):
        return Side("gnu", "/usr/bin")
    return None


def found_peers(tools, data):
    """Those of this machine; the first is the reference."""
    peers = [gnu()]
    for name, option in (("busybox", ["--list"]), ("toybox", [])):
        program = shutil.which(name)
        if program:
            said = subprocess.run([program, *option], capture_output=True, text=True, check=False).stdout
            peers.append(multicall(name, program, set(said.split()) & set(tools), data))
    if os.path.isdir("/usr/lib/cargo/bin/coreutils"):
        peers.append(Side("rust", "/usr/lib/cargo/bin/coreutils"))
    return [peer for peer in peers if peer]
