# shellcheck shell=bash
# File systems in memory, in a namespace of mounts of the case: what they have does not
# change meanwhile.
mounts='mkdir a b c; mount -t tmpfs -o size=1M,nr_inodes=100 one a; mount -t tmpfs -o size=3000k,nr_inodes=1000 two b; head -c 300000 /dev/zero >a/f; head -c 70000 /dev/zero >b/f; mkdir b/d'
in_mounts ()  # TITLE COMMAND
{
  # shellcheck disable=SC2154  # CASE is the case's own
  needs unshare normalize 's,/tmp/[^ ]*/tree,T,g;s/  *$//' same "$1" "export CASE='$mounts; ${2//\'/\'\\\'\'}'; unshare -rm bash -c \"\$CASE\""
}
for option in '' -a -h -H -i -ih -iH -k -m -P -T -hT -iT -PT -Ph -Pi -B1 -BK -BM -BkB -BKiB -BGB '-B 512' '-B 1536' '-B 1000' '-B 1000000' '-B 1024000' '-B 3000' '-B 1048576' "-B \"'1\"" --total '--total -h' '--total -i' '-hi --total' -l -v --no-sync --si --human-readable --inodes --print-type --portability --local --all --block-size=human '--block-size=2K' -mk -kh -hk; do
  in_mounts "df $option" "df $option a b; df $option a/f b/d b; df $option -t tmpfs a b"
done
fields='source fstype itotal iused iavail ipcent size used avail pcent file target'
for field in $fields; do
  in_mounts "--output=$field" "df --output=$field a b/d; df --output=$field --total a b; df -h --output=$field a; df -B1M --output=$field b"
done
in_mounts '--output' 'df --output a b; df --output=source,target --output=size a; df --out=pcent,ipcent a b; df --o --total -h a b; df --output=target,size --total a b; df --output=file,target a b/f ./b/d/../f'
in_mounts 'types, as Solaris has it' 'df -F tmpfs a b; df -F nosuch a; df -F; df -F ext4 -F tmpfs a'
in_mounts 'all of them' 'df | grep -E "one|two|Mounted"; df -a | grep -E "one|two"; df --output=source,target | grep -E "one|two"; df -t tmpfs --output=source | grep -cE "one|two"; df -x tmpfs --output=source | grep -cE "one|two"; df -x ext4 -x tmpfs -a --output=fstype | grep -cE "^(ext4|tmpfs)"'
in_mounts 'mounts of a part, mounts over others' 'mkdir b/p q; mount --bind b/d q; df --output=source,target | grep -E "one|two"; df q b/d; df --output=target q/.. | tail -n 1; df -a --output=source,target | grep -E "one|two"; mount --bind b c; df --output=source,target | grep -E "one|two"; df c c/d; mount -t tmpfs -o size=2M three a; df --output=source,size,target | grep -E "one|two|three"; df -a --output=source,size,target | grep -E "one|two|three"; df a; df --total -t tmpfs a a b c | tail -n 2'
in_mounts 'a full one' 'head -c 9999999 /dev/zero >a/g 2>/dev/null; df a; df -h a; df -i a; i=0; while test $i -lt 100; do : >a/x$i; i=$((i + 1)); done 2>/dev/null; df -i a; df --output=ipcent,pcent a'
in_mounts 'names of mount points' 'm=$(printf "x\001y\nz"); mkdir "$m" é; mount -t tmpfs -o size=8k "s p" "$m"; mount -t tmpfs -o size=8k é é; df "$m" é; df --output=target "$m" é; LC_ALL=C.UTF-8 df --output=source,size "$m" é; LC_ALL=C.UTF-8 df é a'
in_mounts 'file systems without blocks' 'mount -t proc none c 2>/dev/null || mount --bind /proc c; df c; df -h c; df -i c; df -a c; df --output=source,size,pcent,ipcent c; df -t proc c; df --total c a'
in_mounts 'some are wanted' 'df -t nope a; echo $?; df -x tmpfs a; echo $?; df -t tmpfs -t nope a; df -x nope a; df -t tmpfs -x tmpfs a; echo $?; df -t a -t b -x b -x a a; df -t nope; echo $?'
same 'devices' 'df /dev/null | sed "s/  */ /g" | cut -d" " -f1,6; d=$(df --output=source / | tail -n 1); df --output=source,target,file "$d" /'
same 'what is not there' 'df nope; echo $?; df nope a/b ""; df / nope >/dev/null; echo $?; : >f; df f/x; ln -s loop loop; df loop; mkfifo p; df --output=file p'
in_locales 'C C.UTF-8' same 'mistakes' 'df --output=size,size; df --output=foo; df --output=; df --output=size, /; df --output=é; df -i --output; df -T --output /; df -P --output=size; df --output -i; df --output -T; df --output -P; df -iPT --output; df --nope; df -z; df -t; df -t ext4 -x ext4; df "nö"'
same 'sizes that are none' 'df -B x; df -B 0 /; df -B 1Y /; df -B 1R /; df --block-size=1x; df --block 0'
since 9.11.1 expect 'those are quoted' 'df -B "1\\0"; LC_ALL=C.UTF-8 df -B x' 1 '' $'df: invalid suffix in -B argument \'1\\\\0\'\ndf: invalid -B argument ‘x’'
same 'the environment' 'for v in DF_BLOCK_SIZE BLOCK_SIZE BLOCKSIZE; do for s in 1M K 512 3x x human si; do env $v=$s df --output=size / | head -n 1; env $v=$s df -P / | head -n 1; done; done; POSIXLY_CORRECT=1 df / | head -n 1; POSIXLY_CORRECT=1 df -P / | head -n 1; POSIXLY_CORRECT=1 df -k / | head -n 1'
same 'synchronized' 'df --sync --output=target /; df --sync --no-sync --output=target /'
same 'write errors' 'df / >/dev/full; df / >&-; df nope >/dev/full'
needs user same 'mounts out of reach' 'df --output=target / | tail -n 1; df /root/x; df -a >/dev/null; echo $?'
