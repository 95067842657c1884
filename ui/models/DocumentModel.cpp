// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DocumentModel.h"

#include "core/domain/NaturalOrder.h"
#include "core/review/CountedSheet.h"

#include <QFileInfo>
#include <QMimeData>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto documentMime = u"application/x-pingshen-document"_s;
constexpr quintptr slotLevel = 0; ///< internal id of a slot; a document's is its slot's row + 1

} // namespace

void DocumentModel::setFile(const ApplicationFile* file)
{
    beginResetModel();
    m_slots.clear();
    m_open = file ? undecidedDocuments(*file) : QList<DocumentId>();
    m_findings = file ? file->findings : QList<Finding>();
    if (file) {
        for (const auto& required : file->rubric.documents) {
            m_slots.append({required, {}});
        }
        m_slots.append({std::nullopt, {}});
        for (const auto& document : file->dossier.documents) {
            m_slots[file->rubric.slotOrder(document.kind)].documents.append(document);
        }
        for (auto& slot : m_slots) {
            sortNaturally(slot.documents);
        }
        if (m_slots.last().documents.isEmpty()) {
            m_slots.removeLast();
        }
    }
    endResetModel();
}

void DocumentModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT layoutAboutToBeChanged();
    Q_EMIT layoutChanged();
}

QModelIndex DocumentModel::indexOf(const DocumentId& document) const
{
    for (int slot = 0; slot < m_slots.size(); ++slot) {
        const auto& documents = m_slots[slot].documents;
        const auto found = std::ranges::find(documents, document, &Document::id);
        if (found != documents.end()) {
            return documents.size() == 1 ? index(slot, 0)
                                         : index(static_cast<int>(found - documents.begin()), 0, index(slot, 0));
        }
    }
    return {};
}

QList<DocumentId> DocumentModel::order() const
{
    QList<DocumentId> ids;
    for (const auto& slot : m_slots) {
        for (const auto& document : slot.documents) {
            ids.append(document.id);
        }
    }
    return ids;
}

QModelIndex DocumentModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : slotLevel);
}

QModelIndex DocumentModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == slotLevel) {
        return {};
    }
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, slotLevel);
}

int DocumentModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_slots.size());
    }
    const auto* slot = slotAt(parent);
    const bool several = slot && slot->documents.size() > 1 && parent.column() == 0;
    return several ? static_cast<int>(slot->documents.size()) : 0;
}

int DocumentModel::columnCount(const QModelIndex&) const
{
    return 1;
}

const DocumentModel::Slot* DocumentModel::slotAt(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() == slotLevel ? &m_slots[index.row()] : nullptr;
}

const Document* DocumentModel::documentAt(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return nullptr;
    }
    if (const auto* slot = slotAt(index)) {
        return slot->documents.size() == 1 ? &slot->documents.first() : nullptr;
    }
    return &m_slots[static_cast<qsizetype>(index.internalId()) - 1].documents[index.row()];
}

QVariant DocumentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto* slot = slotAt(index);
    const auto* document = documentAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return slot && slot->required ? slot->required->label.in(m_language)
                                      : (document ? QFileInfo(document->name).completeBaseName() : QString());
    case Qt::ToolTipRole:
        return document ? document->name : QString();
    case DocumentRole:
        return QVariant::fromValue(document);
    case SlotRole:
        return QVariant::fromValue<const RequiredDocument*>(slot && slot->required ? &*slot->required : nullptr);
    case IsSlotRole:
        return slot != nullptr;
    case CountRole:
        return slot ? slot->documents.size() : 0;
    case FindingRole:
        return document ? worstFinding(*document) : QVariant();
    case OpenRole:
        return document && m_open.contains(document->id);
    default:
        return {};
    }
}

QVariant DocumentModel::worstFinding(const Document& document) const
{
    const auto worst = std::ranges::max_element(m_findings, {}, [&](const Finding& finding) {
        return finding.subject == document.name ? static_cast<int>(finding.severity) : -1;
    });
    const bool own = worst != m_findings.end() && worst->subject == document.name;
    return own ? QVariant::fromValue(*worst) : QVariant();
}

Qt::ItemFlags DocumentModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const auto common = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    return documentAt(index) ? common | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : common;
}

QStringList DocumentModel::mimeTypes() const
{
    return {documentMime};
}

QMimeData* DocumentModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (!indexes.isEmpty()) {
        if (const auto* document = documentAt(indexes.first())) {
            data->setData(documentMime, document->id.value().toUtf8());
        }
    }
    return data;
}

bool DocumentModel::dropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex& parent)
{
    const auto target = parent.isValid() && parent.internalId() != slotLevel ? parent.parent() : parent;
    const auto* slot = slotAt(target);
    if (!slot || !data->hasFormat(documentMime)) {
        return false;
    }
    const DocumentId document(QString::fromUtf8(data->data(documentMime)));
    Q_EMIT kindRequested(document, slot->required ? slot->required->kind : KindId());
    // The view must not remove the row: the owner sets a new snapshot once the kind has changed.
    return false;
}

} // namespace pingshen::ui
