# shellcheck shell=bash
setup "printf abc >f; : >e; seq 100000 >s; head -c 70000 /dev/zero | tr '\\0' '\\377' >high; touch 'a b' 'b\\s' \$'n\\nl'; mkdir d; for i in 1 511 512 513 1023 1024 1025 2048 262143 262144 262145 500000; do head -c \$i s >s\$i; done; cat high high high >higher"
for option in '' -r -s --sysv '-r -s' '-s -r'; do
  same "sum $option" "sum $option f; sum $option f e s; sum $option; sum $option <f; sum $option - <f; sum $option f - <s; sum $option s*; sum $option high higher; sum $option 'a b' 'b\\s' \$'n\\nl'; cat s | sum $option; (head -c 1 s; sleep 0.1; tail -c +2 s) | sum $option"
done
same 'a System V sum wraps at 32 bits' "head -c 17000000 /dev/zero | tr '\\0' '\\377' >big; sum -s big; sum big"
same 'what cannot be read' "sum nope; sum d; sum f nope d e; sum ''; sum f/; sum -s d nope f"
same 'options that are none' 'sum -b f; sum -c f; sum --tag f; sum -z f; sum --sys f; sum --sysv=1 f; sum -rs f; sum -- f'
same 'what is closed' 'sum <&-; sum - <&-; sum f >&-; sum -s f >&-'
since 9.10 expect 'a full disk' 'sum f >/dev/full' 1 '' 'sum: write error: No space left on device'
