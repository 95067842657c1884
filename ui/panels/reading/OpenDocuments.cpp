// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/OpenDocuments.h"

#include <QJsonArray>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

void OpenDocuments::show(const DocumentId& document, Manner manner, const QList<DocumentId>& onScreen)
{
    if (document.isEmpty()) {
        return;
    }
    if (!m_order.contains(document)) {
        const auto passed = m_order.indexOf(m_passing);
        if (manner == Manner::Passing && passed >= 0 && !onScreen.contains(m_passing)) {
            m_order[passed] = document;
        } else {
            m_order.insert(m_order.indexOf(m_current) + 1, document);
        }
        m_passing = manner == Manner::Passing ? document : m_passing;
    } else if (manner == Manner::Chosen) {
        keep(document);
    }
    m_current = document;
}

void OpenDocuments::keep(const DocumentId& document)
{
    if (m_passing == document) {
        m_passing = {};
    }
}

DocumentId OpenDocuments::close(const DocumentId& document)
{
    const auto at = m_order.indexOf(document);
    if (at < 0) {
        return m_current;
    }
    keep(document);
    m_closed.removeIf([&](const Closed& each) { return each.document == document; });
    m_closed.append({document, at});
    if (m_closed.size() > mostClosed) {
        m_closed.removeFirst();
    }
    m_order.removeAt(at);
    if (m_current == document) {
        m_current = m_order.isEmpty() ? DocumentId() : m_order[std::min(at, m_order.size() - 1)];
    }
    return m_current;
}

DocumentId OpenDocuments::reopen()
{
    while (!m_closed.isEmpty()) {
        const auto closed = m_closed.takeLast();
        if (!m_order.contains(closed.document)) {
            m_order.insert(std::min(closed.at, m_order.size()), closed.document);
            m_current = closed.document;
            return m_current;
        }
    }
    return {};
}

void OpenDocuments::move(qsizetype from, qsizetype to)
{
    if (from >= 0 && from < m_order.size() && to >= 0 && to < m_order.size()) {
        m_order.move(from, to);
    }
}

DocumentId OpenDocuments::neighbour(int step) const
{
    const auto count = m_order.size();
    if (count == 0) {
        return {};
    }
    const auto here = m_order.indexOf(m_current);
    return m_order[((here + step) % count + count) % count];
}

void OpenDocuments::retain(const QList<DocumentId>& present)
{
    m_order.removeIf([&](const DocumentId& each) { return !present.contains(each); });
    m_closed.removeIf([&](const Closed& each) { return !present.contains(each.document); });
    if (!m_order.contains(m_passing)) {
        m_passing = {};
    }
    if (!m_order.contains(m_current)) {
        m_current = m_order.value(0);
    }
}

QJsonObject OpenDocuments::toJson() const
{
    QJsonArray open;
    for (const auto& each : m_order) {
        open.append(each.value());
    }
    QJsonArray closed;
    for (const auto& each : m_closed) {
        closed.append(QJsonObject{{u"document"_s, each.document.value()}, {u"at"_s, each.at}});
    }
    return {{u"open"_s, open}, {u"passing"_s, m_passing.value()}, {u"closed"_s, closed}};
}

OpenDocuments OpenDocuments::fromJson(const QJsonObject& json)
{
    OpenDocuments documents;
    const auto open = json[u"open"_s].toArray();
    for (const auto& each : open) {
        if (const DocumentId id(each.toString()); !id.isEmpty() && !documents.m_order.contains(id)) {
            documents.m_order.append(id);
        }
    }
    documents.m_passing = DocumentId(json[u"passing"_s].toString());
    const auto closed = json[u"closed"_s].toArray();
    for (const auto& each : closed) {
        const auto entry = each.toObject();
        const DocumentId id(entry[u"document"_s].toString());
        if (!id.isEmpty() && documents.m_closed.size() < mostClosed) {
            documents.m_closed.append({id, std::max(0, entry[u"at"_s].toInt())});
        }
    }
    documents.m_current = documents.m_order.value(0);
    return documents;
}

} // namespace pingshen::ui
