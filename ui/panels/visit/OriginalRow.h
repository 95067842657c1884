// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/ReviewDesk.h"

#include <QWidget>

class QPushButton;

namespace pingshen::ui {

class FieldBinder;
class PlainEdit;
class SegmentedControl;

/// One document: its original was not asked for, matches, differs, or was not shown; and a remark.
class OriginalRow : public QWidget
{
    Q_OBJECT

public:
    OriginalRow(ReviewDesk& desk, const Document& document, const LocalText& kind, QWidget* parent = nullptr);

    void show(const OriginalCheck& check);

Q_SIGNALS:
    void documentChosen(const pingshen::DocumentId& document);

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose(int segment);
    void retranslateUi();

    ReviewDesk& m_desk;
    Document m_document;
    LocalText m_kind;
    QPushButton* m_name;
    SegmentedControl* m_state;
    PlainEdit* m_remark;
    FieldBinder* m_binder;
    bool m_showing = false;
};

} // namespace pingshen::ui
