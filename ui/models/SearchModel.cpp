// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SearchModel.h"

#include "ui/text/CoverageText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/text/Naming.h"

#include <QSet>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QString whyOf(const UncoveredPages& uncovered)
{
    return uncovered.is ? labelOf(*uncovered.is) : uncovered.why ? unreadableText(*uncovered.why) : QString();
}

} // namespace

void SearchModel::setAnswer(const SearchAnswer& answer)
{
    beginResetModel();
    m_answer = answer;
    makeRows();
    endResetModel();
}

void SearchModel::reword()
{
    beginResetModel();
    makeRows();
    endResetModel();
}

void SearchModel::makeRows()
{
    m_rows.clear();
    addHits();
    if (m_answer.pagesLeft + m_answer.hitsLeft > 0) {
        m_rows.append({RowKind::Left, -1, 0,
                       tr("Not listed: %1 further pages with hits").arg(countText(std::max(1, m_answer.pagesLeft)))});
    }
    const auto& coverage = m_answer.coverage;
    addUncovered(tr("Cannot be searched"), coverage.unsearchable);
    addUncovered(tr("Not read yet"), coverage.pendingPages);
    addUncovered(tr("Read poorly"), coverage.poorPages);
}

void SearchModel::addHits()
{
    const auto& hits = m_answer.hits;
    for (int i = 0; i < hits.size(); ++i) {
        const auto& hit = hits[i];
        const bool isOtherApplication = i == 0 || hit.application != hits[i - 1].application;
        const auto applicant = m_answer.applicants.constFind(hit.application);
        if (isOtherApplication && applicant != m_answer.applicants.cend()) {
            auto title = applicationTitle(applicant->latinName, applicant->chineseName, applicant->caseNumber);
            title += title == applicant->caseNumber || applicant->caseNumber.isEmpty()
                         ? QString()
                         : u" · "_s + applicant->caseNumber;
            m_rows.append({RowKind::Application, -1, countOf(hit.application), title});
        }
        if (isOtherApplication || hit.document != hits[i - 1].document) {
            m_rows.append({RowKind::Document, -1, m_answer.counts.value(hit.document), hit.name});
        }
        m_rows.append({RowKind::Hit, i});
    }
}

/// Of its documents that are listed.
int SearchModel::countOf(const ApplicationId& application) const
{
    int count = 0;
    QSet<QString> documents;
    for (const auto& hit : m_answer.hits) {
        if (hit.application == application && !documents.contains(hit.document.value())) {
            documents.insert(hit.document.value());
            count += m_answer.counts.value(hit.document);
        }
    }
    return count;
}

void SearchModel::addUncovered(const QString& head, const QList<UncoveredPages>& list)
{
    if (list.isEmpty()) {
        return;
    }
    m_rows.append({RowKind::Uncovered, -1, static_cast<int>(list.size()), head});
    for (const auto& uncovered : list) {
        QStringList parts{uncovered.name};
        if (!uncovered.pages.isEmpty()) {
            parts.append(pagesText(uncovered.pages));
        }
        parts.append(whyOf(uncovered));
        parts.removeAll(QString());
        m_rows.append({RowKind::Missing, -1, 0, parts.join(u" · "_s), uncovered});
    }
}

QModelIndex SearchModel::indexOfHit(int hit) const
{
    const auto row = std::ranges::find_if(m_rows, [hit](const Row& each) { return each.hit == hit && hit >= 0; });
    return row == m_rows.end() ? QModelIndex() : index(static_cast<int>(row - m_rows.begin()));
}

int SearchModel::hitAt(const QModelIndex& index) const
{
    return index.isValid() ? m_rows[index.row()].hit : -1;
}

const SearchHit* SearchModel::hit(const QModelIndex& index) const
{
    const int at = hitAt(index);
    return at < 0 ? nullptr : &m_answer.hits[at];
}

const UncoveredPages* SearchModel::missingAt(const QModelIndex& index) const
{
    return index.isValid() && m_rows[index.row()].missing ? &*m_rows[index.row()].missing : nullptr;
}

QModelIndex SearchModel::indexOfUncovered() const
{
    const auto row = std::ranges::find(m_rows, RowKind::Uncovered, &Row::kind);
    return row == m_rows.end() ? QModelIndex() : index(static_cast<int>(row - m_rows.begin()));
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString SearchModel::textOf(const Row& row) const
{
    if (row.hit < 0) {
        return row.count > 0 ? QString(row.text + u" · "_s + countText(row.count)) : row.text;
    }
    const auto& hit = m_answer.hits[row.hit];
    QStringList parts{pageText(hit.page), hit.before + hit.match + hit.after};
    if (hit.isAlike) {
        parts.append(tr("looks alike"));
    }
    if (hit.isRecognised) {
        parts.append(tr("recognised"));
    }
    return parts.join(u" · "_s);
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const auto& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(row);
    case KindRole:
        return QVariant::fromValue(static_cast<int>(row.kind));
    case HitRole:
        return QVariant::fromValue(row.hit < 0 ? nullptr : &m_answer.hits[row.hit]);
    case CountRole:
        return row.count;
    default:
        return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const bool leadsSomewhere = hitAt(index) >= 0 || missingAt(index);
    return leadsSomewhere ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemFlags(Qt::ItemIsEnabled);
}

} // namespace pingshen::ui
