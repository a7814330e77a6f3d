# shellcheck shell=bash
setup 'mkdir -p "d/a b" gone; ln -s d l'
same 'here and there' 'pwd -P | sed s,.*/,,; cd d && pwd | sed s,.*/,,; cd "a b"; pwd | sed s,.*/,,; cd /; env pwd; pwd -L; pwd -P'
folders='for o in "" -L -P -LP -PL "--logical" "--physical"; do env pwd $o | sed "s,.*/tree,T,"; POSIXLY_CORRECT=1 env pwd $o | sed "s,.*/tree,T,"; done'
same 'links' "cd l; $folders; PWD=/nope; $folders; PWD=\$OLDPWD/./l; $folders; PWD=\$OLDPWD/../tree/l; $folders; PWD=\$OLDPWD/l/; $folders; PWD=/\$OLDPWD//l; $folders; PWD=l; $folders; PWD=; $folders; unset PWD; $folders"
same 'a directory that is gone' 'cd gone; rmdir ../gone; env pwd; env pwd -P; env pwd -L'
in_locales 'C C.UTF-8' same 'usage' 'cd /; env pwd x y; env pwd --nope; env pwd -x'
same 'full output' 'cd /; env pwd >/dev/full'
same 'a path longer than the system takes at once' 'd=0123456789012345678901234567890123456789; for ((i = 0; i < 150; i++)); do mkdir $d; cd -P $d; done 2>/dev/null; test "$(env pwd | wc -c)" -gt 6000; echo $?; env pwd -P | sed "s,.*/tree/,,"; cd /; env pwd'
