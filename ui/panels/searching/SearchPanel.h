// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/HitFinder.h"
#include "ui/session/Session.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListView;
class QPushButton;
class QTimer;

namespace pingshen::ui {

class EmptyState;
class SearchDelegate;
class SearchField;
class SearchModel;
class SegmentedControl;
class ToolButton;

/// Finds words as they are typed: in the document that is read, in the application, in the whole vault. Says of every
/// search how many pages could be searched, and lists those that could not.
class SearchPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Scope { Document, Application, Vault };

    explicit SearchPanel(Session& session, QWidget* parent = nullptr);

    /// Takes the keyboard to the field, with what stands in it selected. `words`: in its place; empty: it stays.
    void begin(Scope scope, const QString& words = {});
    Scope scope() const;
    /// Takes the keyboard to the pages of the application that no search covers, or not well, once they are known.
    void beginUncovered();
    /// To the next hit (1) or the one before (-1), around the ends.
    void step(int step);
    /// Once more, because more pages have been read; what is chosen stays.
    void renew();

    const QList<SearchHit>& hits() const { return m_finder.hits(); }
    /// -1: none.
    int currentHit() const { return m_finder.current(); }

    /// "3 of 17", "17 hits"; of none also whether all was searched.
    static QString countWords(const HitFinder& finder);
    /// "17"; "100+" where there are more than are listed.
    static QString hitCount(const SearchAnswer& answer);

Q_SIGNALS:
    /// A person wants to see it.
    void hitChosen(const pingshen::SearchHit& hit);
    /// Of pages that cannot be searched, or not well.
    void pagesChosen(const pingshen::UncoveredPages& pages);
    /// That the words are not there is to be recorded as evidence; of a document or an application.
    void absenceRequested(const QString& words, const pingshen::SearchScope& scope);
    /// The hits, or the current one, are others.
    void hitsChanged();
    void closeRequested();
    void failed(const pingshen::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void stepBack();
    void forget();
    void build();
    void follow();
    void search();
    void take();
    void showCurrent();
    void showState();
    void listUncovered();
    bool isAbsence() const;
    SearchRequest request() const;
    static QString notFoundWords(const HitFinder& finder);
    void retranslateUi();

    Session& m_session;
    HitFinder m_finder;
    SearchModel* m_model;
    SearchDelegate* m_delegate;
    SearchField* m_field;
    ToolButton* m_close;
    SegmentedControl* m_scope;
    QCheckBox* m_lookAlikes;
    QLabel* m_count;
    ToolButton* m_previous;
    ToolButton* m_next;
    QListView* m_list;
    EmptyState* m_nothing;
    QLabel* m_coverage;
    QPushButton* m_uncovered;
    QPushButton* m_record;
    QTimer* m_typingPause;
    bool m_listsUncovered = false; ///< once the answer is there
};

} // namespace pingshen::ui
