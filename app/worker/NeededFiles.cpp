// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/NeededFiles.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace pingshen {

using namespace Qt::StringLiterals;

QStringList neededFiles()
{
    QStringList files{
        u"/usr/lib"_s,
        u"/usr/lib64"_s,
        u"/lib"_s,
        u"/lib64"_s,
        u"/usr/local/lib"_s,
        u"/etc/ld.so.cache"_s,
        u"/usr/share/fonts"_s,
        u"/usr/share/X11/fonts"_s,
        u"/usr/local/share/fonts"_s,
        u"/usr/share/tesseract-ocr"_s,
        u"/usr/share/tessdata"_s,
        QLibraryInfo::path(QLibraryInfo::LibrariesPath),
    };
    files += QCoreApplication::libraryPaths(); // of plugins; the program's own folder is one
    files += qEnvironmentVariable("LD_LIBRARY_PATH").split(u':', Qt::SkipEmptyParts);
    if (const auto data = qEnvironmentVariable("TESSDATA_PREFIX"); !data.isEmpty()) {
        files += data;
    }
    return files;
}

} // namespace pingshen
