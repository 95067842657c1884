// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/HitFinder.h"

#include <QTimer>
#include <QWidget>

namespace pingshen::ui {

class ElidedLabel;
class SearchField;
class ToolButton;

/// A slim bar over the pages that finds words in the document that is read: as they are typed, from the page that is in
/// sight. Says which hit of how many is looked at and what of the document was not searched. Escape closes it and
/// leaves the page where it is.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    /// `storage` lives longer.
    explicit FindBar(const StorageThread& storage, QWidget* parent = nullptr);

    /// Takes the keyboard; the first hit from the page on is looked at. `words`: in the place of what stands in it;
    /// empty: that stays.
    void begin(const QString& words, int page);
    /// Stands there for a hit that was found elsewhere, without the keyboard.
    void follow(const QString& words, const SearchScope& scope, const SearchHit& hit);
    /// Where it looks: one document. Without one it says that only the present file is searched.
    void setScope(const SearchScope& scope);
    /// Once more, because more pages have been read; what is looked at stays.
    void renew();
    void step(int step);
    void close();

    QString words() const;
    HitFinder& finder() { return m_finder; }

Q_SIGNALS:
    /// A hit is to be seen.
    void hitReached(const pingshen::SearchHit& hit);
    void closed();
    /// Its words are to be looked for in the whole application.
    void moreRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void look();
    void take();
    void showState();
    bool takesKey(int key, Qt::KeyboardModifiers modifiers);
    void retranslateUi();

    HitFinder m_finder;
    SearchField* m_field;
    ElidedLabel* m_count;
    ElidedLabel* m_gaps;
    ToolButton* m_previous;
    ToolButton* m_next;
    ToolButton* m_more;
    ToolButton* m_close;
    QTimer m_typing;
    SearchScope m_scope;
    int m_fromPage = 0;                ///< where somebody began to look
    bool m_leads = false;              ///< the next answer leads to its first hit from there: somebody types
    std::optional<SearchHit> m_wanted; ///< that is looked at once the answer has it
};

} // namespace pingshen::ui
