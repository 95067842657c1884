// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "ui/shell/WindowContext.h"
#include "ui/shell/recent/RecentlyRead.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace pingshen::ui {

class Errand;
class ReaderPanel;

/// Notes what is on screen, for each reviewer apart, and offers what was read before: of this application first, then
/// of others that the reviewer's list has. Kept with the places: no change of any review.
class RecentFlow : public QObject
{
    Q_OBJECT

public:
    RecentFlow(WindowContext& around, ReaderPanel& reader, Errand& errand, QWidget& window);

Q_SIGNALS:
    void applicationWanted(const pingshen::ApplicationId& application);

private:
    void note();
    void recall();
    QList<RecentlyRead::Read> here() const;
    QList<RecentlyRead::Read> elsewhere() const;
    void ask();
    void offer(const QMap<ApplicationId, Applicant>& applicants);
    void addHead(const QString& text);
    void add(const RecentlyRead::Read& read, const QString& text);
    void open(const RecentlyRead::Read& read);

    WindowContext& m_around;
    ReaderPanel& m_reader;
    Errand& m_errand;
    QWidget& m_window;
    RecentlyRead m_reads;
    bool m_isKnown = false; ///< what was kept
    QPointer<QMenu> m_menu;
};

} // namespace pingshen::ui
