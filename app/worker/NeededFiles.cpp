// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/NeededFiles.h"

#include "core/base/TrustedAuthorities.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QLibraryInfo>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

const QStringList& fontFolders()
{
    static const QStringList folders{u"/usr/share/fonts"_s, u"/usr/share/X11/fonts"_s, u"/usr/local/share/fonts"_s};
    return folders;
}

/// What packages of the system link into the fonts' folders from beside them, as Debian does poppler's tables. A link
/// that leads elsewhere leads to nothing.
QStringList linkedFonts()
{
    QStringList files;
    for (const auto& folder : fontFolders()) {
        QDirIterator entries(folder, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            entries.next();
            const auto target = entries.fileInfo().isSymLink() ? entries.fileInfo().canonicalFilePath() : QString();
            if (target.startsWith("/usr/share/"_L1) || target.startsWith("/usr/local/share/"_L1)) {
                files += target;
            }
        }
    }
    return files;
}

} // namespace

QStringList neededFiles()
{
    QStringList files{
        u"/usr/lib"_s,
        u"/usr/lib64"_s,
        u"/lib"_s,
        u"/lib64"_s,
        u"/usr/local/lib"_s,
        u"/etc/ld.so.cache"_s,
        u"/usr/share/poppler"_s,
        u"/usr/share/tesseract-ocr"_s,
        u"/usr/share/tessdata"_s,
        QLibraryInfo::path(QLibraryInfo::LibrariesPath),
    };
    files += fontFolders() + linkedFonts() + authorityFiles();
    files += QCoreApplication::libraryPaths(); // of plugins; the program's own folder is one
    files += qEnvironmentVariable("LD_LIBRARY_PATH").split(u':', Qt::SkipEmptyParts);
    if (const auto data = qEnvironmentVariable("TESSDATA_PREFIX"); !data.isEmpty()) {
        files += data;
    }
    return files;
}

} // namespace pingshen
