# shellcheck shell=bash
same 'processors' 'nproc; nproc --all; nproc --ignore=1; nproc --ignore=0; nproc --ignore=100; nproc --all --ignore 1; taskset -c 0 nproc; taskset -c 0 nproc --all; nproc --'
for threads in 1 5 007 5,3,2 ' 4' '4 ' '4 ,2' $'\t4\n' $'4\v,2' +4 0 -1 x '' 99999999999999999999 ',4' 4x; do
  for limit in '' 1 3 x 0; do
    same "OMP_NUM_THREADS=$threads, OMP_THREAD_LIMIT=$limit" "export OMP_NUM_THREADS='$threads' OMP_THREAD_LIMIT='$limit'; nproc; nproc --all; nproc --ignore=2"
  done
done
in_locales 'C C.UTF-8' same 'usage' 'nproc x; nproc --ignore=x; nproc --ignore=-1; nproc --ignore; nproc --nope; nproc -x; nproc --ignore=""; nproc --ignore=1k'
since 9.6 expect 'any number is ignored' 'nproc --ignore=99999999999999999999999' 0 1
# Quotas of groups of our own making, in place of the kernel's.
# shellcheck disable=SC2016
quotas='n=$(command -v nproc); all=$("$n"); two=$((all < 2 ? all : 2)); group=$(sed -n "s/^0:://p" /proc/self/cgroup); quota () { unshare -rm sh -c "mount -t tmpfs none /sys/fs/cgroup && mkdir -p \"/sys/fs/cgroup/\$4\" && printf %s \"\$1\" >/sys/fs/cgroup/cpu.max && printf %s \"\$2\" >\"/sys/fs/cgroup\$4/cpu.max\" && shift 4 && exec \"\$@\"" sh "$1" "$2" "" "$group" "$n" "${@:3}"; }; '
needs unshare needs /sys/fs/cgroup expect 'quotas of groups' "${quotas}for q in '10000 100000' '100000 100000' '149999 100000' '140000 100000'; do quota \"\$q\" \"\$q\"; done; for q in '150000 100000' '200000 100000' '249999 100000'; do test \$(quota \"\$q\" \"\$q\") = \$two; done; for q in 'max 100000' '99999900000 100000' '' x '5' '100000 0'; do test \"\$(quota \"\$q\" \"\$q\")\" = \$all; done; quota '10000 100000' '10000 100000' --ignore=9; test \$(quota '10000 100000' '10000 100000' --all) = \$(\"\$n\" --all); test \$(OMP_NUM_THREADS=7 quota '10000 100000' '10000 100000') = 7" 0 $'1\n1\n1\n1\n1'
# Where nothing may run in real time, there is nothing to be seen.
needs unshare needs chrt needs root expect 'quotas are not for those in real time' "${quotas}for how in --fifo --rr '--fifo --reset-on-fork'; do chrt \$how 1 true 2>/dev/null || continue; test \"\$(chrt \$how 1 unshare -m sh -c \"mount -t tmpfs none /sys/fs/cgroup && echo 10000 100000 >/sys/fs/cgroup/cpu.max && exec \$n\")\" = \$all; done" 0 ''
same 'full output' 'nproc >/dev/full'
