// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/ArchivePlace.h"
#include "core/base/Result.h"

namespace pingshen {

/// What reading a 7z would take, as its directory says.
struct SevenZipNeeds
{
    qint64 memory = 0; ///< of its greediest decoder, in bytes
    qint64 files = 0;  ///< also those that only its streams tell of
};

/// Reads a 7z's directory, which is unpacked for that by libarchive when it is packed itself and asks for no more than
/// `maximumMemory`. What is not written as 7-Zip writes it is refused rather than guessed: libarchive could read it
/// otherwise. Source: 7zFormat.txt of the LZMA SDK.
/// Errors: FileNotReadable, PackageTruncated, PackageTooLarge, PackageTooManyEntries (a directory above 2 MiB),
/// PackageUnreadable, PackageChecksumWrong, PackageEncryptionUnsupported.
Result<SevenZipNeeds> sevenZipNeeds(const ArchivePlace& place, qint64 maximumMemory);

} // namespace pingshen
