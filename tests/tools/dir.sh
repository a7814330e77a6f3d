# shellcheck shell=bash
# What dir shares with ls is in ls.sh: here is what it does by itself, and that it takes all options.
export TZ=UTC0
unset LS_COLORS TIME_STYLE COLUMNS TABSIZE QUOTING_STYLE BLOCK_SIZE BLOCKSIZE LS_BLOCK_SIZE POSIXLY_CORRECT COLORTERM TERM
setup 'mkdir d; touch -d 2001-02-03 a "b c" d/x "e\\f" "$(printf "g\th")" z~ .i ä; echo hello >j; chmod 755 j; ln -s d k; touch -d 2002-01-01 j d; touch -h -d 2001-01-01 k; touch -d 2000-01-01 .'
in_locales 'C C.UTF-8' same 'by itself' 'dir; dir d; dir a d; dir -a; dir nope; dir -1; dir -N; dir --quoting-style=c; QUOTING_STYLE=shell dir; dir -q -N; dir --show-control-chars -N; dir --color=auto; COLUMNS=24 dir | head -n 3'
same 'the same as ls -C -b' 'dir >a; ls -C -b >b; cmp a b; rm a b'
same 'letters' 'for o in -a -A -b -B -C -d -F -g -G -H -i -I -k -l -L -m -n -N -o -p -q -Q -r -R -s -S -t -T4 -U -v -w60 -x -X -Z -1; do dir $o a j k d 2>&1 | sed "s/[0-9]\{3,\} //g" | LC_ALL=C sort; done'
since 9.6 expect 'letters that are new' 'dir -f d >/dev/null; dir -D --time-style=+ d | tail -n 1' 0 '//DIRED-OPTIONS// --quoting-style=escape'
# These are those of the copies.
same 'times of status and access' 'for o in -c -u --time=atime; do dir $o d | wc -l; done'
same 'words' 'for o in --all --almost-all --author --escape --block-size=1 --ignore-backups --color=never --directory --classify --file-type --format=commas --full-time --group-directories-first --no-group --human-readable --si --dereference-command-line --dereference-command-line-symlink-to-dir --hide=a --hyperlink=never --indicator-style=slash --inode --ignore=a --kibibytes --numeric-uid-gid --dereference --literal --hide-control-chars --show-control-chars --quote-name --quoting-style=locale --reverse --recursive --size --sort=size --time-style=iso --tabsize=3 --width=60 --context --zero; do dir $o j d k 2>&1 | sed "s/[0-9]\{3,\} //g" | LC_ALL=C sort; done'
expect 'a word of ours' 'dir --long --time-style=+ -g a | cut -c -10' 0 '-rw-r--r--'
needs script same 'on a terminal' 'script -qec "stty -opost cols 27; dir; dir -N; dir --color=auto d" /dev/null'
same 'full output, and usage' 'dir >/dev/full; dir --nope; dir -y; dir nope d'
