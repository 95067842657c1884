// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/FileKind.h"

#include <algorithm>
#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

struct Magic
{
    QByteArrayView bytes;
    FileKind kind;
    qsizetype at = 0;
};

constexpr qsizetype tarMagicAt = 257;

const auto& magics()
{
    static const auto table = std::to_array<Magic>({
        {QByteArrayView("PK\x03\x04", 4), FileKind::Zip},
        {QByteArrayView("PK\x05\x06", 4), FileKind::Zip},
        {QByteArrayView("PK\x07\x08PK", 6), FileKind::Zip}, // the first of several segments, or the only one
        {QByteArrayView("PK00PK", 6), FileKind::Zip},       // the only one of what might have been several
        {QByteArrayView("7z\xBC\xAF\x27\x1C", 6), FileKind::SevenZip},
        {QByteArrayView("Rar!\x1A\x07", 6), FileKind::Rar},
        {QByteArrayView("\x1F\x8B", 2), FileKind::Tar},
        {QByteArrayView("BZh", 3), FileKind::Tar},
        {QByteArrayView("\xFD"
                        "7zXZ\x00",
                        6),
         FileKind::Tar},
        {QByteArrayView("\x28\xB5\x2F\xFD", 4), FileKind::Tar},
        {QByteArrayView("\x04\x22\x4D\x18", 4), FileKind::Tar},
        {QByteArrayView("ustar", 5), FileKind::Tar, tarMagicAt},
    });
    return table;
}

bool has(QByteArrayView head, const Magic& magic)
{
    return head.size() >= magic.at + magic.bytes.size() && head.sliced(magic.at, magic.bytes.size()) == magic.bytes;
}

} // namespace

FileKind fileKindOf(QByteArrayView head)
{
    const auto magic = std::ranges::find_if(magics(), [head](const auto& m) { return has(head, m); });
    if (magic != magics().end()) {
        return magic->kind;
    }
    return head.first(std::min(head.size(), headBytes)).indexOf("%PDF-") >= 0 ? FileKind::Pdf : FileKind::Other;
}

} // namespace pingshen
