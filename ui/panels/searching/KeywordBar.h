// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/LocalText.h"
#include "core/work/searching/KeywordPlaces.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QMenu;

namespace pingshen::ui {

class ElidedLabel;
class ToolButton;

/// At the foot of the pages: how often each keyword of the indicator stands in the document as far as it was searched,
/// what of it was not, the way from one place to the next, and the same of the other documents. That there is none it
/// says only of what was searched as a whole. Its place is there before its words are: pages that are read do not move
/// because something was counted.
class KeywordBar : public QWidget
{
    Q_OBJECT

public:
    explicit KeywordBar(QWidget* parent = nullptr);

    struct Document
    {
        DocumentKeywords found;
        QString name;
    };

    /// Which one it speaks of: on a page without its card nothing else says it.
    void setIndicator(const LocalText& name);
    /// `here`: of the document that is read; null: its file is none of those that were searched. `all`: of each
    /// document, that one included; empty: nothing is known.
    void show(const DocumentKeywords* here, const QList<Document>& all);
    /// That it is being found out, once it takes longer than an eye waits.
    void showLooking();
    /// That the indicator has no keywords.
    void showNone();

Q_SIGNALS:
    /// To the next place (1) or the one before (-1).
    void stepRequested(int step);
    void documentRequested(const pingshen::DocumentId& document);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Silent, Looking, None, Found };

    void setState(State state);
    void retranslateUi();
    void fillMenu();
    QString wordsHere() const;
    static QString countWords(const DocumentKeywords& found);

    ElidedLabel* m_words;
    ElidedLabel* m_gaps;
    ToolButton* m_documents;
    ToolButton* m_previous;
    ToolButton* m_next;
    QMenu* m_menu;
    QTimer m_slow;
    State m_state = State::Silent;
    LocalText m_indicator;
    std::optional<DocumentKeywords> m_here;
    QList<Document> m_all;
};

} // namespace pingshen::ui
