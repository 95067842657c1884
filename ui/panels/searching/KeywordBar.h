// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/SearchDocuments.h"

#include <QWidget>

class QMenu;

namespace pingshen::ui {

class ElidedLabel;
class ToolButton;

/// At the foot of the pages: how often each keyword of the indicator stands in the document, the way from one place to
/// the next, and which other documents have them. Hidden while there is nothing to say.
class KeywordBar : public QWidget
{
    Q_OBJECT

public:
    explicit KeywordBar(QWidget* parent = nullptr);

    struct Document
    {
        DocumentId id;
        QString name;
        int count = 0;
    };

    /// `here`: of the document that is read; `others`: all that have some, that one included.
    void show(const QList<WordPlaces>& here, const QList<Document>& others);

Q_SIGNALS:
    /// To the next place (1) or the one before (-1).
    void stepRequested(int step);
    void documentRequested(const pingshen::DocumentId& document);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void fillMenu();

    ElidedLabel* m_words;
    ToolButton* m_documents;
    ToolButton* m_previous;
    ToolButton* m_next;
    QMenu* m_menu;
    QList<WordPlaces> m_here;
    QList<Document> m_others;
};

} // namespace pingshen::ui
