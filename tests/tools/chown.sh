# shellcheck shell=bash
# In the folder of the case alone.
setup 'mkdir -p d/s; touch d/f d/s/g f; ln -s f l; ln -s nope dang; ln -s d dl; ln -s ../f d/fl; touch u; chown -h 1:2 d/fl d/s u'
owners='; find . -printf "%u:%g %p\n" | sort -k2'
needs root needs strace expect 'a folder that cannot be opened or looked at is told' 'mkdir -p t/a/b; touch t/a/b/f; for call in openat newfstatat; do for k in $(seq 24); do chown -R 0 t; strace -qq -o /dev/null -e trace=$call -e inject=$call:error=EMFILE:when=$k chown -R 5 t 2>/dev/null; test $? -ne 0 || find t ! -uid 5; done; done' 0 ''
for spec in daemon daemon:daemon :bin bin: 1234:5678 1234 '' : root:root +1 root:+2 0 :0 daemon:; do
  needs root same "owner $spec" "chown -v '$spec' f d u; chown -c '$spec' l d/f u; chown -h -v '$spec' l dang; chown '$spec' dl; chown -R '$spec' d; chown -cR '$spec' d; chown -v '$spec' nope$owners"
  needs root same "trees, $spec" "chown -Rv '$spec' d; chown -RLv '$spec' d; chown -RHv '$spec' dl; chown -RPv '$spec' dl; chown -Rhv '$spec' dl; chown -Rv '$spec' dang nope$owners"
  needs root same "from, $spec" "chown --from=root -v '$spec' f u; chown --from=:2 -v '$spec' f u; chown --from=1:2 -Rv '$spec' .; chown --from=root:daemon -c '$spec' f; chown --from=: -v '$spec' f$owners"
done
needs root same 'the old separator' "chown -v root.bin f; chown daemon. f; chown .bin f; chown root.nosuch f$owners"
needs root same 'references' "chown --reference=u f -v; chown --reference=nope f; chown --reference=dl -v u; chown --reference=dang f; chown -Rv --reference=u d$owners"
in_locales 'C C.UTF-8' same 'owners that are none' 'chown nosuch f; chown root:nosuch f; chown :nosuch f; chown 5x f; chown 4294967295 f; chown 4294967296 f; chown 5: f; chown a:b:c f; chown root:root: f; chown -f nosuch f; chown --from=nosuch root f; chown --from=a:b:c root f'
in_locales 'C C.UTF-8' same 'usage' 'chown; chown root; chown -R; chown --reference=f; chown --nope root f; chown -x root f; chown -R --dereference root d; chown -RP --dereference root d'
needs root same 'what is not there' "chown root nope nope/x f/x ''; chown -R root nope d/nope ''; chown -f root nope; chown -fv root nope; chown -fR root nope dang; chown -v root d/ l/ nope/"
needs root same 'full output' 'chown -v bin f >/dev/full'
needs root same 'what is no / may be changed with both' "chown --preserve-root -Rv bin d; chown --preserve-root --no-preserve-root -Rv daemon d; chown --no-preserve-root bin f$owners"
ordinary_user
same 'without permission' "chown -v root f; chown -fv root f; chown -v root: f; chown -Rv root d; chown -v nobody f /etc/passwd; chown root /etc/passwd; chown -v '' f; chown -R -f 0 d$owners"
same 'folders that cannot be read' 'chmod 0 d; chown -v "$(id -u)" f; chown -Rv "$(id -u)" d; chown -Rvf "$(id -u)" d; chown -Rc "$(id -u)" d; chown -Rv "$(id -u):$(id -g)" d//; chmod 755 d'

# --- file systems that are full, or let nothing be changed

mounting size=1m same 'read-only' "$read_only chown 0 d/x; chown -R 0 d; chown -h 0 d/l; chown -v 0 d/x; chown -f 5 d/x; chown 5 d/x"
needs root needs chattr mounting size=1m same 'immutable' "$immutable chown 5 d/x; chown -R 5 d/i; chown 5 d/a; chown -h 5 d/l; ls -lR --time-style=+ d"
