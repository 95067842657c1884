// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journal/LastHead.h"

#include "core/base/Files.h"
#include "core/storage/safety/FileIdentity.h"

#include <QSysInfo>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype wholeLine = 512; ///< always, and within one sector: it is written over in one piece
constexpr qsizetype words = 8;       ///< at least; the last one of all came later

const QByteArray unknown = "-";

QString pathIn(const QString& vaultFolder)
{
    return vaultFolder + u'/' + lastHeadName();
}

/// Follows from when the database came to be; "-" where that is not known.
QByteArray placeOf(const QString& vaultFolder)
{
    return birthMarkOf(vaultFolder + u"/pingshen.db"_s);
}

QByteArray lineOf(const ChainHead& head, const QByteArray& place)
{
    const auto line = headMessage(head) + ' ' + head.signature.toHex() + ' ' + thisMachine() + ' ' + place;
    return line.leftJustified(wholeLine - 1) + '\n';
}

} // namespace

QString lastHeadName()
{
    return u"device.head"_s;
}

QByteArray thisMachine()
{
    constexpr qsizetype enough = 16;
    const auto id = QSysInfo::machineUniqueId();
    return id.isEmpty() ? unknown : Digest::of("pingshen machine " + id).hex().first(enough).toLatin1();
}

bool isLeftHere(const LeftHead& left, const QString& vaultFolder)
{
    const auto here = placeOf(vaultFolder);
    const bool isKnown = left.place != unknown && here != unknown;
    return left.machine == thisMachine() && (!isKnown || left.place == here);
}

Done checkLastHead(const QString& vaultFolder)
{
    auto checked = checkOrdinary(pathIn(vaultFolder));
    return checked || checked.error().code == Error::Code::FileNotFound ? Done() : checked;
}

LastHead::LastHead(const QString& vaultFolder) : m_file(pathIn(vaultFolder)), m_place(placeOf(vaultFolder)) {}

void LastHead::keep(const ChainHead& head)
{
    const std::lock_guard lock(m_mutex);
    if (head.device == m_kept.device && head.seq < m_kept.seq) {
        return; // another connection committed later and was here first
    }
    const bool isOpen = m_file.isOpen() || openPrivate(m_file, QIODevice::ReadWrite | QIODevice::Unbuffered);
    if (isOpen && m_file.seek(0) && m_file.write(lineOf(head, m_place)) == wholeLine) {
        m_kept = head;
    }
}

void LastHead::remove(const QString& vaultFolder)
{
    QFile::remove(pathIn(vaultFolder));
}

std::optional<LeftHead> headLeftIn(const QString& vaultFolder)
{
    const auto file = openOrdinary(pathIn(vaultFolder));
    if (!file) {
        return std::nullopt;
    }
    const auto line = (*file)->read(wholeLine).simplified().split(' ');
    const bool hasHash = line.size() >= words && !Digest::fromHex(QString::fromLatin1(line[5])).isEmpty();
    if (!hasHash || line[0] != "pingshen" || line[1] != "head") {
        return std::nullopt;
    }
    return LeftHead{.head = {.device = DeviceId(QString::fromLatin1(line[2])),
                             .seq = line[3].toLongLong(),
                             .clock = line[4].toLongLong(),
                             .hash = Digest::fromHex(QString::fromLatin1(line[5])),
                             .signature = QByteArray::fromHex(line[6])},
                    .machine = line[7],
                    .place = line.value(words, unknown)};
}

} // namespace pingshen
