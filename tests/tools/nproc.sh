# shellcheck shell=bash
same 'processors' 'nproc; nproc --all; nproc --ignore=1; nproc --ignore=0; nproc --ignore=100; nproc --all --ignore 1; taskset -c 0 nproc; taskset -c 0 nproc --all; nproc --'
for threads in 1 5 007 5,3,2 ' 4' '4 ' '4 ,2' 0 -1 x '' 99999999999999999999 ',4' 4x; do
  for limit in '' 1 3 x 0; do
    same "OMP_NUM_THREADS=$threads, OMP_THREAD_LIMIT=$limit" "export OMP_NUM_THREADS='$threads' OMP_THREAD_LIMIT='$limit'; nproc; nproc --all; nproc --ignore=2"
  done
done
in_locales 'C C.UTF-8' same 'usage' 'nproc x; nproc --ignore=x; nproc --ignore=-1; nproc --ignore; nproc --nope; nproc -x; nproc --ignore=""; nproc --ignore=1k'
since 9.6 expect 'any number is ignored' 'nproc --ignore=99999999999999999999999' 0 1
same 'full output' 'nproc >/dev/full'
