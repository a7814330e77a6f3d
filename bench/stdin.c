/* stdin: open a file as standard input and become another program.
   SPDX-License-Identifier: GPL-3.0-or-later

   usage: stdin FILE PROGRAM [ARGUMENT]...

   hyperfine gives its commands an empty standard input.  This stands in for
   the shell's `<`, at less than half of what starting a shell costs.  */

#include <fcntl.h>
#include <unistd.h>

int
main (int argc, char **argv)
{
  if (argc < 3)
    return 125;
  int file = open (argv[1], O_RDONLY | O_CLOEXEC);
  if (file < 0 || dup2 (file, STDIN_FILENO) < 0)
    return 125;
  execv (argv[2], argv + 2);
  return 126;
}
