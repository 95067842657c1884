// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/engine/ChainCheck.h"

#include "core/base/Json.h"
#include "core/storage/engine/Columns.h"

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QString& device, qint64 seq)
{
    return device + u'/' + QString::number(seq);
}

/// The row is what was written: it reads back to the same text and hash.
bool isFaithful(const Row& row)
{
    const auto edit = editFromRow(row);
    return edit && QString::fromUtf8(canonicalJson(edit->change.toJson())) == row.text("payload")
           && edit->computedHash() == edit->hash;
}

} // namespace

void ChainCheck::take(const Row& row)
{
    const auto device = row.text("device");
    const auto name = nameOf(device, row.number("seq"));
    auto& end = m_ends[device];
    compareLink(row, end, name);
    if (!isFaithful(row)) {
        m_problems.append({VaultProblem::Code::EditChanged, name, {}});
    }
    if (row.number("position") <= end.position) {
        m_problems.append({VaultProblem::Code::EditMoved, name, {}});
    }
    end = {{row.number("seq"), column::digestFrom(row, "hash")}, row.number("position")};
}

void ChainCheck::compareLink(const Row& row, const End& before, const QString& name)
{
    const auto missing = row.number("seq") - before.head.seq - 1;
    if (missing != 0) {
        m_problems.append({VaultProblem::Code::EditMissing,
                           nameOf(row.text("device"), before.head.seq + 1),
                           {{u"count"_s, missing}}});
    } else if (column::digestFrom(row, "previous_hash") != before.head.hash) {
        m_problems.append({VaultProblem::Code::EditLinkBroken, name, {}});
    }
}

void ChainCheck::compareHeads(const QMap<QString, ChainHead>& heads)
{
    auto devices = heads.keys() + m_ends.keys();
    std::ranges::sort(devices);
    devices.removeDuplicates();
    for (const auto& device : devices) {
        const auto expected = heads.value(device);
        const auto found = m_ends.value(device).head;
        if (expected.seq != found.seq || expected.hash != found.hash) {
            m_problems.append({VaultProblem::Code::EditTailChanged,
                               device,
                               {{u"expected"_s, expected.seq}, {u"found"_s, found.seq}}});
        }
    }
}

} // namespace pingshen
