# shellcheck shell=bash
# In the folder of the case alone.
setup 'mkdir -p d/s; touch d/f d/s/g f; ln -s f l; ln -s nope dang; ln -s d dl; ln -s ../f d/fl; touch u; chgrp -h 2 d/fl d/s u'
groups='; find . -printf "%u:%g %p\n" | sort -k2'
for group in daemon bin 5678 '' root 0; do
  needs root same "group $group" "chgrp -v '$group' f d u; chgrp -c '$group' l d/f u; chgrp -h -v '$group' l dang; chgrp '$group' dl; chgrp -R '$group' d; chgrp -cR '$group' d; chgrp -v '$group' nope$groups"
  needs root same "trees, $group" "chgrp -Rv '$group' d; chgrp -RLv '$group' d; chgrp -RHv '$group' dl; chgrp -RPv '$group' dl; chgrp -Rhv '$group' dl; chgrp -Rv '$group' dang nope$groups"
done
needs root since 9.5 expect 'from' 'chgrp --from=:2 -v root u f; chgrp --from=root:root -v bin u; chgrp --from=nosuch bin f' 1 $'changed group of \'u\' from bin to root\ngroup of \'f\' retained as root\nchanged group of \'u\' from root to bin' "chgrp: invalid user: 'nosuch'"
needs root since 9.10 expect 'a number in any case' 'chgrp -v +1 f; chgrp -v 2 f' 0 $'changed group of \'f\' from root to 1\nchanged group of \'f\' from daemon to 2'
needs root same 'references' "chgrp --reference=u f -v; chgrp --reference=nope f; chgrp --reference=dl -v u; chgrp -Rv --reference=u d$groups"
in_locales 'C C.UTF-8' same 'groups that are none' 'chgrp nosuch f; chgrp 5x f; chgrp -1 f; chgrp 4294967296 f; chgrp root: f; chgrp " 5" f'
in_locales 'C C.UTF-8' same 'usage' 'chgrp; chgrp root; chgrp -R; chgrp --reference=f; chgrp --nope root f; chgrp -x root f; chgrp -R --dereference root d'
needs root same 'what is not there' "chgrp root nope nope/x f/x ''; chgrp -R root nope d/nope ''; chgrp -f root nope; chgrp -fv root nope; chgrp --quiet --verbose root nope; chgrp --changes --no-dereference bin l$groups"
needs root same '/ may be changed' 'chgrp --no-preserve-root --preserve-root -Rv bin d; chgrp --no-preserve-root bin f'
ordinary_user
same 'without permission' "chgrp -v root f; chgrp -fv root f; chgrp -Rv root d; chgrp root /etc/passwd; chgrp -v '' f$groups"
same 'folders that cannot be read' 'chmod 0 d; chgrp -Rv "$(id -g)" d; chgrp -Rvf "$(id -g)" d//; chmod 755 d; chgrp -Rv "$(id -g)" d//'
