// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QGridLayout;

namespace pingshen::ui {

/// Sentences on a quiet ground, and a list under them: each point has a bullet, and its further lines begin where its
/// first one does.
class NoteBox final : public QFrame
{
    Q_OBJECT

public:
    explicit NoteBox(QWidget* parent);

    void say(const QStringList& sentences, const QStringList& points);

private:
    QStringList m_sentences;
    QStringList m_points;
    QGridLayout* m_rows;
};

} // namespace pingshen::ui
