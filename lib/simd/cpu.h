/* What the processor can do for the kernels.
   SPDX-License-Identifier: GPL-3.0-or-later

   Every operation of lib/simd does the same at each level; the name with _at
   takes the level, for tests and measurements.  A level above cpu_level is an
   illegal instruction.  */

#ifndef SIMD_CPU_H
#define SIMD_CPU_H

#include <stdbool.h>

enum cpu
{
  CPU_PORTABLE,
  CPU_AVX2,                     /* with BMI, BMI2, LZCNT and POPCNT */
  CPU_AVX512                    /* with BW, VL, VBMI and VBMI2: no clock is lowered for it */
};

/* The highest level that this processor and the user's GLIBC_TUNABLES allow.
   It takes a few nanoseconds; short spans should not ask.  */
enum cpu cpu_level (void);

/* What some processors of a level have and others lack.  */
enum cpu_extra
{
  CPU_CLMUL,                    /* carry-less multiplication; from CPU_AVX2 on */
  CPU_VPCLMUL,                  /* the same in wide registers; at CPU_AVX512 */
  CPU_SHA                       /* SHA-1 and SHA-256; from CPU_AVX2 on */
};
bool cpu_has (enum cpu_extra extra);

#endif
