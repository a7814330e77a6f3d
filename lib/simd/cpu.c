/* What the processor can do for the kernels.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "simd/cpu.h"

/* The C library has asked the processor at start-up: its answer costs a few
   loads, and heeds the user (GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2).  The
   compiler's own question is a dozen CPUID instructions, each of which takes
   microseconds in a virtual machine.  */
#if defined __x86_64__ && defined __has_include
# if __has_include (<sys/platform/x86.h>)
#  include <sys/platform/x86.h>

/* CPU_FEATURE_ACTIVE, which shifts an int by 31.  */
static inline bool
active (unsigned int feature)
{
  const struct cpuid_feature *leaf = __x86_get_cpuid_feature_leaf (feature / 128);
  return leaf->active_array[feature % 128 / 32] >> feature % 32 & 1;
}
#  define ACTIVE(c_library, compiler) active (x86_cpu_##c_library)
# endif
#endif
#if defined __x86_64__ && !defined ACTIVE
# define ACTIVE(c_library, compiler) __builtin_cpu_supports (compiler)
#endif

enum cpu
cpu_level (void)
{
#ifdef __x86_64__
  if (ACTIVE (AVX2, "avx2") && ACTIVE (BMI1, "bmi") && ACTIVE (BMI2, "bmi2")
      && ACTIVE (LZCNT, "lzcnt") && ACTIVE (POPCNT, "popcnt"))
    {
      if (ACTIVE (AVX512F, "avx512f") && ACTIVE (AVX512BW, "avx512bw")
          && ACTIVE (AVX512VL, "avx512vl") && ACTIVE (AVX512_VBMI, "avx512vbmi")
          && ACTIVE (AVX512_VBMI2, "avx512vbmi2"))
        return CPU_AVX512;
      return CPU_AVX2;
    }
#endif
  return CPU_PORTABLE;
}

bool
cpu_has (enum cpu_extra extra)
{
#ifdef __x86_64__
  switch (extra)
    {
    case CPU_CLMUL: return ACTIVE (PCLMULQDQ, "pclmul");
    case CPU_VPCLMUL: return ACTIVE (VPCLMULQDQ, "vpclmulqdq");
    case CPU_SHA: return ACTIVE (SHA, "sha");
    }
#else
  (void) extra;
#endif
  return false;
}
