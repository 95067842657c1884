// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent/RecentlyRead.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

void RecentlyRead::note(Read read, const QDateTime& at)
{
    read.at = at;
    m_reads.removeIf([&](const Read& each) { return each.isSame(read); });
    m_reads.prepend(std::move(read));
    if (m_reads.size() > most) {
        m_reads.removeLast();
    }
}

void RecentlyRead::nowOnScreen(QList<Read> shown, const QDateTime& now)
{
    const auto before = std::exchange(m_shown, std::move(shown));
    for (const auto& list : {before, m_shown}) {
        for (auto read = list.rbegin(); read != list.rend(); ++read) {
            note(*read, now);
        }
    }
}

void RecentlyRead::takeKept(const QJsonObject& kept)
{
    const auto reads = kept[u"read"_s].toArray();
    for (const auto& each : reads) {
        const auto entry = each.toObject();
        const Read read{ApplicationId(entry[u"application"_s].toString()), DocumentId(entry[u"document"_s].toString()),
                        entry[u"name"_s].toString(),
                        QDateTime::fromString(entry[u"at"_s].toString(), Qt::ISODateWithMs)};
        const bool isKnown = std::ranges::any_of(m_reads, [&](const Read& known) { return known.isSame(read); });
        if (!isKnown && !read.application.isEmpty() && !read.document.isEmpty() && m_reads.size() < most) {
            m_reads.append(read);
        }
    }
}

QJsonObject RecentlyRead::toJson() const
{
    QJsonArray reads;
    for (const auto& read : m_reads) {
        reads.append(QJsonObject{{u"application"_s, read.application.value()},
                                 {u"document"_s, read.document.value()},
                                 {u"name"_s, read.name},
                                 {u"at"_s, read.at.toUTC().toString(Qt::ISODateWithMs)}});
    }
    return {{u"read"_s, reads}};
}

} // namespace pingshen::ui
