#pragma once
enum cpu { CPU_PORTABLE, CPU_AVX2, CPU_AVX512 };
static inline enum cpu cpu_level (void) { return CPU_PORTABLE; }
