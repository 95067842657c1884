// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ApplicationFile.h"

#include <QWidget>

class QVBoxLayout;

namespace pingshen::ui {

/// The findings of a package, the gravest first, hints folded away, each worded in the language of the moment; one
/// click shows its document.
class FindingList : public QWidget
{
    Q_OBJECT

public:
    explicit FindingList(QWidget* parent = nullptr);

    /// Takes a copy; null: nothing.
    void show(const ApplicationFile* file);

Q_SIGNALS:
    void documentChosen(const pingshen::DocumentId& document);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addHints(const QList<Finding>& findings);
    QWidget* rowFor(const Finding& finding);
    DocumentId documentOf(const Finding& finding) const;

    std::optional<ApplicationFile> m_file;
    QVBoxLayout* m_column;
    bool m_hintsShown = false;
};

} // namespace pingshen::ui
