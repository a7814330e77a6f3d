# shellcheck shell=bash
# Random options on random files, a thousand cases in each locale: random.pl says which
# differ, and the seed.
for name in C C.UTF-8 en_US.UTF-8; do
  in_locales "$name" within 200 expect "random cases in $name" \
    "perl '$CASES/sort/random.pl' '$ROOT/bin.ours/sort' /usr/bin/sort 700 ${SEED:-} | sed '\$s/seed.*//'" 0 '700 cases, 0 differ, '
done
