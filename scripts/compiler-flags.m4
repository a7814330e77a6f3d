# Which flags the compiler and the linker take.

# BU_TRY_FLAGS(FLAGS, [LINK], IF-TAKEN, IF-NOT)
AC_DEFUN([BU_TRY_FLAGS],
[
  bu_saved_cflags=$CFLAGS
  bu_saved_ldflags=$LDFLAGS
  CFLAGS="$CFLAGS $bu_strict $1"
  m4_ifval([$2], [LDFLAGS="$LDFLAGS $1"])
  m4_ifval([$2], [AC_LINK_IFELSE], [AC_COMPILE_IFELSE])([AC_LANG_PROGRAM],
    [bu_taken=yes], [bu_taken=no])
  CFLAGS=$bu_saved_cflags
  LDFLAGS=$bu_saved_ldflags
  AS_IF([test $bu_taken = yes], [$3], [$4])
])

# BU_ADD_FLAGS(VARIABLE, FLAGS, WHAT, [LINK])
# Append to VARIABLE those of FLAGS that the compiler takes (and the linker,
# with LINK).  All are tried at once, and one by one only if that fails: most
# of configure's time would go here otherwise.
AC_DEFUN([BU_ADD_FLAGS],
[
  AC_REQUIRE([BU_STRICT])
  AC_MSG_CHECKING([for $3])
  bu_flags="$2"
  bu_flags=`echo $bu_flags`
  BU_TRY_FLAGS([$bu_flags], [$4],
    [$1="$$1 $bu_flags"
     AC_MSG_RESULT([all taken])],
    [bu_left_out=
     for bu_flag in $bu_flags; do
       BU_TRY_FLAGS([$bu_flag], [$4],
         [$1="$$1 $bu_flag"],
         [bu_left_out="$bu_left_out $bu_flag"])
     done
     AC_MSG_RESULT([all but$bu_left_out])])
])

# clang only warns about flags that it does not know.
AC_DEFUN([BU_STRICT],
[
  AC_MSG_CHECKING([whether the compiler is clang])
  AC_COMPILE_IFELSE([AC_LANG_SOURCE([[
    #ifndef __clang__
    # error not clang
    #endif
    ]])],
    [bu_clang=yes
     bu_strict='-Werror=unknown-warning-option -Werror=unused-command-line-argument -Werror=ignored-optimization-argument'],
    [bu_clang=no
     bu_strict=])
  AC_MSG_RESULT([$bu_clang])
])

# Sets WARNING_CFLAGS.
AC_DEFUN([BU_WARNINGS],
[
  WARNING_CFLAGS=
  BU_ADD_FLAGS([WARNING_CFLAGS], [
    -Wall -Wextra -Wformat=2 -Wvla -Wcast-qual -Wconversion -Wsign-conversion
    -Wfloat-conversion -Wdouble-promotion -Wshadow -Wundef -Wwrite-strings
    -Wpointer-arith -Wstrict-prototypes -Wmissing-prototypes
    -Wmissing-declarations -Wold-style-definition -Wredundant-decls
    -Wnested-externs -Wnull-dereference -Wdate-time -Winit-self -Winvalid-pch
    -Wimplicit-fallthrough -Wcast-function-type
    -Wdisabled-optimization -Wmissing-include-dirs -Wpacked -Walloca
    -Wunused-macros -Wenum-conversion -Wno-missing-field-initializers
    -Wno-format-nonliteral
    ], [the warnings of every compiler])
  AS_IF([test $bu_clang = yes],
    [BU_ADD_FLAGS([WARNING_CFLAGS], [
       -Wcast-align -Wassign-enum -Wconditional-uninitialized
       -Wloop-analysis -Wunreachable-code-aggressive -Wtautological-compare
       -Wnewline-eof
       -Wshift-sign-overflow -Wstring-conversion -Widiomatic-parentheses
       -Wformat-type-confusion -Wextra-semi -Wover-aligned -Wgcc-compat
       -Warray-bounds-pointer-arithmetic -Wduplicate-enum -Wduplicate-decl-specifier
       -Wbitfield-enum-conversion -Wvoid-ptr-dereference -Wunused
       ], [the warnings of clang])],
    [BU_ADD_FLAGS([WARNING_CFLAGS], [
       -Wcast-align=strict -Wlogical-op -Wduplicated-cond -Wduplicated-branches
       -Wtrampolines -Walloc-zero -Warray-bounds=2 -Wstringop-overflow=4
       -Wattribute-alias=2 -Wshift-overflow=2 -Wunused-const-variable=2
       -Wformat-overflow=2 -Wformat-truncation=2 -Wformat-signedness
       -Wuse-after-free=3 -Wimplicit-fallthrough=5
       -Wdesignated-init -Wsync-nand -Wvector-operation-performance
       -Wunsuffixed-float-constants -Wsuggest-attribute=noreturn
       -Wsuggest-attribute=format -Wmissing-format-attribute
       -Wopenmp-simd -Wjump-misses-init
       ], [the warnings of gcc])])
])

# Sets HARDENING_CFLAGS and HARDENING_LDFLAGS, and _FORTIFY_SOURCE in config.h.
AC_DEFUN([BU_HARDENING],
[
  HARDENING_CFLAGS=
  HARDENING_LDFLAGS=
  AC_ARG_ENABLE([hardening],
    [AS_HELP_STRING([--disable-hardening],
      [leave out the compiler's and linker's guards (stack protector,
       _FORTIFY_SOURCE=3, control-flow protection, PIE, RELRO, automatic
       variables set to zero)])],
    [], [enable_hardening=yes])
  # Binding every function before main costs a fifth of the start of true (some
  # 35,000 of 150,000 instructions), and these programs start by the million.
  AC_ARG_ENABLE([bind-now],
    [AS_HELP_STRING([--enable-bind-now],
      [bind all functions of shared libraries at start and make their table
       read-only (full RELRO); slower to start])],
    [], [enable_bind_now=no])
  AS_IF([test "$enable_hardening" != no],
    [BU_ADD_FLAGS([HARDENING_CFLAGS],
       [-fstack-protector-strong -fstack-clash-protection -fcf-protection
         -ftrivial-auto-var-init=zero],
       [hardening of code])
     BU_ADD_FLAGS([HARDENING_LDFLAGS],
       [-Wl,-z,relro -Wl,-z,noexecstack],
       [hardening of programs], [LINK])
     AS_IF([test "$enable_bind_now" = yes],
       [BU_ADD_FLAGS([HARDENING_LDFLAGS], [-Wl,-z,now], [full RELRO], [LINK])])
     AC_DEFINE([HARDENED], [1],
       [Define to have the C library check what it can about buffers.])])

  # A static program is position-independent only where -static-pie works,
  # and many a toolchain's -static -pie links and then crashes.
  AS_IF([test "$enable_hardening" != no && test "$bu_static" = no],
    [AC_MSG_CHECKING([for position-independent programs])
     AC_COMPILE_IFELSE([AC_LANG_SOURCE([[
       #ifndef __PIE__
       # error not by default
       #endif
       ]])],
       [AC_MSG_RESULT([by default])],
       [BU_TRY_FLAGS([-fPIE -pie], [LINK],
          [HARDENING_CFLAGS="$HARDENING_CFLAGS -fPIE"
           HARDENING_LDFLAGS="$HARDENING_LDFLAGS -pie"
           AC_MSG_RESULT([by -fPIE -pie])],
          [AC_MSG_RESULT([no])])])])

  # In config.h, so that it follows the optimization that make is told, and so
  # that a distribution's own level stands.
  AH_VERBATIM([_FORTIFY_SOURCE],
[#if defined HARDENED && __OPTIMIZE__ && !defined _FORTIFY_SOURCE
# define _FORTIFY_SOURCE 3
#endif])
])

# Sets CODE_CFLAGS and CODE_LDFLAGS: small programs that start fast, and
# objects that do not depend on where they were built.  Vectors are written by
# hand here (lib/simd): made of neighbouring fields they are loaded before what
# was stored to the fields has arrived (join was 14 % slower, nothing faster).
AC_DEFUN([BU_CODE],
[
  CODE_CFLAGS=
  CODE_LDFLAGS=
  BU_ADD_FLAGS([CODE_CFLAGS],
    [-std=gnu17 -fvisibility=hidden -fno-common
      -fno-strict-aliasing -fno-delete-null-pointer-checks
      -ffunction-sections -fdata-sections -fno-tree-slp-vectorize],
    [code generation flags])
  BU_ADD_FLAGS([CODE_LDFLAGS],
    [-Wl,-O1 -Wl,--as-needed -Wl,--hash-style=gnu -Wl,--gc-sections],
    [linker flags], [LINK])
  AC_MSG_CHECKING([for -fmacro-prefix-map])
  BU_TRY_FLAGS([-fmacro-prefix-map=/a=b -fdebug-prefix-map=/a=b], [],
    [CODE_CFLAGS="$CODE_CFLAGS -fmacro-prefix-map=\$(srcdir)/= -fdebug-prefix-map=\$(abs_builddir)=."
     AC_MSG_RESULT([yes])],
    [AC_MSG_RESULT([no])])
])
