# shellcheck shell=bash
setup 'printf "old\n" >f; seq 20000 >long; mkdir d'
same 'copies' 'echo a | tee; echo a | tee f; echo a | tee f g h; tee f g <long | cksum; : | tee e'
same '-a' 'echo a | tee -a f g; echo b | tee --append f; echo c | tee --app f'
same 'an operand - is a file' 'echo a | tee -; echo b | tee - - <f'
same '-i' 'echo a | tee -i f; { echo a; sleep 0.6; echo b; } | timeout -s INT 0.2 tee -i g; { echo a; sleep 0.6; echo b; } | timeout -s INT 0.2 tee h'
same 'files that cannot be opened' 'echo a | tee nope/x; echo a | tee nope/x f d; echo a | tee d'
for mode in '' -p --output-error --output-error=warn --output-error=warn-nopipe --output-error=exit --output-error=exit-nopipe --output-error=warn-n; do
  same "full disk $mode" "echo a | tee $mode f >/dev/full; echo a | tee $mode /dev/full f; echo a | tee $mode /dev/full /dev/full g >/dev/full"
  same "missing folder $mode" "echo a | tee $mode nope/x f"
  same "closed pipe $mode" "(seq 300000 | tee $mode f; echo \$? >status) 2>err | true; cat status err; tail -n 1 f | grep -c 300000; rm f"
  same "closed pipe, signal ignored $mode" "(trap '' PIPE; seq 300000 | tee $mode; echo \$? >status) 2>err | true; cat status err"
  same "closed output $mode" "echo a | tee $mode f >&-"
done
in_locales 'C C.UTF-8' same 'wrong modes' 'tee --output-error=x </dev/null; tee --output-error=ex </dev/null; tee --output-error=w </dev/null; tee -X; tee --nope; tee -p=warn </dev/null'
same 'all readers gone while the input is idle' '(echo a; sleep 0.3; echo b; sleep 8) | timeout 5 tee -p | head -n 1; echo ${PIPESTATUS[1]}'
same 'each piece at once' '(echo a; sleep 0.5; echo b) | tee f | (read x; sleep 0.2; cat f; cat)'
same 'reading fails' 'tee f <d; tee <&-'
same 'a lot' 'head -c 5000000 /dev/zero | tee f g | cksum; cksum f g'
same 'output that does not block' 'head -c 1000000 /dev/zero | (tee f; echo $? >&2) | (sleep 0.2; cksum)'
same 'POSIXLY_CORRECT' 'echo a | POSIXLY_CORRECT=1 tee f -a'
