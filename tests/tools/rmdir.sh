# shellcheck shell=bash
setup 'mkdir -p a/b/c e "n/m/o" x/y; touch n/file f; ln -s e link; ln -s nothing dangling; ln -s f filelink'
ordinary_user
same 'empty directories' 'rmdir e; rmdir a/b/c a/b a; rmdir ./x/y/; rmdir x//; ls'
same 'what cannot be removed' 'rmdir a; rmdir nope; rmdir f; rmdir link; rmdir link/; rmdir dangling/; rmdir filelink/; rmdir .; rmdir ..; rmdir a/.; rmdir a/b/..; rmdir ""; rmdir f/x; rmdir e nope e; ls'
same 'parents' 'rmdir -p a/b/c; rmdir -p n/m/o; rmdir -p ./x/y; ls -R'
same 'parents with slashes' 'rmdir -p a//b///c//; mkdir -p a/b/c; rmdir --parents ./a/./b/c; mkdir -p a/b; rmdir -p "$PWD/a/b"; ls -R'
same 'verbose' 'rmdir -v e a; rmdir -pv a/b/c; rmdir -pv n/m/o; rmdir --verbose nope; rmdir -v x//y'
same 'not empty is no failure' 'rmdir --ignore-fail-on-non-empty a e f nope; rmdir -p --ignore-fail-on-non-empty n/m/o; rmdir -pv --ignore x/y a/b; ls -R'
same 'not empty, nor may it be removed' 'chmod 555 . n; rmdir --ignore-fail-on-non-empty a e; rmdir a; rmdir --ignore n/m; chmod 755 . n; ls'
in_locales 'C C.UTF-8' same 'usage' 'rmdir; rmdir -p; rmdir --nope e; rmdir -q e; rmdir -v --; rmdir --path x/y; ls'
same 'full output' 'rmdir -v e >/dev/full; ls'
