# shellcheck shell=bash
for option in '' -a -s -n -r -v -m -p -i -o -sn -mnr -snrvmpio -ap -oa --all --kernel-name --sysname --nodename --kernel-release --release --kernel-version --machine --processor --hardware-platform --operating-system '-p -m' '-aa'; do
  same "uname $option" "uname $option"
done
since 9.12 expect 'lines with names' 'uname -A | sed "s/: .*/: x/"; uname -As; uname -Apmo | sed "s/: .*/: x/"; test "$(uname -Aa)" = "$(uname -a)"; uname -aA | wc -l; uname --all-labeled | wc -l' 0 $'Kernel name: x\nNode name: x\nKernel release: x\nKernel version: x\nMachine: x\nOperating system: x\nKernel name: Linux\nMachine: x\nOperating system: x\n6\n6'
in_locales 'C C.UTF-8' same 'usage' 'uname x; uname -s x; uname --nope; uname -x; uname --kernel'
same 'full output' 'uname -a >/dev/full'
