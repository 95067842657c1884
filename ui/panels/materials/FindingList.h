// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"

#include <QSet>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace pingshen::ui {

/// The findings of a package, the gravest first, hints folded away, each worded in the language of the moment; one
/// click shows its document, or the field of the applicant's to check. Several of one code are said once, with the list
/// of them behind one click.
class FindingList : public QWidget
{
    Q_OBJECT

public:
    explicit FindingList(QWidget* parent = nullptr);

    /// Takes a copy; null: nothing.
    void show(const ApplicationFile* file);

Q_SIGNALS:
    void documentChosen(const pingshen::DocumentId& document);
    /// A field of the applicant's is to be checked or filled in; empty: the name.
    void fieldChosen(const QString& field);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addHints(const QList<FindingGroup>& groups);
    void addRows(const FindingGroup& group);
    QList<QWidget*> rowsFor(const FindingGroup& group);
    QWidget* rowForOne(const Finding& finding);
    QWidget* rowForSeveral(const FindingGroup& group, const QString& text);
    QWidget* listFor(const FindingGroup& group);
    QWidget* frame(Finding::Severity severity, QVBoxLayout*& words, QWidget* aside);
    QPushButton* button(const Finding& finding);
    QPushButton* showButton(const Finding& finding);
    QPushButton* editButton(const QString& field, const QString& words);
    DocumentId documentOf(const Finding& finding) const;

    std::optional<ApplicationFile> m_file;
    QVBoxLayout* m_column;
    bool m_hintsShown = false;
    QSet<QString> m_listsShown; ///< by code
};

} // namespace pingshen::ui
