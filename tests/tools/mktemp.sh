# shellcheck shell=bash
# What is random is left out of what is compared.
setup 'mkdir d'
ordinary_user
expect 'names, and modes' 'umask 0; f=$(mktemp aXXX_XXXX); [[ $f =~ ^aXXX_[A-Za-z0-9]{4}$ ]]; stat -c "%a %s %F" "$f"; f=$(mktemp -d bXXXXXX); [[ $f =~ ^b[A-Za-z0-9]{6}$ ]]; stat -c "%a %F" "$f"; f=$(mktemp cXXX.c); [[ $f =~ ^c[A-Za-z0-9]{3}\.c$ ]] && test -f "$f"; f=$(mktemp --suffix=.d --directory eXXXX); [[ $f =~ ^e[A-Za-z0-9]{4}\.d$ ]] && test -d "$f"; f=$(mktemp "$PWD/d/XXX"); [[ ${f##*/} =~ ^[A-Za-z0-9]{3}$ ]] && test -f "$f"' 0 $'600 0 regular empty file\n700 directory'
expect 'the folder' 'export TMPDIR=$PWD/d; for o in "" "-t" "--tmpdir" "-p $PWD/d" "--tmpdir=$PWD/d" "-p $PWD/d/" "-t -p /tmp"; do f=$(mktemp $o); [[ ${f%/*} -ef d && ${f##*/} =~ ^tmp\.[A-Za-z0-9]{10}$ ]] && test -f "$f" || echo "$o"; f=$(mktemp $o aXXXX.x); case $o in "") test -f "$f" && test -f "./$f" ;; *) [[ ${f%/*} -ef d ]] && test -f "$f" ;; esac || echo "$o"; done; TMPDIR=d mktemp --dry-run -p "" aXXX | sed "s/...\$//"; TMPDIR= mktemp -u aXXX -t | sed "s/...\$//"' 0 $'d/a\n/tmp/a'
expect 'a dry run' 'f=$(mktemp -u aXXXX); test ! -e "$f" && echo "${#f}"; mktemp -u nope/XXX | cut -c 1-5; mktemp -du XXXXXX | wc -c' 0 $'5\nnope/\n7'
expect 'a hundred are all different' 'for ((i = 0; i < 100; i++)); do mktemp XXXXXX; done | sort -u | wc -l; ls | wc -l' 0 $'100\n101'
in_locales 'C C.UTF-8' same 'templates that are none' "mktemp XX; mktemp aXX; mktemp a; mktemp ''; mktemp aXXXbXX; mktemp XXXa/b; mktemp --suffix=/x aXXX; mktemp --suffix=x aXXXy; mktemp --suffix=x y; mktemp --suffix= a; mktemp -t a/bXXX; mktemp -p d /aXXX; mktemp --tmpdir /aXXX; mktemp a b; mktemp --nope; mktemp -x XXX; mktemp -p; ls"
since 9.5 expect 'the suffix is not part of what is named' "mktemp --suffix=.txt aXX" 1 '' "mktemp: too few X's in template 'aXX'"
expect 'slashes behind the folder are one' 'for p in d d/ d// . ./ / // ///; do mktemp -u -p $p aXXX | sed "s/...\$//"; done; TMPDIR=d// mktemp -ut aXXX | sed "s/...\$//"' 0 $'d/a\nd/a\nd/a\n./a\n./a\n/a\n//a\n///a\nd/a'
same 'quiet also where the name cannot be told' 'mktemp -q XXX >/dev/full; mktemp -qd XXX >&-; mktemp -q XXX >/dev/full; ls'
expect '-V is --version' 'mktemp -V aXXX | cmp - <(mktemp --version); ls' 0 d
same 'what cannot be made' "mktemp nope/aXXX; mktemp -d nope/aXXX; mktemp -p nope aXXX.c; TMPDIR=nope mktemp; TMPDIR=nope mktemp -t aXXX; mktemp -q nope/XXX; mktemp -dq nope/XXX; mktemp --quiet --tmpdir=nope aXXX; chmod 555 d; mktemp d/XXX; mktemp -p d; chmod 755 d; ls d"
expect 'what could not be told of is not left' 'mktemp XXX >/dev/full; mktemp -d XXX >/dev/full; ls' 0 d $'mktemp: write error: No space left on device\nmktemp: write error: No space left on device'
needs strace expect 'made at once, by its owner alone' 'strace -qq -e trace=%file,openat,mkdir,mkdirat -o t mktemp aXXX >/dev/null; grep -c "O_CREAT|O_EXCL.*0600" t; grep -v execve t | grep -c "\"a[A-Za-z0-9]\{3\}\""; strace -qq -e trace=%file,mkdir,mkdirat -o t mktemp -d aXXX >/dev/null; grep -c "mkdir.*0700" t; ! grep chmod t' 0 $'1\n1\n1'
