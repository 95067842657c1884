// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/ArchivePlace.h"
#include "core/base/Result.h"

#include <functional>

class QIODevice;

namespace pingshen {

struct ZipEntry;

/// What one decoder may keep, so that the program stays below 256 MB whatever an archive asks for. Honest packages stay
/// below: xz takes 64 MiB at most by itself, 7-Zip no more than the files are large.
inline constexpr qint64 highestDictionary = qint64(192) << 20;

/// Refuses an archive that would make libarchive keep more than `highestDictionary`, before anything of it is unpacked.
/// xz, zstd and lzma are judged by their headers, a 7z by its directory, which is read for that. All others are bounded
/// by their formats or by libarchive: RAR 5 to 64 MiB twice, RAR 4 to 256 MiB (its PPMd), the rest to a few MiB.
/// What is not sound is left to be refused by whoever unpacks it.
/// Errors: PackageTooLarge, of a 7z also PackageTooManyEntries and those of `sevenZipNeeds`.
Done checkUnpackingMemory(const ArchivePlace& place, const std::function<bool()>& stopped);

/// What the decoder of one file of a ZIP would keep, in bytes: LZMA, xz, Zstandard and PPMd say so at their beginning.
/// Of an encrypted one of these nothing can be told: all there is. Others keep next to nothing: 0.
/// Source: PKWARE APPNOTE 4.4.5, 5.8, 5.10; WinZip AE-2.
qint64 zipEntryMemory(QIODevice& zip, const ZipEntry& entry);

} // namespace pingshen
