# The list of tools.
TOOLS = \
  listed \ # refused: tools listed has no tests/tools/listed.sh + tools listed has no man/listed.x
  undeclared \ # refused: tools has no tests + tools has no man
  twice \ # refused: tools src/ has 2 files named twice.c + tools has no tests + tools has no man
  absent # refused: tools src/ has 0 files named absent.c + tools has no tests + tools has no man
