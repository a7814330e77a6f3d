# same.sh: run a command with our tools and with GNU's, and compare
# shellcheck shell=bash
#
# Sourced by the scripts of tests/tools, which tests/tools/run starts.  Bash 5.
# A case is one line of prose and one of shell:
#
#   same 'tee: "-" is a file' 'echo a | tee -'
#
# It runs twice, in two new folders that SETUP has filled: once with our tools
# in front of PATH, once with GNU's.  Standard output, standard error, exit
# status and the tree left behind (names, types, modes, sizes, contents, link
# targets, hard links) must be the same.  The shell's builtins of the tools'
# names are off.  The command has 20 seconds.
#
# Where the GNU at hand is older than what we match, a case carries what it
# expects, and says since which version GNU does so:
#
#   since 9.2 expect 'wc: --total' 'wc --total=only e' 0 '0 0 0' ''
#
# expect TITLE COMMAND STATUS STDOUT STDERR; a final newline is not given.
# Where the GNU found is that new, it is compared as well.

: "${OURS:?}" "${GNU:?}" "${GNU_VERSION:?}" "${WORK:?}"

cases=0 failed=0 skipped=0
setup='' case_locale=C as_user='' seconds=20
prelude='enable -n echo false kill printf pwd test true [; '

# For all cases that follow: what fills the folder, the locale, the user.
setup () { setup=$1; }
locale () { case_locale=$1; }
ordinary_user ()
{
  if test "$(id -u)" != 0; then as_user=''; return 0; fi
  as_user='setpriv --reuid=65534 --regid=65534 --clear-groups'
}
any_user () { as_user=''; }

# in_locales 'C C.UTF-8' same TITLE COMMAND
in_locales ()
{
  local before=$case_locale name
  for name in $1; do
    case_locale=$name
    "${@:2}"
  done
  case_locale=$before
}

skip () { skipped=$((skipped + 1)); printf 'skipped: %s: %s\n' "$1" "$2"; }

report ()  # TITLE COMMAND; the differences are on standard input
{
  failed=$((failed + 1))
  printf 'FAILED: %s [%s]\n  %s\n' "$1" "$case_locale" "$2"
  head -n 40 | cut -c 1-300 | sed 's/^/    /'
}

# Run COMMAND with the programs of BIN in the new folder SIDE.
run_side ()  # SIDE BIN COMMAND
{
  local side=$WORK/$1 bin=$2
  rm -rf "$side" && mkdir -m 777 "$side" "$side/tree" || return 1
  if test -n "$setup"; then
    (cd "$side/tree" && PATH=$bin:$SYSTEM_PATH bash -c "$setup") || return 1
    test -z "$as_user" || chown -R 65534:65534 "$side/tree"
  fi
  ( cd "$side/tree" || exit 125
    # shellcheck disable=SC2086
    LC_ALL=$case_locale PATH=$bin:$SYSTEM_PATH timeout -k 1 "$seconds" \
      $as_user bash -c "$prelude$3" <"${CASE_STDIN:-/dev/null}" \
      >"$side/stdout" 2>"$side/stderr"
    echo $? >"$side/status" ) 2>/dev/null
}

# What the tree SIDE looks like: one line a file, hard links by their group.
tree ()
{
  local files=("$WORK/$1"/tree/* "$WORK/$1"/tree/.[!.]*)
  test -e "${files[0]}" || test -L "${files[0]}" || test -e "${files[-1]}" || return 0
  (cd "$WORK/$1/tree" || exit
   find . -mindepth 1 -printf '%P|%y|%m|%s|%l|%n|%i\n' | LC_ALL=C sort |
     awk -F '|' -v OFS='|' '{ if ($6 > 1 && $2 == "f") { if (!($7 in g)) g[$7] = $1; $7 = g[$7] }
       else $7 = ""; if ($2 == "d") $4 = $6 = ""; print }'
   find . -type f -exec cksum {} + | LC_ALL=C sort -k 3)
}

# What the program's own path would add to its messages is dropped.
fold ()
{
  sed "s|$WORK/$1/tree|.|g; s|$WORK/bin\\.[a-z]*/||g" "$WORK/$1/stderr" >"$WORK/$1/folded"
}

differences ()
{
  cmp -s "$WORK/ours/status" "$WORK/gnu/status" ||
    printf 'status %s, GNU %s\n' "$(cat "$WORK/ours/status")" "$(cat "$WORK/gnu/status")"
  cmp -s "$WORK/ours/stdout" "$WORK/gnu/stdout" ||
    { echo 'standard output (- ours, + GNU):'; show_diff stdout; }
  fold ours; fold gnu
  cmp -s "$WORK/ours/folded" "$WORK/gnu/folded" ||
    { echo 'standard error (- ours, + GNU):'; show_diff folded; }
  tree ours >"$WORK/ours/list"; tree gnu >"$WORK/gnu/list"
  cmp -s "$WORK/ours/list" "$WORK/gnu/list" ||
    { echo 'the tree left behind (- ours, + GNU):'; show_diff list; }
}
show_diff () { diff -a -u "$WORK/ours/$1" "$WORK/gnu/$1" | sed '1,3d' | head -n 12 | cat -v; }

same ()  # TITLE COMMAND
{
  cases=$((cases + 1))
  if ! run_side ours "$WORK/bin.ours" "$2" || ! run_side gnu "$WORK/bin.gnu" "$2"; then
    report "$1" "$2" <<<'could not set up'
    return
  fi
  local found
  found=$(differences)
  test -z "$found" || report "$1" "$2" <<<"$found"
}

# newer A B: version A is at least B
newer () { test "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2"; }

since_version=0
since ()
{
  since_version=$1
  "${@:2}"
  since_version=0
}

expect ()  # TITLE COMMAND STATUS STDOUT [STDERR]
{
  cases=$((cases + 1))
  if ! run_side ours "$WORK/bin.ours" "$2"; then
    report "$1" "$2" <<<'could not set up'
    return
  fi
  fold ours
  local found='' got
  got=$(cat "$WORK/ours/status")
  test "$got" = "$3" || found+="status $got, expected $3"$'\n'
  got=$(tr '\0' '@' <"$WORK/ours/stdout")
  test "$got" = "$4" || found+="standard output: $(cat -v <<<"$got")"$'\n'"expected: $(cat -v <<<"$4")"$'\n'
  got=$(cat "$WORK/ours/folded")
  test "$got" = "${5-}" || found+="standard error: $got"$'\n'"expected: ${5-}"$'\n'
  if test -z "$found" && test "$since_version" != 0 && newer "$GNU_VERSION" "$since_version"; then
    run_side gnu "$WORK/bin.gnu" "$2" && found=$(differences)
  fi
  test -z "$found" || report "$1" "$2" <<<"$found"
}

# The last line, by which tests/tools/run knows that the script came to its end.
end_of_cases () { printf 'cases %d failed %d skipped %d\n' "$cases" "$failed" "$skipped"; }

# A random number below N, the same in each run that starts with SEED.
: "${SEED:=$RANDOM}"
RANDOM=$SEED
pick () { local items=("$@"); printf '%s' "${items[RANDOM % ${#items[@]}]}"; }
