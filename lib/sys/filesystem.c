/* Kinds of file systems.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/filesystem.h"

#include <errno.h>
#include <unistd.h>

#include "bound/vec.h"

#ifdef __linux__

# include <sys/vfs.h>

bool
sys_filesystem_kind (int fd, uint32_t *kind)
{
  struct statfs status;
  int result;
  do
    result = fstatfs (fd, &status);
  while (result < 0 && errno == EINTR);
  if (result == 0)
    *kind = (uint32_t) status.f_type;
  return result == 0;
}

#else

bool
sys_filesystem_kind (int fd, uint32_t *kind)
{
  (void) fd, (void) kind;
  errno = ENOSYS;
  return false;
}

#endif

size_t
sys_name_length_most (int fd, size_t otherwise)
{
  long int most = fpathconf (fd, _PC_NAME_MAX);
  return most < 0 ? otherwise : (size_t) most;
}

/* The numbers are those of <linux/magic.h> and, for what the kernel does not
   bring itself, of the file systems' own documentation.  */

static const uint32_t local_kinds[] = {
  0x9123683e,                   /* btrfs */
  0xef53,                       /* ext2, ext3, ext4 */
  0xef51,                       /* ext2, old */
  0x137d,                       /* ext */
  0x58465342,                   /* xfs */
  0x2fc12fc1,                   /* zfs */
  0xca451a4e,                   /* bcachefs */
  0xf2f52010,                   /* f2fs */
  0x3153464a,                   /* jfs */
  0x52654973,                   /* reiserfs */
  0x3434,                       /* nilfs */
  0x01021994,                   /* tmpfs */
  0x858458f6,                   /* ramfs */
  0x958458f6,                   /* hugetlbfs */
  0x9fa0,                       /* proc */
  0x62656572,                   /* sysfs */
  0x64626720,                   /* debugfs */
  0x74726163,                   /* tracefs */
  0x73636673,                   /* securityfs */
  0xf97cff8c,                   /* selinux */
  0x43415d53,                   /* smackfs */
  0x5a3c69f0,                   /* apparmorfs */
  0x27e0eb,                     /* cgroup */
  0x63677270,                   /* cgroup2 */
  0xcafe4a11,                   /* bpf */
  0x6165676c,                   /* pstore */
  0xde5e81e4,                   /* efivarfs */
  0x62656570,                   /* configfs */
  0x07655821,                   /* resctrl */
  0x42494e4d,                   /* binfmt_misc */
  0x6c6f6f70,                   /* binderfs */
  0x1cd1,                       /* devpts */
  0x1373,                       /* devfs */
  0x62646576,                   /* bdevfs */
  0x64646178,                   /* daxfs */
  0x444d4142,                   /* dma-buf */
  0x454d444d,                   /* devmem */
  0x5345434d,                   /* secretmem */
  0x0bad1dea,                   /* futexfs */
  0x2bad1dea,                   /* inotifyfs */
  0x50495045,                   /* pipefs */
  0x534f434b,                   /* sockfs */
  0x09041934,                   /* anonymous inodes */
  0x6e736673,                   /* nsfs */
  0x50494446,                   /* pidfs */
  0x4e554c4c,                   /* nullfs */
  0x19800202,                   /* mqueue */
  0x0187,                       /* autofs */
  0xabba1974,                   /* xenfs */
  0x00c0ffee,                   /* hostfs */
  0x67596969,                   /* rpc_pipefs */
  0x9fa1,                       /* openprom */
  0x9fa2,                       /* usbdevfs */
  0x11307854,                   /* mtd inodes */
  0x4d44,                       /* msdos, vfat */
  0x4006,                       /* fat */
  0x2011bab0,                   /* exfat */
  0x5346544e,                   /* ntfs */
  0x7366746e,                   /* ntfs3 */
  0xf995e849,                   /* hpfs */
  0x9660,                       /* iso9660 */
  0x4004,                       /* iso9660, rockridge */
  0x4000,                       /* iso9660, windows */
  0x15013346,                   /* udf */
  0x73717368,                   /* squashfs */
  0x28cd3d45, 0x453dcd28,       /* cramfs, either byte order */
  0xe0f5e1e2,                   /* erofs */
  0x7275,                       /* romfs */
  0x72b6,                       /* jffs2 */
  0x07c0,                       /* jffs */
  0x24051905,                   /* ubifs */
  0x5a4f4653,                   /* zonefs */
  0x2468, 0x2478,               /* minix 2 */
  0x137f, 0x138f,               /* minix */
  0x4d5a,                       /* minix 3 */
  0x002f,                       /* qnx4 */
  0x68191122,                   /* qnx6 */
  0x00011954,                   /* ufs */
  0x54190100,                   /* ufs, other byte order */
  0x19540119,                   /* ufs2 */
  0x012ff7b7,                   /* coherent */
  0x012ff7b6,                   /* sysv2 */
  0x012ff7b5,                   /* sysv4 */
  0x012ff7b4,                   /* xenix */
  0x012fd16d,                   /* xia */
  0x1badface,                   /* bfs */
  0x42465331,                   /* befs */
  0x4244,                       /* hfs */
  0x482b,                       /* hfs+ */
  0x4858,                       /* hfsx */
  0xadf5,                       /* adfs */
  0xadff,                       /* affs */
  0x00414a53,                   /* efs */
  0xf15f,                       /* ecryptfs */
};

static const uint32_t remote_kinds[] = {
  0x6969,                       /* nfs */
  0x6e667364,                   /* nfsd */
  0xff534d42,                   /* cifs */
  0xfe534d42,                   /* smb2 */
  0x517b,                       /* smb */
  0x00c36400,                   /* ceph */
  0x0bd00bd0,                   /* lustre */
  0x47504653,                   /* gpfs */
  0x01161970,                   /* gfs2 */
  0x7461636f,                   /* ocfs2 */
  0x61636673,                   /* acfs */
  0x013111a8,                   /* ibrix */
  0x19830326,                   /* beegfs */
  0x20030528,                   /* orangefs */
  0xaad7aaea,                   /* panfs */
  0xbeefdead,                   /* stornext */
  0xa501fcf5,                   /* vxfs cluster */
  0x5346414f, 0x6b414653,       /* afs */
  0x73757245,                   /* coda */
  0x564c,                       /* ncp */
  0x01021997,                   /* 9p */
  0x65735546,                   /* fuse */
  0x65735543,                   /* fusectl */
  0xbacbacbc,                   /* vmhgfs */
  0x786f4256,                   /* vboxsf */
  0x7c7c6673,                   /* parallels */
  0x53464846,                   /* wsl */
  0x794c7630,                   /* overlay: over what may be remote */
  0x61756673,                   /* aufs: likewise */
  0x474d454d,                   /* guest-memfd: never notifies */
};

enum filesystem_place
filesystem_place (uint32_t kind)
{
  for (size_t i = 0; i < COUNT (local_kinds); i++)
    if (ELEM (local_kinds, i) == kind)
      return LOCAL;
  for (size_t i = 0; i < COUNT (remote_kinds); i++)
    if (ELEM (remote_kinds, i) == kind)
      return REMOTE;
  return UNKNOWN_PLACE;
}
