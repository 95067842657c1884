// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/WindowPopup.h"
#include "ui/session/HitFinder.h"

#include <QTimer>

class QLabel;
class QListView;

namespace pingshen::ui {

class SearchDelegate;
class SearchField;
class SearchModel;

/// Over the window: finds words in all applications of the vault, as they are typed, also while none is open. Hits
/// stand by application, with applicant and application number, and by document; Enter goes there. It closes with
/// Escape, and when the keyboard goes elsewhere.
class VaultPopup : public WindowPopup
{
    Q_OBJECT

public:
    /// `window`: which it stands over. Both live longer.
    VaultPopup(const StorageThread& storage, QWidget& window);

    /// Takes the keyboard, for who reads. `words`: in the place of what stands in the field; empty: that stays.
    void open(const QString& words, const ReviewerId& reader);
    /// Once more, because more pages have been read.
    void renew();

    const HitFinder& finder() const { return m_finder; }

Q_SIGNALS:
    void hitChosen(const QString& words, const pingshen::SearchHit& hit);
    void failed(const pingshen::Error& error);

protected:
    void retranslateUi() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void look();
    void take();
    void showState();
    void moveBy(int rows);
    void goToCurrent();
    bool takesKey(int key, Qt::KeyboardModifiers modifiers);

    HitFinder m_finder;
    SearchModel* m_model;
    SearchDelegate* m_delegate;
    SearchField* m_field;
    QListView* m_list;
    QLabel* m_count;
    QLabel* m_coverage;
    QTimer m_typing;
    ReviewerId m_reader;
    bool m_entersAtOnce = false; ///< Enter was pressed before the answer came
};

} // namespace pingshen::ui
