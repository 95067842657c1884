// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/Reports.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/Prompter.h"
#include "ui/shell/WindowContext.h"

namespace pingshen::ui {

/// From the wish for a report to its file: which languages and form, where to, made in the background.
class ReportFlow : public QObject
{
    Q_OBJECT

public:
    ReportFlow(WindowContext& around, MessageBar& messages, Prompter& prompter, QObject* parent);

    void make(ReportKind kind);

private:
    void chooseForm(ReportKind kind);
    QString lastFolder() const;
    void chooseFile(const ReportOrder& order);
    void askToGoOn(ReportOrder order, const QString& path, const Error& error);
    void write(const ReportOrder& order, const QString& path);
    void writeStored(const ApplicationId& application, const ReportOrder& order, const QString& path);
    void write(const ApplicationFile& file, const ReportOrder& order, const QString& path);

    WindowContext& m_around;
    MessageBar& m_messages;
    Prompter& m_prompter;
};

} // namespace pingshen::ui
