// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Limits.h"

#include <QString>

namespace pingshen {

/// What becomes of a name as an archive or a folder gives it, on every platform alike.
struct EntryName
{
    enum class Verdict {
        Usable,  ///< as it came, but for NFC, `\` as a separator and empty steps
        Renamed, ///< device names, characters no file system likes, trailing dots and spaces: replaced
        Junk,    ///< what macOS and Windows leave behind; without a name, when there was none
        Unsafe,  ///< absolute, also with a drive, or with `..`: refused
        TooLong, ///< and shortened, to a name that is safe otherwise too
        TooDeep,
    };

    Verdict verdict = Verdict::Usable;
    QString name; ///< relative, `/` between folders; when refused: what of it can be shown
};

/// `decoded` is the whole path, already Unicode: a GBK name split before it is decoded breaks at its trail bytes.
EntryName entryNameOf(const QString& decoded, const Limits& limits);

/// What of a name no eye sees.
enum class HiddenPart {
    Nothing,
    Invisible, ///< characters that are drawn as nothing, where nothing needs them
    Steering,  ///< control characters, line breaks, marks of direction: what is shown is not what is there
};
HiddenPart hiddenIn(const QString& name);
QString withoutHidden(const QString& name);

/// What of a path can be shown: nothing hidden, not too long.
QString shownName(const QString& path);

/// Two names with the same key cannot lie in one folder everywhere: NFC and case folded.
QString collisionKey(const QString& name);

/// "a/b.pdf" as "a/b (2).pdf".
QString numberedName(const QString& name, int number);

} // namespace pingshen
