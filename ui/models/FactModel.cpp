// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/FactModel.h"

#include "ui/text/CoverageText.h"
#include "ui/text/FactText.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

using Standing = FactCell::Standing;

Standing standingOf(FactDifference::Kind kind)
{
    switch (kind) {
    case FactDifference::Kind::Differs:
        return Standing::Differs;
    case FactDifference::Kind::LookAlike:
        return Standing::LooksAlike;
    case FactDifference::Kind::Missing:
        return Standing::Missing;
    }
    Q_UNREACHABLE();
}

/// Of several statements of one document: open while one of them is, raised if one is.
void join(Settlement& all, const Settlement& next, bool isFirst)
{
    if (isFirst || next.decision == Settled::Open
        || (next.decision == Settled::Raised && all.decision == Settled::Accepted)) {
        all = next;
    }
}

} // namespace

QString standingText(FactCell::Standing standing)
{
    switch (standing) {
    case Standing::Silent:
    case Standing::Agrees:
        return {};
    case Standing::Differs:
        return labelOf(FactDifference::Kind::Differs);
    case Standing::LooksAlike:
        return labelOf(FactDifference::Kind::LookAlike);
    case Standing::Missing:
        return labelOf(FactDifference::Kind::Missing);
    }
    Q_UNREACHABLE();
}

bool FactModel::Row::departs() const
{
    return std::ranges::any_of(cells, &FactCell::departs);
}

void FactModel::setFacts(const ApplicationFacts& facts, const ApplicationFile& file)
{
    beginResetModel();
    m_facts = facts;
    build();
    settleCells(file);
    show();
    endResetModel();
}

void FactModel::setFile(const ApplicationFile& file)
{
    settleCells(file);
    retranslate();
}

void FactModel::setOnlyDifferences(bool only)
{
    if (only != m_onlyDifferences) {
        beginResetModel();
        m_onlyDifferences = only;
        show();
        endResetModel();
    }
}

void FactModel::clear()
{
    beginResetModel();
    m_facts = {};
    m_documents.clear();
    m_rows.clear();
    m_shown.clear();
    endResetModel();
}

void FactModel::retranslate()
{
    if (rowCount() > 0 && columnCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
}

void FactModel::build()
{
    QSet<qsizetype> speaking;
    m_rows.clear();
    for (const auto& fact : m_facts.rows) {
        m_rows.append({fact, differencesOf({fact}), {}});
        speaking += QSet(fact.missing.begin(), fact.missing.end());
        for (const auto& group : fact.groups) {
            for (const auto& place : group.places) {
                speaking.insert(place.document);
            }
        }
    }
    m_documents = speaking.values();
    std::ranges::sort(m_documents);
    for (auto& row : m_rows) {
        for (const auto document : std::as_const(m_documents)) {
            row.cells.append(cellOf(row, document));
        }
    }
}

FactCell FactModel::cellOf(const Row& row, qsizetype document) const
{
    FactCell cell;
    cell.place.document = document;
    QStringList texts;
    for (const auto& difference : row.differences) {
        for (const auto& place : departuresOf(m_facts, difference)) {
            if (place.document != document) {
                continue;
            }
            if (!cell.departs()) {
                cell.standing = standingOf(difference.kind);
                cell.place = place;
            }
            cell.departures.append({difference, place});
            texts.append(writtenAt(place));
        }
    }
    for (const auto& group : row.fact.groups) {
        const auto place = std::ranges::find(group.places, document, &FactPlace::document);
        if (place != group.places.end() && !cell.departs()) {
            cell.standing = Standing::Agrees;
            cell.place = *place;
            texts.append(writtenAt(*place));
            break;
        }
    }
    texts.removeAll(QString());
    cell.text = texts.join(u" / "_s);
    return cell;
}

/// Of a machine-readable zone what it says, not how.
QString FactModel::writtenAt(const FactPlace& place) const
{
    if (place.fact < 0) {
        return {};
    }
    const auto& fact = m_facts.facts[place.document].facts[place.fact];
    return fact.isOfZone ? factValueText(fact.kind, fact.value) : fact.text.simplified();
}

void FactModel::settleCells(const ApplicationFile& file)
{
    for (auto& row : m_rows) {
        for (auto& cell : row.cells) {
            cell.settlement = {};
            for (qsizetype i = 0; i < cell.departures.size(); ++i) {
                const auto& departure = cell.departures[i];
                join(cell.settlement, settlementOf(file, m_facts, departure.difference, departure.place), i == 0);
            }
        }
    }
}

void FactModel::show()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (!m_onlyDifferences || m_rows[i].departs()) {
            m_shown.append(i);
        }
    }
}

const FactModel::Row* FactModel::rowAt(int row) const
{
    return row >= 0 && row < m_shown.size() ? &m_rows[m_shown[row]] : nullptr;
}

FactCell FactModel::cellAt(const QModelIndex& index) const
{
    const auto* row = index.isValid() ? rowAt(index.row()) : nullptr;
    return row && index.column() < row->cells.size() ? row->cells[index.column()] : FactCell();
}

FactKind FactModel::kindAt(int row) const
{
    const auto* there = rowAt(row);
    return there ? there->fact.kind : FactKind::LatinName;
}

const Document& FactModel::documentAt(int column) const
{
    return m_facts.documents[m_documents[column]].document;
}

QModelIndex FactModel::indexOf(FactKind kind, const DocumentId& document) const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; kindAt(row) == kind && column < columnCount(); ++column) {
            if (documentAt(column).id == document && rowAt(row)->cells[column].standing != Standing::Silent) {
                return index(row, column);
            }
        }
    }
    return {};
}

QString FactModel::othersAt(const QModelIndex& index) const
{
    const auto* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row) {
        return {};
    }
    QStringList names;
    const auto& first = row->fact.groups.first();
    for (const auto& place : first.places) {
        const auto name = QFileInfo(m_facts.documents[place.document].document.name).completeBaseName();
        if (!names.contains(name)) {
            names.append(name);
        }
    }
    return writtenAt(first.places.first()) + u" ("_s + names.join(u", "_s) + u')';
}

FactModel::Counts FactModel::counts() const
{
    Counts counts;
    counts.rows = static_cast<int>(m_rows.size());
    for (const auto& row : m_rows) {
        const auto stating = std::ranges::count(row.cells, Standing::Agrees, &FactCell::standing);
        counts.agreeing += !row.departs() && stating > 1 ? 1 : 0;
        for (const auto& cell : row.cells) {
            const auto decision = cell.settlement.decision;
            counts.raised += cell.departs() && decision == Settled::Raised ? 1 : 0;
            counts.accepted += cell.departs() && decision == Settled::Accepted ? 1 : 0;
            counts.differing += cell.isOpen() && cell.standing == Standing::Differs ? 1 : 0;
            counts.alike += cell.isOpen() && cell.standing == Standing::LooksAlike ? 1 : 0;
            counts.missing += cell.isOpen() && cell.standing == Standing::Missing ? 1 : 0;
        }
    }
    return counts;
}

int FactModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FactModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_documents.size());
}

/// All of a cell in words: what it is of, what stands there, how it stands, what was said of it.
QString FactModel::wordsOf(const Row& row, qsizetype column) const
{
    const auto& cell = row.cells[column];
    const auto& document = documentAt(static_cast<int>(column));
    QStringList words{labelOf(row.fact.kind), document.name, cell.text, standingText(cell.standing)};
    if (cell.departs() && cell.settlement.decision != Settled::Open) {
        words << labelOf(cell.settlement.decision) << cell.settlement.reason;
    }
    words.removeAll(QString());
    return words.join(u" · "_s);
}

QVariant FactModel::data(const QModelIndex& index, int role) const
{
    const auto* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return row->cells[index.column()].text;
    case Qt::AccessibleTextRole:
        return wordsOf(*row, index.column());
    case Qt::ToolTipRole:
        return wordsOf(*row, index.column()).replace(u" · "_s, u"\n"_s).toHtmlEscaped();
    default:
        return {};
    }
}

QVariant FactModel::rowHeader(const Row& row, int role) const
{
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(labelOf(row.fact.kind)) : QVariant();
}

QVariant FactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const auto* row = rowAt(section);
        return row ? rowHeader(*row, role) : QVariant();
    }
    if (section < 0 || section >= columnCount()) {
        return {};
    }
    const auto& name = documentAt(section).name;
    return role == Qt::DisplayRole   ? QVariant(QFileInfo(name).completeBaseName())
           : role == Qt::ToolTipRole ? QVariant(name.toHtmlEscaped())
                                     : QVariant();
}

} // namespace pingshen::ui
