// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DictionaryBytes.h"

#include "tests/support/ByteWriting.h"

namespace pingshen::test {

namespace {

constexpr qsizetype xzStartBytes = 12;

} // namespace

QByteArray xzAsking(quint8 property, QByteArray xz)
{
    const auto header = xz.mid(xzStartBytes, 4 * (static_cast<quint8>(xz[xzStartBytes]) + 1));
    auto changed = header.chopped(4);
    changed[changed.indexOf(QByteArray("\x21\x01", 2)) + 2] = static_cast<char>(property);
    append<quint32>(changed, crc32Of(changed));
    return xz.replace(xzStartBytes, changed.size(), changed);
}

QByteArray zstdAsking(int windowLog, const QByteArray& content)
{
    QByteArray bytes("\x28\xB5\x2F\xFD\x00", 5);
    append<quint8>(bytes, static_cast<quint8>((windowLog - 10) << 3));
    QByteArray block;
    append<quint32>(block, static_cast<quint32>(content.size() << 3) | 1);
    return bytes + block.first(3) + content;
}

QByteArray lzmaAsking(quint32 dictionary)
{
    QByteArray bytes("\x5D", 1);
    append<quint32>(bytes, dictionary);
    return bytes + QByteArray(8, '\xFF') + QByteArray(1'000, '\0');
}

QByteArray sevenZipAsking(quint32 dictionary, QByteArray sevenZip)
{
    constexpr qsizetype startBytes = 32;
    const QByteArray coder("\x23\x03\x01\x01\x05\x5D", 6);
    qToLittleEndian(dictionary, sevenZip.data() + sevenZip.indexOf(coder) + coder.size());
    const auto directory = startBytes + qFromLittleEndian<qsizetype>(sevenZip.constData() + 12);
    qToLittleEndian(crc32Of(QByteArrayView(sevenZip).sliced(directory)), sevenZip.data() + 28);
    qToLittleEndian(crc32Of(QByteArrayView(sevenZip).sliced(12, startBytes - 12)), sevenZip.data() + 8);
    return sevenZip;
}

} // namespace pingshen::test
