// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unpacker/UnpackerFiles.h"

namespace pingshen {

using namespace Qt::StringLiterals;

QStringList unpackerFiles()
{
    return QStringList{u"/usr/lib"_s, u"/usr/lib64"_s,     u"/lib"_s,
                       u"/lib64"_s,   u"/usr/local/lib"_s, u"/etc/ld.so.cache"_s}
           + qEnvironmentVariable("LD_LIBRARY_PATH").split(u':', Qt::SkipEmptyParts);
}

} // namespace pingshen
