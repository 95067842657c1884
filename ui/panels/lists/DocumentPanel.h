// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/DocumentModel.h"
#include "ui/session/Session.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace pingshen::ui {

/// The documents of the open application under the slots of the edition. Dragging one onto a slot, or a key, corrects
/// its kind; the correction is a change like any other.
class DocumentPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentPanel(Session& session, QWidget* parent = nullptr);

    /// The document `step` places on, in the order of the slots; stays at the ends.
    void step(int step);
    /// The document of the slot with this number, as the list shows it; again: the next one in it. False: there is
    /// none.
    bool chooseNumber(int number);
    void focusList();

Q_SIGNALS:
    /// The kind of the chosen document is to be picked from a list.
    void kindChoiceRequested(const pingshen::DocumentId& document);
    void passwordRequested(const pingshen::DocumentId& document);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void choose(const DocumentId& document);
    void changeKind(const DocumentId& document, const KindId& kind);
    void showMenu(const QPoint& at);
    bool takeMiddleButton(const QEvent& event);
    void retranslateUi();

    Session& m_session;
    DocumentModel* m_model;
    QLabel* m_head;
    QTreeView* m_tree;
    DocumentId m_pressed; ///< with the middle button
};

} // namespace pingshen::ui
