# shellcheck shell=bash
setup 'mkdir d e d/sub; echo f >f; echo g >g; ln -s f l; ln -s d dl; ln -s nope dang; ln -s loop loop; ln f hf; ln f e/hf; echo df >d/f; echo ef >e/f; echo b >g.~3~'
for s in '' -s; do
  same "one and two operands $s" "ln $s f a; ln $s f; ln $s d/f b; ln $s e/hf; ln $s f d; ln $s g d/; ln $s g dl -v; ln $s nope c; ln $s '' x; ln $s f ''; ln $s f g; ln $s f d/f; ln $s f nope/x; ln $s f nope/; ln $s f g/; ln $s f g/x; ln $s d x; ln $s d/; ln $s f dang; ln $s f loop; ln $s l ll; ln $s dang dd; ln $s -- f -x"
  same "in directories $s" "ln $s f g d; ln $s l dang d/sub e; ln $s -t e g d/f; ln $s --target-directory=d/sub f g; ln $s f g nope; ln $s f g dang; ln $s f g f; ln $s -t nope f; ln $s -t f g; ln $s -t d -t e f; ln $s -t f/x f; ln $s -v d/f/ e//; ln $s -v . ..; ln $s -v nope/x/. e; ln $s -t d/sub"
  same "names alone $s" "ln $s -T f x; ln $s -T f d; ln $s -nT f dl; ln $s --no-target-directory g; ln $s -T f g e; ln $s -Tt d f; ln $s -fT f d; ln $s -fT f dl; ln $s -T f e/y"
  same "links to directories $s" "ln $s -n f dl; ln $s -nf f dl; ln $s -n g d; ln $s f g -n dl; ln $s --no-dereference -t dl f; ln $s -fn g d; ln $s -nf g e/"
  same "force $s" "ln $s -f f a; ln $s -f f g; ln $s --force d/f e; ln $s -f f dang; ln $s -f f loop; ln $s -f g d/sub; ln $s -f g g; ln $s -f ./g g; ln $s -f d/../g g; ln $s -f hf f; ln $s -f f hf; ln $s -f f e/hf; ln $s -f nope x; ln $s -f nope g; ln $s -f f g d/f; ln $s -f d/f e/f d/sub; ln $s -f sub d; ln $s -f f nope/x; ln $s -f f g/x"
  same "backups $s" "ln $s -b f g; ln $s -vb f g; ln $s -v --backup f d/f; ln $s -v --backup=t f d/f; ln $s -v --backup=numbered d/f e; ln $s -v --backup=simple f dang; ln $s -vS .old f a; ln $s -v --suffix=.old f a; ln $s -v --backup=none f hf; ln $s -fv --backup=off d/f l; ln $s -b nope x; ln $s -b nope g; ln $s -b f d/f/x; ln $s -b k k; ln $s -b g g; ln $s -b f d/f e/f e; ln $s --backup=x f g; ln $s -bT f d; VERSION_CONTROL=t ln $s -bv f d/f; SIMPLE_BACKUP_SUFFIX=.x ln $s -bv f hf"
  for answer in '<<<y' '<<<n' '</dev/null' '<<<yes'; do
    same "answers $s $answer" "ln $s -i f a $answer; ln $s -i d/f g $answer || :; ln $s -vi d/f e $answer || :; ln $s -fi d/f hf $answer || :; ln $s -if d/f l; ln $s -bi d/f hf $answer || :; ln $s --interactive nope dang $answer || :"
  done
  in_locales 'C C.UTF-8' same "quotes $s" "ln $s 'no pe' x; ln $s f 'a
b'; ln $s f 'a
b'; ln $s -v g 'x y'; ln $s d 'q r'; ln $s -f d/f d/f"
  same "verbose $s" "ln $s -v f a; ln $s -v f g d; ln $s --verbose -f f g; ln $s -v f d/f; ln $s -v f >/dev/full; ln $s -v f b >&-; ls"
done
same 'what symbolic links lead to' 'ln -v l a; ln -Lv l b; ln -LPv l c; ln -PLv l e; ln --physical -v dl g1; ln --logical -v dl g2; ln -Lv dang g3; ln -Pv dang g4; ln -Lv loop g5; ln -Lf l l'
same 'directories' 'ln d x; ln -d d x; ln -F d y; ln --directory d z; ln -Lv dl x; ln -d dl x; ln -f d x; ln -s d x'
same 'relative' 'ln -sr f d/a; ln -srv d/f e/b; ln -rs nope/x e/c; ln -sr e e/i; ln -sr l e/j; ln -sr f dl/k; ln -srT f nope/x; ln -sr "" e/m; ln -sr d/f; ln -sr f g; ln -srf d/f g; ln -srfv d/a d/a; ln -sr -t d e/f e/hf; ln --symbolic --relative -v "$PWD/g" d/n; ln -srb f hf; ln -sr d/sub/../f e/o; ln -sr . e/p; ln -sr dl/sub q; ln -r f x'
same '-i asks before it sees that both are the same file' 'yes | ln -i f; yes | ln -i f ./f; yes | ln -i d/f dl/f; yes | ln -i f hf; yes | ln -ib f; yes | ln -ib f ./f; ln -i f d/f </dev/null 2>&1 | cat; ls -l | cut -c 1-12; ls -i f | wc -l; cat f hf'
expect 'a link to itself does not take its place, whatever is answered' 'yes | ln -is f f; yes | ln -is f; cat f' 0 f $'ln: replace \'f\'? ln: \'f\' and \'f\' are the same file\nln: replace \'./f\'? ln: \'f\' and \'./f\' are the same file'
same 'usage' 'ln; ln -s; ln -f; ln -T; ln -t; ln --nope f; ln -q f g; ln -st; ln -T f; ln -T f g h; ln --backup=none; ln -r'
since 9.2 expect 'who says no has not got the link' 'ln -i d/f g <<<n; ln -s -i d/f e <<<n; cat g e/f' 0 $'g\nef' $'ln: replace \'g\'? ln: replace \'e/f\'? \\c'
expect '-h is -n' 'ln -sfh e dl; readlink dl; ls -d d/*' 0 $'e\nd/f\nd/sub'
needs strace expect 'what is replaced is there at each moment' 'for a in "-f d/f g" "-sf d/f g" "-sfn e dl" "-sfT e dl" "-sb f g" "-b d/f g" "-s --backup=t f g" "-sf f d"; do strace -qq -o t -e trace=%file ln $a; grep -cE "unlink.*(\"g\"|\"dl\"|\"f\")|rename.*, \"(g|dl|f)\", .*~" t; done; :' 0 $'0\n0\n0\n0\n0\n0\n0\n0'
needs strace expect 'a folder of many links is looked up once' 'strace -qq -o t -e trace=%file ln -s -t d /nope/1 /nope/2 /nope/3; sed -n "s/^newfstatat/stat/; s/(.*\"d\".*/ d/p; s/^symlinkat(\([^ ]*\) [0-9]*, \(.*\)) *= 0/symlinkat \1 \2/p" t; strace -qq -o t -e trace=%file ln -s a b; grep -c symlink t' 0 - <<'END'
execve d
stat d
openat d
symlinkat "/nope/1", "1"
symlinkat "/nope/2", "2"
symlinkat "/nope/3", "3"
1
END
ordinary_user
same 'without permission' 'chmod 555 e; ln f e/x; ln -s f e/x; ln -f d/f e/f; ln -sf d/f e; ln -sb f e/f; ln /etc/passwd /proc/x; ln -s x /proc/x; chmod 000 d; ln f d/x; ln -s f d/x; ln -f d/f x; ln -sr f d/x; chmod 755 d e'

# --- file systems that are full, or let nothing be changed

mounting nr_inodes=7 same 'no room for one more' "$no_inodes ln -s x d/l; ln d/1 d/l; ln -sf x d/2; ln -f d/1 d/2; ls -A d; cat d/2"
mounting size=1m same 'read-only' "$read_only ln -s x d/l d/k; ln -s x d/k; ln d/x d/y; ln -f d/x d/l; ln -sf x d/l; ln -sb x d/l; ln -sn x d/l; ln -sr x d/z; ls -A d"
needs root needs chattr mounting size=1m same 'immutable' "$immutable ln d/x d/y; ln -f d/o d/x; ln -sf o d/x; ln -s x d/i/n; ln -sb o d/x; ln -f d/o d/a; ls -lR --time-style=+ d"
