// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"

#include <QAbstractItemModel>

#include <optional>

namespace pingshen::ui {

/// The documents of one application under the slots that the edition asks for: a slot with one document is that
/// document, several stand below theirs, an empty slot says what is missing, the last row takes what has no kind. A
/// snapshot: the owner sets a new one after each change. Dragging a document onto a slot asks for its kind to be
/// changed; the model itself changes nothing.
class DocumentModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        DocumentRole = Qt::UserRole, ///< const Document*, null on a slot with none or several
        SlotRole,                    ///< const RequiredDocument* of a slot's row; null below it and for no known kind
        IsSlotRole,
        CountRole,   ///< documents in a slot
        FindingRole, ///< the most severe Finding of a document, or invalid
        OpenRole,    ///< the document has two files or two kinds, of which a person is to choose
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setFile(const ApplicationFile* file);
    void setLanguage(Language language);

    QModelIndex indexOf(const DocumentId& document) const;
    /// Documents in the order of the tree.
    QList<DocumentId> order() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void kindRequested(const pingshen::DocumentId& document, const pingshen::KindId& kind);

private:
    struct Slot
    {
        std::optional<RequiredDocument> required;
        QList<Document> documents;
    };

    const Slot* slotAt(const QModelIndex& index) const;
    const Document* documentAt(const QModelIndex& index) const;
    QVariant worstFinding(const Document& document) const;

    QList<Slot> m_slots;
    QList<Finding> m_findings;
    QList<DocumentId> m_open;
    Language m_language = Language::Chinese;
};

} // namespace pingshen::ui

Q_DECLARE_METATYPE(const pingshen::Document*)
Q_DECLARE_METATYPE(const pingshen::RequiredDocument*)
Q_DECLARE_METATYPE(pingshen::Finding)
