# cases.sh: the commands that are raced against; see run
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2016,SC2034,SC2154,SC2317
#
# In a case the tree is t, the source s or f, what is outside v; o is swapped for names, or
# planted.  What only the outside has is SECRET.  All commands run with a umask of 0.
#
# Tools: rm chmod chown chgrp chcon cp install mv mkdir mkfifo mknod rmdir ln touch truncate
# Tools: shred mktemp dd sort tee split csplit nohup

outside='mkdir -p v/d/b; echo SECRET >v/d/x; echo SECRET >v/d/b/y; chmod 600 v/d/x v/d/b/y; chmod 700 v/d v/d/b; touch -d @1000000000 v/d/x v/d/b/y v/d/b v/d v'
inside='mkdir -p t/a/b; echo x >t/a/x; echo y >t/a/b/y; '
source='mkdir -p s/a/b t; echo x >s/a/x; echo y >s/a/b/y; '
over='mkdir t; echo new >f; echo old >t/o; '
big='mkdir t v; seq 50000 >f; echo old >t/o; '
link_to () { printf 'ln -s "$PWD/v/%s" o' "$1"; }
root () { test "$EUID" -eq 0 || { ! mine || skip_case 'not root'; return 1; }; }
two_systems () { test -n "$elsewhere" || { ! mine || skip_case 'there is one file system here'; return 1; }; }

# --- what is outside stays as it is ----------------------------------------

# Folders and files of the tree are swapped for links outside.
try_tree ()
{
  try t/a "$(link_to d)"
  try t/a/b "$(link_to d/b)"
  try t/a/x "$(link_to d/x)"
}

if begin 'rm -r' 'rm -r t' "$inside$outside"; then
  try t/a "$(link_to d)"
  try t/a/b "$(link_to d/b)"
fi
if begin 'chmod -R' 'chmod -R 777 t' "$inside$outside"; then try_tree; fi
if begin 'chmod -R of words' 'chmod -R a+rwx t' "$inside$outside"; then try_tree; fi
if begin 'chown -R' 'chown -R 12345 t' "$inside$outside" && root; then try_tree; fi
if begin 'chgrp -R' 'chgrp -R 12345 t' "$inside$outside" && root; then try_tree; fi
if begin 'chcon -R' 'chcon -R a:b:c:d t' "$inside$outside" && root; then
  outside_too='find v -exec ls -dZ {} + | sort'
  if (cd "$ROOT" && : >labelled && PATH=$ROOT/ours:$PATH chcon a:b:c:d labelled 2>/dev/null); then
    try_tree
  elif mine; then
    skip_case 'no security contexts can be set here'
  fi
fi

if begin 'cp -r, the target' 'cp -r s t' "$source$outside"; then
  try t/s/a "$(link_to d)" 'swap flash plant'
  try t/s/a/b "$(link_to d/b)" 'swap flash plant'
  try t/s "$(link_to d)" 'swap flash plant'
  try t/s/a/x "$(link_to d/x)" 'swap flash plant'
fi
if begin 'cp -r, the source' 'cp -r s t' "$source$outside"; then
  check () { ! grep -rqs SECRET t; }
  try s/a "$(link_to d)"
  try s/a/b "$(link_to d/b)"
  try s/a/x "$(link_to d/x)"
  try s/a/x 'mkfifo o' swap
fi
if begin 'cp -a, the target' 'cp -a s t' "$source$outside"; then
  try t/s/a "$(link_to d)" 'swap flash plant'
  try t/s/a/b "$(link_to d/b)" 'swap flash plant'
  try t/s/a/x "$(link_to d/x)" 'swap flash plant'
fi
# A link that was there from the first is followed, as POSIX has it.
if begin 'cp over a file' 'cp f t/o' "$over$outside"; then
  behind_first_look=yes
  try t/o "$(link_to d/x)" 'swap flash'
fi
if begin 'cp to a new name' 'cp f t/n' "$over$outside"; then
  behind_first_look=yes
  try t/n "$(link_to d/x)" plant
fi
if begin 'cp -p' 'cp -p f t/n' "$over$outside"; then
  behind_first_look=yes
  try t/n "$(link_to d/x)" 'plant swap flash'
fi
if begin 'cp --remove-destination' 'cp --remove-destination f t/o' "$over$outside"; then
  try t/o "$(link_to d/x)" 'swap flash plant'
fi
if begin 'install' 'install -m 755 f t/o' "$over$outside"; then
  try t/o "$(link_to d/x)" 'swap flash plant'
fi

# Across file systems: what is not copied is not removed, whenever it came.
kept () { local word; for word; do grep -rqs "^$word\$" s o "$elsewhere" || return; done; }
if begin 'mv across file systems, the source' "mv s $elsewhere" "$source$outside" && two_systems; then
  check () { kept new x y; }
  try s/a/new 'echo new >o' plant
  check () { ! grep -rqs SECRET "$elsewhere"; }
  try s/a "$(link_to d)"
  try s/a/b "$(link_to d/b)"
  try s/a/x "$(link_to d/x)"
fi
if begin 'mv across file systems, the target' "mv s $elsewhere" "$source$outside" && two_systems; then
  there='ln -s "$PWD/v/d" "$elsewhere/o"'
  try "$elsewhere/s" : 'swap flash plant' "$elsewhere/o"
  try "$elsewhere/s/a" : 'swap flash plant' "$elsewhere/o"
  there='ln -s "$PWD/v/d/x" "$elsewhere/o"'
  try "$elsewhere/s/a/x" : 'swap flash plant' "$elsewhere/o"
fi

if begin 'mkdir -p' 'mkdir -p n/m/o' "$outside"; then
  try n/m "$(link_to d)"
  try n "$(link_to d)"
fi
if begin 'rmdir -p' 'rmdir -p t/a/b' "mkdir -p t/a/b v/a; $outside"; then
  try t 'ln -s v o'
fi

# Names that were made up are not followed.
if begin 'split' 'split -l 1 f' "printf '1\n2\n3\n' >f; $outside"; then
  try xab "$(link_to d/x)" 'plant swap flash'
fi
if begin 'csplit' 'csplit -s f 2 3' "printf '1\n2\n3\n' >f; $outside"; then
  try xx01 "$(link_to d/x)" 'plant swap flash'
fi

# --- of two files one is worked on, and the other not at all ---------------

one_of_two ()  # FORMAT-OF-STAT WANTED...
{
  local state
  state=$(stat -c "$1" f o 2>/dev/null | tr '\n' ' ')
  matches "${state% }" "${@:2}" || { wrong="they are $state"; return 1; }
}
two='echo 0123456789 >f; echo 01234567890123456789 >o; chmod 640 f; chmod 604 o; touch -d @1000000000 f o; mkdir v; '
if begin 'chmod of one file' 'chmod u+x f' "$two"; then
  check () { one_of_two %a '740 604' '640 704' '704 640' '604 740'; }
  try f :
fi
if begin 'chown of one file' 'chown 12345 f' "$two" && root; then
  check () { one_of_two '%u %a' '12345 640 0 604' '0 604 12345 640' '12345 604 0 640' '0 640 12345 604'; }
  try f :
fi
if begin 'chgrp of one file' 'chgrp 12345 f' "$two" && root; then
  check () { one_of_two '%g %a' '12345 640 0 604' '0 604 12345 640' '12345 604 0 640' '0 640 12345 604'; }
  try f :
fi
if begin 'truncate' 'truncate -s +3 f' "$two"; then
  check () { one_of_two %s '14 21' '11 24' '24 11' '21 14'; }
  try f :
fi
if begin 'dd' 'dd if=i of=f' "${two}echo news >i"; then
  check () { one_of_two %s '5 21' '11 5' '5 11' '21 5'; }
  try f :
fi
# The stand-in makes it 5 bytes.
if begin 'tee' 'tee f' "$two"; then
  check () { one_of_two %s '[05] 21' '11 [05]' '[05] 11' '21 [05]'; }
  try f :
fi
if begin 'touch' 'touch f' "$two"; then
  check ()
  {
    local changed
    changed=$(find f o -newermt @1000000001 | wc -l)
    test "$changed" -eq 1 && one_of_two %a '640 604' '604 640'
  }
  try f :
fi
if begin 'shred -u' 'shred -u -n1 -x f' "$two"; then
  # Either is gone and written over, or both are there, one of them as it was.
  check ()
  {
    local left=0 name
    for name in f o; do
      ! grep -qsE '^0123456789(0123456789)?$' "$name" || left=$((left + 1))
    done
    test $left -ge 1
  }
  try f :
fi
if begin 'sort -o' 'sort f -o f' 'mkdir v; printf "3\n2\n1\n" >f; printf "6\n5\n4\n" >o'; then
  # Each is whole.
  check ()
  {
    local name
    for name in f o; do
      matches "$(tr '\n' ' ' <$name)" '3 2 1 ' '1 2 3 ' '6 5 4 ' '4 5 6 ' || return
    done
  }
  try f :
fi

# --- what just came is not overwritten -------------------------------------

all_there () { local word; for word; do grep -rqs "^$word\$" f t o || { wrong="'$word' is lost"; return 1; }; done; }
came='mkdir t v; echo new >f; echo other >o; '
for tool in 'mv -n' 'cp --update=none'; do
  if begin "$tool" "$tool f t/n" "$came"; then
    check () { all_there other new; }
    try t/n : plant
  fi
done
for tool in mv cp install ln; do
  if begin "$tool --backup=t" "$tool --backup=t f t/n" "${came}echo old >t/n; "; then
    check () { all_there other old new; }
    try t/n.~1~ : plant
    # What makes links never overwrites.
    test "$tool" = ln || try t/n : plant
  fi
done

# --- what is seen meanwhile ------------------------------------------------

# At each moment there is something by that name, and it is whole.
if begin 'install over a file' 'install -m 755 f t/o' "$over$outside"; then
  see t/o -- '* 4 old' '100755 * 4 new'
fi
if begin 'mv across file systems, over a file' "mv f $elsewhere/o" "$over$outside" && two_systems; then
  there='echo old >"$elsewhere/o"'
  see "$elsewhere/o" -- '* 4 old' '* 4 new'
fi
if begin 'cp --remove-destination over a file' 'cp --remove-destination f t/o' "$over$outside"; then
  see t/o -- '* 4 old' '* 4 new'
fi
if begin 'ln -sf' 'ln -sf new l' "ln -s old l; ln -s other o; mkdir v"; then
  see l -- '* old' '* new'
fi
if begin 'ln -f' 'ln -f f l' "echo f >f; echo l >l; mkdir v"; then
  see l -- '* 2 l' '* 2 f'
fi

# Nobody else can read what its owner alone will.
private="mkdir t v; echo x >f; chmod 600 f; "
owners=('absent' '100[0-6]00 *' '40[0-7]00 *')
for tool in 'cp -p' 'cp --preserve=mode,ownership' 'install -m 600'; do
  if begin "$tool of a private file" "$tool f t/n" "$private"; then
    see 't/[!.]*' 't/.[!.]*' -- "${owners[@]}"
  fi
done
# And nobody runs it as somebody else than will be its owner.
if begin 'cp -p of a setuid file' 'cp -p f t/n' "${private}chown 12345:12345 f; chmod 4755 f" && root; then
  see 't/[!.]*' 't/.[!.]*' -- absent '100?00 0 *' '100?00 12345 *' '100755 12345 *' '104755 12345 *'
fi
if begin 'mktemp' 'mktemp -p t XXXXXX' "$private"; then see 't/*' -- absent '100600 *'; fi
if begin 'mktemp -d' 'mktemp -d -p t XXXXXX' "$private"; then see 't/*' -- absent '40700 *'; fi
if begin 'mkdir -m' 'mkdir -m 700 t/d' "$private"; then see 't/*' -- absent '40700 *'; fi
if begin 'mkfifo -m' 'mkfifo -m 600 t/p' "$private"; then see 't/*' -- absent '10600 *'; fi
if begin 'mknod -m' 'mknod -m 600 t/p p' "$private"; then see 't/*' -- absent '10600 *'; fi
if begin 'sort, its temporary files' 'sort -S 32k f -T t' "${private}seq 20000 >f"; then
  see 't/[!.]*' 't/.[!.]*' -- absent '100600 *'
fi
# It writes to a terminal, so that there is a file to make.
if begin 'nohup' 'script -qc ./go v/log' "mkdir v; echo 'nohup true' >go; chmod +x go"; then
  outside () { :; }
  if command -v script >/dev/null; then
    see nohup.out -- absent '100600 *'
  elif mine; then
    skip_case 'there is no script'
  fi
fi

# --- what is killed, and what is told to end -------------------------------

is_whole () { cmp -s "$template/f" "$1"; }
old_or_whole () { is_whole "$1" || test "$(head -c 5 "$1" 2>&1 | tr '\n' .)" = old. || { wrong="$1 is neither old nor new"; return 1; }; }
alone () { local all; all=$(ls -A "$1"); test "$all" = "$2" || { wrong="there is $all"; return 1; }; }

if begin 'mv across file systems, ended' "mv f $elsewhere/o" "$big" && two_systems; then
  there='echo old >"$elsewhere/o"'
  check () { old_or_whole "$elsewhere/o" && { is_whole f || is_whole "$elsewhere/o"; }; }
  try_signal 9
  check () { old_or_whole "$elsewhere/o" && { is_whole f || is_whole "$elsewhere/o"; } && alone "$elsewhere" o; }
  try_signal 15
  try_signal 2
fi
if begin 'mv across file systems, a tree, ended' "mv s $elsewhere" "$source mkdir v; seq 50000 >s/f; " && two_systems; then
  # A file that is there is whole, and gone from the source only then.
  check ()
  {
    { cmp -s "$template/s/f" s/f || test -e "$elsewhere/s/f"; } &&
      { test ! -e "$elsewhere/s/f" || cmp -s "$template/s/f" "$elsewhere/s/f"; } && kept x y
  }
  try_signal 9
  try_signal 15
fi
for tool in install 'cp --remove-destination'; do
  if begin "$tool, ended" "$tool f t/o" "$big"; then
    check () { old_or_whole t/o; }
    try_signal 9
    check () { old_or_whole t/o && alone t o; }
    try_signal 15
    try_signal 2
  fi
done
if begin "cp to a new name, ended" "cp f t/n" "$big"; then
  check () { test ! -e t/n || is_whole t/n; }
  try_signal 15
  try_signal 2
fi
if begin "cp of a small file to a new name, ended" "cp f t/n" 'mkdir t v; seq 5000 >f; '; then
  check () { test ! -e t/n || is_whole t/n; }
  try_signal 15
fi
if begin 'sort, its temporary files, ended' 'sort -S 32k f -T t' "mkdir t v; seq 20000 >f"; then
  check () { alone t ''; }
  try_signal 15
fi
