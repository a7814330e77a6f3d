/* lib/simd/cpu.h.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/cpu.h"

#include <string.h>
#include <unistd.h>
#include <sys/wait.h>

#include "samples.h"

/* The level that a new process has with TUNABLES.  */
static int
level_with (const char *tunables)
{
  pid_t child = fork ();
  ck_assert_int_ge (child, 0);
  if (child == 0)
    {
      setenv ("GLIBC_TUNABLES", tunables, 1);
      execl ("/proc/self/exe", "cpu", "level", (char *) NULL);
      _exit (127);
    }
  int status;
  ck_assert_int_eq (waitpid (child, &status, 0), child);
  ck_assert (WIFEXITED (status));
  ck_assert_int_ne (WEXITSTATUS (status), 127);
  return WEXITSTATUS (status);
}

START_TEST (is_the_same_each_time)
{
  ck_assert_int_eq (cpu_level (), cpu_level ());
  ck_assert_int_ge (cpu_level (), CPU_PORTABLE);
  ck_assert_int_le (cpu_level (), CPU_AVX512);
}
END_TEST

#if defined __x86_64__ && defined __GLIBC__
/* The user can take features away, and the kernels with them.  */
START_TEST (heeds_the_tunables)
{
  ck_assert_int_eq (level_with (""), (int) cpu_level ());
  ck_assert_int_eq (level_with ("glibc.cpu.hwcaps=-AVX2"), CPU_PORTABLE);
  ck_assert_int_le (level_with ("glibc.cpu.hwcaps=-AVX512F"), CPU_AVX2);
  ck_assert_int_le (level_with ("glibc.cpu.hwcaps=-AVX512BW"), CPU_AVX2);
  ck_assert_int_eq (level_with ("glibc.cpu.hwcaps=-AVX512F,-AVX2"), CPU_PORTABLE);
}
END_TEST
#else
START_TEST (heeds_the_tunables)
{
  ck_assert_int_eq (level_with (""), (int) cpu_level ());
}
END_TEST
#endif

int
main (int argc, char **argv)
{
  if (argc == 2 && strcmp (argv[1], "level") == 0)
    return (int) cpu_level ();
  const TTest *const tests[] = { is_the_same_each_time, heeds_the_tunables };
  return run_tests ("cpu", tests, 2);
}
