# shellcheck shell=bash
in_locales 'C C.UTF-8' same 'this process' 'id; id -u; id -g; id -G; id -un; id -gn; id -Gn; id -ur; id -gr; id -Gr; id -a; id -au; id --user --name; id --groups --zero; id -Gnz; id -unz; id --group --real --name'
same 'users' 'id root; id root daemon nobody; id -u root nobody; id -Gn root nobody; id -G root daemon; id -gn daemon; id -- root; id -ur root; id bin -u'
same 'users by number' 'id 0; id +0 1 +1 65534; id -un 0 +0 1; id 99999; id +99999 0; id 4294967295; id 4294967294; id 4294967296; id -- -1; id 0x0; id 00; id " 0"; id "0 "; id + ++0'
same 'NUL in place of blanks and newlines' 'id -uz; id -Gz; id -Gz root; id -Gz root daemon; id -Gnz root nope daemon; id -gnz root daemon; id -uz root nope daemon'
in_locales 'C C.UTF-8' same 'users that are none' 'id nope; id root nope; id nope root; id root: ; id :root; id /; id $'"'a\nb'"'; id -u nope; id -Gn nope daemon; id -g " "'
# GNU adds what errno happens to be.
expect 'no name at all' 'id "" 0' 1 'uid=0(root) gid=0(root) groups=0(root)' "id: '': no such user"
in_locales 'C C.UTF-8' same 'what excludes each other' 'id -ug; id -uG; id -gG root; id -z; id -z root; id -ug nope; id -uu -u; id -rug; id -zug'
in_locales 'C C.UTF-8' same 'usage' 'id -x; id --nope; id --gro; id -Q root; id --name=x; id --zer -u'
since 9.2 expect 'names and real IDs are of a part' 'id -n; echo $?; id -r; echo $?; id -nr root; echo $?; id -nz; echo $?' 0 $'1\n1\n1\n1' $'id: printing only names or real IDs requires -u, -g, or -G\nid: printing only names or real IDs requires -u, -g, or -G\nid: printing only names or real IDs requires -u, -g, or -G\nid: printing only names or real IDs requires -u, -g, or -G'
same 'no security contexts here' 'test ! -d /sys/fs/selinux || exit; id -Z; id -Z root; id -uZ; id --context; id -Z --nope; POSIXLY_CORRECT=1 id'
same 'full output' 'id >/dev/full; id -u >/dev/full; id -G root nobody >/dev/full; id -un >&-; id --help >/dev/full'
same 'options behind operands' 'id root -u; POSIXLY_CORRECT=1 id root -u; id -u -- root -g'
needs root same 'IDs without names' 'for a in "" -u -g -G -un -gn -Gn -Gnr -ur -z; do setpriv --reuid 54321 --regid 54322 --groups 1,2,54323 id $a; done'
needs root same 'real and effective IDs' 'for a in "" -u -g -G -un -gn -Gn -Gr -ur -gr -urn; do setpriv --ruid 1 --rgid 2 --groups 3,4 id $a; setpriv --ruid 1 --rgid 2 --egid 3 --groups 4,3,2,4 id $a; done'
needs root same 'IDs of the largest' 'setpriv --reuid 4294967294 --regid 4294967294 --clear-groups id; setpriv --reuid 4294967294 --regid 3000000000 --groups 3000000001 id -G; setpriv --reuid 3000000000 --clear-groups id -un'
needs root same 'no groups but one' 'setpriv --reuid 1 --regid 1 --clear-groups id; setpriv --reuid 1 --regid 1 --clear-groups id -G; setpriv --groups 0,0,5,5,0,5 id'
needs root within 60 same 'many groups' 'g=$(seq -s, 100 1500); setpriv --groups "$g" id -G | cksum; setpriv --groups "$g" id -Gz | tail -c 30 | tr "\0" .; setpriv --groups 1,2,1,2,3,3,2 id -G'
needs unshare same 'databases that say other things' 'mkdir e; printf "root:x:0:0::/:/bin/sh\nre al:x:7:8:A,b:/h:/s\nnogroup:x:9:77::/:\n5:x:6:6::/:\n" >e/passwd; printf "root:x:0:\nstaff of us:x:8:\nextra:x:50:re al,root,5\nmore:x:51:root,re al,re al\n" >e/group; unshare -rm bash -c "mount --bind e/passwd /etc/passwd; mount --bind e/group /etc/group; id root; id \"re al\"; id -Gn \"re al\" root; id nogroup; id -Gn nogroup; id -gn nogroup; id 5; id +5; id 6; groups \"re al\" nogroup root; id -Gz \"re al\""'
needs unshare same 'no databases' 'mkdir e; unshare -rm bash -c "mount --bind e /etc; id; id -u; id -un; id -Gn; id root; id 0; groups; groups root"'
needs unshare within 60 same 'a user of many groups' 'mkdir e; for ((i = 1000; i < 1300; i++)); do echo "g$i:x:$i:root"; done >e/group; unshare -rm bash -c "mount --bind e/group /etc/group; id -G root; id -Gn root; id root; groups root"'

expect 'extension: the record of the password file' 'id -P root; id -P root daemon | wc -l; id -P nope; id -P root | cmp - <(grep ^root: /etc/passwd)' 0 $'root:x:0:0:root:/root:/bin/bash\n2' 'id: '"'nope'"': no such user'
needs root expect 'extension: lines for people' 'setpriv --ruid 1 --rgid 2 --groups 3,54323 id -p; id -p daemon nobody; setpriv --reuid 54321 --regid 54322 --clear-groups id -p | grep -v login' 0 $'uid\tdaemon\neuid\troot\nrgid\tbin\ngroups\troot sys 54323\nuid\tdaemon\ngroups\tdaemon\nuid\tnobody\ngroups\tnogroup\nuid\t54321\ngroups\t54322'
needs /proc/self/loginuid expect 'extension: what the audit has' 'id -A | sed "s/[0-9]*$/N/; s/-N/N/"; test "$(id -A)" = "auid=$(($(cat /proc/self/loginuid) == 4294967295 ? -1 : $(cat /proc/self/loginuid)))
asid=$(($(cat /proc/self/sessionid) == 4294967295 ? -1 : $(cat /proc/self/sessionid)))"; echo $?; id -A root' 1 $'auid=N\nasid=N\n0' 'id: cannot print audit properties when user specified'
expect 'extensions are parts, too' 'id -Pu; id -pP; id -Ag; id -nP root' 0 root:x:0:0:root:/root:/bin/bash $'id: cannot print "only" of more than one choice\nid: cannot print "only" of more than one choice\nid: cannot print "only" of more than one choice'

ordinary_user
same 'someone else' 'id; id -u; id -un; id -Gn; id -G; id root'
