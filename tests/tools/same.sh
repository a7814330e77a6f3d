# same.sh: what the scripts of tests/tools say
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Sourced by each case script, which tests/tools/run starts.  Bash 5, and the
# system's cp, find, md5sum, diff.
#
# A case is one line of prose and one of shell:
#
#   same 'tee: "-" is a file' 'echo a | tee -'
#
# The command runs twice at the same time, in two new folders, by bash: once
# with our tools in front of PATH, once with GNU's.  Only tools that we have
# come from ours; builtins of their names are off (enable -n), so that echo is
# the program.  Standard input is empty.  What is compared: standard output,
# standard error, the exit status, which commands at the top of the case failed
# and how, and the tree left behind: names, types, modes, owners, sizes,
# contents (of files up to 1 GiB), targets of links, and which names are hard
# links of each other.  What then still runs is killed.
#
# In front of a case, any of these in any order:
#
#   in_locales 'C C.UTF-8'   once in each locale
#   needs WHAT               skip it without: root, user (can become an
#                            ordinary user), memory_limit, quick_start, locale:NAME, a file
#                            with a slash in its name, or a command
#   unordered                lines of both outputs in any order
#   normalize SED            pass both outputs through sed
#   with_times               the tree's times of modification as well
#   within SECONDS           in place of 60
#   mounting OPTIONS         with a file system of its own on the folder d, a tmpfs; what
#                            is in it must be told by the command
#   since VERSION            before expect, below
#
# What the command of a case with a mount can begin with: $no_inodes lets d have no room for
# one more file than 1 to 6, 6 being a link to 1; $read_only makes it read-only, $immutable
# (needs root) what is to stay in it as it is, where d has the files x, o and a, which can be
# appended to, a link l, a FIFO p, folders f/g and i, which is immutable, with j and k in it.
#
# For all cases that follow:
#
#   setup SHELL              fills the folder, with the system's tools; made
#                            once and copied.  Nothing it prints is compared,
#                            and its failure is an error of the case.
#   locale NAME              LC_ALL
#   ordinary_user, any_user  give up being root, or not
#
# Where the GNU at hand is older than what we match, a case carries what it
# expects, and says since which version GNU does so, if it does:
#
#   since 9.2 expect TITLE COMMAND STATUS STDOUT [STDERR]
#
# A final newline is added to what is not empty, unless it ends in \c.  STDOUT
# `-' is standard input, as it is (a here-document).  Where the GNU at hand is
# new enough, it is held to the same.
#
# Random cases draw with `pick VARIABLE ITEM...' and $RANDOM, but not within
# $(...), where bash draws anew: then SEED=N repeats a run.

: "${ROOT:?}" "${WORK:?}" "${RESULT:?}" "${GNU_VERSION:?}" "${SYSTEM_PATH:?}" "${LOCALES_ASKED=}" "${WORDS=}"
set -u

cases=0 failed=0 errors=0 skipped=0 left_out=0
setup_command='' case_locale=C case_user='' seconds=60
test -z "${EMULATED-}" || seconds=600
needed='' sorted='' sed_script='' time_format='' since_version='' mounted=''
script=${CASE_SCRIPT:-} folder='' template=''
declare -A templates=() locales=([C]=yes [POSIX]=yes) status=()
nobody=65534

setup () { setup_command=$1 template=''; }
locale () { case_locale=$1; }
ordinary_user () { case_user=ordinary template=''; }
any_user () { case_user='' template=''; }

in_locales ()
{
  local case_locale
  for case_locale in $1; do "${@:2}"; done
}
needs () { local needed="$needed $1"; "${@:2}"; }
unordered () { local sorted=yes; "$@"; }
normalize () { local sed_script="$sed_script;$1"; "${@:2}"; }
with_times () { local time_format='%T@'; "$@"; }
within () { local seconds=$1; "${@:2}"; }
mounting () { local mounted=$1 needed="$needed mounts"; "${@:2}"; }
since () { local since_version=$1; "${@:2}"; }

pick () { local -n picked=$1; shift; local items=("$@"); picked=${items[RANDOM % $#]}; }

# A misspelt word would else be a case that nobody misses.
command_not_found_handle ()
{
  printf '%s: command not found\n' "$*" >&2
  return 127
}

# --- which cases run ------------------------------------------------------

skip ()  # TITLE REASON
{
  skipped=$((skipped + 1))
  printf 'skip %s\n' "$2" >>"$RESULT"
}

has_locale ()
{
  if test -z "${locales[$1]-}"; then
    locales[$1]=yes
    test -z "$(env LC_ALL="$1" locale charmap 2>&1 >/dev/null)" || locales[$1]=no
  fi
  test "${locales[$1]}" = yes
}

# A command in a namespace of its own, where the folder d is mounted with OPTIONS.  Who is
# root already stays a root that can do all.
namespace=(unshare -rm)
test "$EUID" -ne 0 || namespace=(unshare -m)
with_mount ()  # OPTIONS COMMAND...
{
  # shellcheck disable=SC2016  # for that shell
  exec "${namespace[@]}" "$BASH" -c \
    'o=$1; shift; mkdir -p d && mount -t tmpfs -o "$o" none d && exec "$@"' bash "$@"
}
# shellcheck disable=SC2034  # for cases
{
  no_inodes='for i in 1 2 3 4 5; do echo $i >d/$i; done; ln d/1 d/6; '
  in_mount='mkdir -p d/f/g d/i/j; echo x >d/x; echo o >d/o; echo a >d/a; echo k >d/i/k; chmod 600 d/x; ln -s x d/l; mkfifo d/p; '
  read_only=$in_mount'mount -o remount,ro d; '
  immutable=$in_mount'chattr +i d/x d/i; chattr +a d/a; '
}
can_mount=''
has_mounts ()
{
  test -n "$can_mount" || can_mount=$(cd "$WORK" && with_mount size=64k echo yes 2>/dev/null)
  test "${can_mount:=no}" = yes
}

# Whether the case TITLE is wanted and can run; else it is counted here.
begin ()  # TITLE COMMAND
{
  if test -n "${FILTER-}" && ! [[ $1 =~ $FILTER ]]; then
    left_out=$((left_out + 1))
    return 1
  fi
  if test -n "${BUT-}" && [[ "$CASE_SCRIPT: $1: $2" =~ $BUT ]]; then
    skip "$1" 'otherwise here'
    return 1
  fi
  local need
  for need in $needed ${case_user:+user} "locale:$case_locale"; do
    case $need in
      locale:*) test -z "$LOCALES_ASKED" || [[ " $LOCALES_ASKED " == *" ${need#*:} "* ]] ||
              { skip "$1" "not asked for locale ${need#*:}"; return 1; } ;;&
      root) test "$EUID" -eq 0 || { skip "$1" 'not root'; return 1; } ;;
      user) test "$EUID" -ne 0 || command -v setpriv >/dev/null ||
              { skip "$1" 'root, and no setpriv to become an ordinary user'; return 1; } ;;
      memory_limit) test -z "${SANITIZED-}${EMULATED-}" ||
              { skip "$1" 'sanitizers and emulators want more memory than the limit'; return 1; } ;;
      quick_start) test -z "${SANITIZED-}" ||
              { skip "$1" 'sanitizers want /proc, and time, before a program starts'; return 1; } ;;
      mounts) has_mounts || { skip "$1" 'no namespace to mount in'; return 1; } ;;
      locale:*) has_locale "${need#*:}" ||
              { skip "$1" "no locale ${need#*:}; scripts/make-locales makes it"; return 1; } ;;
      */*) test -e "$need" || { skip "$1" "no $need"; return 1; } ;;
      *) command -v "$need" >/dev/null || { skip "$1" "no $need"; return 1; } ;;
    esac
  done
  cases=$((cases + 1))
}

# Where the case stands in its script.
place ()
{
  local level
  for ((level = 1; level < ${#BASH_SOURCE[@]}; level++)); do
    if test "${BASH_SOURCE[level]}" != "${BASH_SOURCE[0]}"; then
      printf '%s:%d' "$script" "${BASH_LINENO[level - 1]}"
      return
    fi
  done
}

report ()  # KIND TITLE COMMAND WHAT
{
  case $1 in
    FAILED) failed=$((failed + 1)) ;;
    ERROR) errors=$((errors + 1)) ;;
  esac
  local name=$2
  test "$case_locale" = C || name+=" [$case_locale]"
  test -z "$case_user" || name+=' [ordinary user]'
  printf '%s: %s: %s\n' "$1" "$(place)" "$name"
  sed 's/^/  $ /' <<<"$3"
  sed 's/^/    /' <<<"${4%$'\n'}"
}

# --- running --------------------------------------------------------------

# One process watches over all cases: told a limit and process groups, it kills
# them unless it hears of their end in time.
watch_over ()
{
  local limit groups
  while read -r limit groups; do
    read -r -t "$limit" && continue
    : >"$WORK/late"
    # shellcheck disable=SC2086  # one group a word
    kill -KILL -- $groups 2>/dev/null
    read -r || return
  done
}
exec {watcher}> >(watch_over)

# In front of each command.  What fails at its top level is written down, each
# with how many commands came before: a later success would hide it.
builtins_off='enable -n'
for builtin in echo false kill printf pwd test true '['; do
  test ! -x "$ROOT/bin.ours/$builtin" || builtins_off+=" $builtin"
done
test "$builtins_off" != 'enable -n' || builtins_off=:
# shellcheck disable=SC2016  # expanded by the shell of the case
prelude="$builtins_off"'; declare -i N_=0; trap N_+=1 DEBUG
trap '\''FAILED_="$? after $N_ commands: $BASH_COMMAND"; declare -p FAILED_ >>"$STATUSES_"'\'' ERR
declare +x STATUSES_
'

# Make a folder with what `setup' says, for copies; its name is in `template'.
make_template ()
{
  local key="$case_user|$setup_command"
  template=${templates[$key]-}
  test -z "$template" || return 0
  local new=$WORK/template.${#templates[@]} said
  mkdir -p "$new/ours/tree" "$new/gnus/tree" || return
  : >"$new/ours/statuses"
  if test -n "$setup_command"; then
    said=$(cd "$new/ours/tree" &&
      PATH=$SYSTEM_PATH LC_ALL=C "$BASH" -euc "$setup_command" 2>&1 >/dev/null </dev/null)
    if test $? -ne 0 || test -n "$said"; then
      template_trouble="setup failed: $said"
      return 1
    fi
  fi
  cp -a "$new/ours/." "$new/gnus/" || return
  if test -n "$case_user" && test "$EUID" -eq 0; then
    chown -hR "$nobody:$nobody" "$new" || return
  fi
  templates[$key]=$new template=$new
}

# Start the command on one side, as a process group, to be killed as one.
start ()  # SIDE COMMAND
{
  set -m
  (
    as_user=()
    test -z "$case_user" || test "$EUID" -ne 0 ||
      as_user=(setpriv --reuid="$nobody" --regid="$nobody" --clear-groups)
    cd "$folder/$1/tree" || exit 125
    # An ordinary user may want to open /dev/stdout anew.
    umask 0
    exec >"$folder/$1/stdout" 2>"$folder/$1/stderr" </dev/null {watcher}>&-
    umask 022
    trap - INT TERM HUP
    export STATUSES_=$folder/$1/statuses
    unset WORK RESULT SYSTEM_PATH GNU_VERSION FILTER LOCALES_ASKED WORDS BUT CASE_SCRIPT SEED
    export LC_ALL=$case_locale PATH=$ROOT/bin.$1:$PATH
    test -z "$mounted" || with_mount "$mounted" "$BASH" -c "$prelude$2" bash
    exec "${as_user[@]}" "$BASH" -c "$prelude$2" bash
  ) &
  # Else bash tells of jobs that are done.
  set +m
}

# Run the command on the sides given; what stopped that is in `trouble'.
run_on ()  # COMMAND SIDE...
{
  local side groups=()
  trouble='' template_trouble='the folder of the case could not be made'
  if test $((cases % 20)) -eq 0; then remove_folders; fi
  folder=$WORK/case.$cases
  { make_template && cp -a "$template" "$folder"; } || { trouble=$template_trouble; return 1; }
  for side in "${@:2}"; do
    start "$side" "$1"
    groups+=(-$!)
  done
  running=("${groups[@]}")
  printf '%s %s\n' "$seconds" "${groups[*]}" >&"$watcher"
  local index=0
  for side in "${@:2}"; do
    # bash would tell of those that were killed.
    wait "${groups[index++]#-}" 2>/dev/null
    status[$side]=$?
  done
  printf '\n' >&"$watcher"
  kill -KILL -- "${groups[@]}" 2>/dev/null
  running=()
  test -z "$WORDS" || sed -i "$WORDS" "$folder/ours/stdout" "$folder/ours/stderr"
  for side in "${@:2}"; do
    test "$sed_script" = '' ||
      sed -i "$sed_script" "$folder/$side/stdout" "$folder/$side/stderr"
    if test -n "$sorted"; then
      sort -o "$folder/$side/stdout" "$folder/$side/stdout"
      sort -o "$folder/$side/stderr" "$folder/$side/stderr"
    fi
    ! grep_shell_trouble "$folder/$side/stderr" ||
      { trouble="the shell could not do what the case says ($side):"$'\n'$(head -n 5 "$folder/$side/stderr"); return 1; }
  done
  if test -e "$WORK/late"; then
    rm -f "$WORK/late"
    for side in "${@:2}"; do
      test "${status[$side]}" -ne 137 || status[$side]="none within $seconds seconds"
    done
  fi
}
running=()

# Both sides alike would hide a command that is not there.
grep_shell_trouble ()  # FILE
{
  local line
  while IFS= read -r line; do
    [[ $line =~ ^bash:\ (-c:\ )?line\ [0-9]+:\ (.*:\ command\ not\ found|syntax\ error.*|.*unbound\ variable|unexpected\ EOF.*)$ ]] && return 0
  done <"$1" 2>/dev/null
  return 1
}

remove_folders ()
{
  local old=("$WORK"/case.*)
  test -e "${old[0]}" || return 0
  rm -rf "${old[@]}" 2>/dev/null || { chmod -R u+rwX "${old[@]}"; rm -rf "${old[@]}"; }
}

stop_running ()
{
  test ${#running[@]} -eq 0 || kill -KILL -- "${running[@]}" 2>/dev/null
  exit 130
}
trap stop_running INT TERM HUP

# --- comparing ------------------------------------------------------------

# What differs is added to `found', and stays nothing where nothing does.
# shellcheck disable=SC2059  # the format is ours
tell () { local text; printf -v text "$@"; found+=$text$'\n'; }

# Read the trees of both sides: `listed' maps SIDE/tree/NAME to what is
# compared, `sizes' to the size of regular files.
list_trees ()
{
  local fields i j path links inode
  local -A groups=()
  find "$folder/ours/tree" "$folder/gnus/tree" \
    -printf "%p\0%y\0%m\0%U:%G\0%s\0%n\0%i\0%l\0$time_format\0" >"$folder/listing" || return 1
  mapfile -d '' -t fields <"$folder/listing"
  # A group of hard links is called by the first of its names.
  for ((i = 0; i < ${#fields[@]}; i += 9)); do
    if test "${fields[i + 1]}" != d && test "${fields[i + 5]}" != 1; then
      path=${fields[i]#"$folder/"} inode=${path%%/*}:${fields[i + 6]} path=${path#*/tree/}
      if test -z "${groups[$inode]-}" || [[ $path < ${groups[$inode]} ]]; then
        groups[$inode]=$path
      fi
    fi
  done
  for ((i = 0; i < ${#fields[@]}; i += 9)); do
    path=${fields[i]#"$folder/"} links=${fields[i + 5]} inode=${path%%/*}:${fields[i + 6]}
    j="type ${fields[i + 1]}, mode ${fields[i + 2]}, owner ${fields[i + 3]}"
    case ${fields[i + 1]} in
      f) j+=", size ${fields[i + 4]}"; sizes[$path]=${fields[i + 4]} ;;
      l) j+=", to '${fields[i + 7]}'" ;;
    esac
    test "${fields[i + 1]}" = d || test "$links" = 1 || j+=", $links links as '${groups[$inode]}'"
    test -z "$time_format" || j+=", time ${fields[i + 8]}"
    listed[$path]=$j
  done
}

# Tell how the trees differ; files whose contents are to be compared are added
# to `pairs'.
compare_trees ()
{
  local -A listed=() sizes=()
  local path name theirs
  if ! list_trees; then
    tell 'the trees cannot be listed'
    return
  fi
  for path in "${!listed[@]}"; do
    name=${path#*/}
    case $path in
      ours/*)
        theirs=${listed[gnus/$name]-}
        if test -z "$theirs"; then
          tell '%q is there, GNU has none (%s)' "$name" "${listed[$path]}"
        elif test "$theirs" != "${listed[$path]}"; then
          tell '%q: %s\n  with GNU: %s' "$name" "${listed[$path]}" "$theirs"
        elif test "${sizes[$path]-0}" -gt 0 && test "${sizes[$path]}" -le 1073741824; then
          pairs+=("$name")
        fi ;;
      gnus/*)
        test -n "${listed[ours/$name]-}" ||
          tell '%q is missing, GNU has it (%s)' "$name" "${listed[$path]}" ;;
    esac
  done
}

# Set `different' to those of `pairs' whose contents differ.
compare_contents ()  # OTHER-SIDE
{
  local sums names i count=${#pairs[@]}
  names=("${pairs[@]/#/"$folder/ours/"}" "${pairs[@]/#/"$folder/$1/"}")
  if test "$count" -gt 1000; then
    printf '%s\0' "${names[@]}" | xargs -0 md5sum -z --
  else
    md5sum -z -- "${names[@]}"
  fi >"$folder/sums"
  mapfile -d '' -t sums <"$folder/sums"
  different=()
  for ((i = 0; i < count; i++)); do
    test -n "${sums[i]-}" && test "${sums[i]%% *}" = "${sums[i + count]%% *}" ||
      different+=("${pairs[i]}")
  done
}

# Our path and GNU's in what was printed are no difference.
fold ()  # SIDE FILE
{
  sed -i "s|$ROOT/bin\.$1/||g; s|$folder/$1|$folder|g; s|$ROOT/bin\.$1|$ROOT/bin|g" "$folder/$1/$2"
}

tell_diff ()  # OTHER-SIDE FILE
{
  found+=$(diff -a -u <(cat -v "$folder/$1/$2") <(cat -v "$folder/ours/$2") |
    sed -e '1,2d' -e 's/^\(.\{200\}\).*/\1.../' -e 's/^/  /' | head -n 30)$'\n'
}

# Tell what differs between ours and the other side.
differences ()  # OTHER-SIDE
{
  local name called=GNU pairs=(stdout stderr) different
  test "$1" = gnus || called=expected
  test "${status[ours]}" = "${status[$1]}" ||
    tell 'status %s, %s: %s' "${status[ours]}" "$called" "${status[$1]}"
  if test "$1" = gnus; then
    pairs+=(statuses)
    compare_trees
    test "$EUID" -eq 0 || chmod -R u+rX "$folder"
  fi
  compare_contents "$1"
  for name in "${different[@]}"; do
    case $name in
      stdout | stderr)
        fold ours "$name"; fold "$1" "$name"
        ! cmp -s "$folder/ours/$name" "$folder/$1/$name" || continue
        tell '%s (- %s, + ours):' "$name" "$called"
        tell_diff "$1" "$name" ;;
      statuses)
        tell 'commands that failed (- GNU, + ours):'
        tell_diff "$1" statuses ;;
      tree/*)
        tell 'contents of %q (- GNU, + ours):' "$name"
        tell_diff "$1" "$name" ;;
    esac
  done
}

same ()  # TITLE COMMAND
{
  begin "$1" "$2" || return 0
  if ! run_on "$2" ours gnus; then
    report ERROR "$1" "$2" "could not set up: $trouble"
    return 0
  fi
  local found=''
  differences gnus
  case ${status[gnus]} in *seconds) tell 'GNU: no end within %s seconds' "$seconds" ;; esac
  test -z "$found" || report FAILED "$1" "$2" "$found"
}

# at_least A B: version A is B or later.
at_least () { test "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2"; }

write_expected ()  # FILE TEXT
{
  case $2 in
    '') : >"$1" ;;
    *'\c') printf '%s' "${2%\\c}" >"$1" ;;
    *) printf '%s\n' "$2" >"$1" ;;
  esac
}

expect ()  # TITLE COMMAND STATUS STDOUT [STDERR]
{
  begin "$1" "$2" || return 0
  local found='' sides=(ours)
  if test -n "$since_version" && at_least "$GNU_VERSION" "$since_version"; then sides+=(gnus); fi
  if ! run_on "$2" "${sides[@]}"; then
    report ERROR "$1" "$2" "could not set up: $trouble"
    return 0
  fi
  mkdir "$folder/expected"
  status[expected]=$3
  if test "$4" = -; then cat >"$folder/expected/stdout"
  else write_expected "$folder/expected/stdout" "$4"; fi
  write_expected "$folder/expected/stderr" "${5-}"
  differences expected
  test ${#sides[@]} -eq 1 || differences gnus
  test -z "$found" || report FAILED "$1" "$2" "$found"
}

# Called after the script: by this the runner knows that it came to its end.
end_of_cases ()
{
  remove_folders
  printf 'end %d %d %d %d %d\n' "$cases" "$failed" "$errors" "$skipped" "$left_out" >>"$RESULT"
}

: "${SEED:?}"
RANDOM=$SEED
