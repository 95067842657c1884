// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/ImportPackage.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/Prompter.h"
#include "ui/shell/Surroundings.h"
#include "ui/shell/intake/EncodingFlow.h"

namespace pingshen::ui {

/// From files that a person chose or dropped to an application on the desk: asks for a password where one is needed,
/// runs in the background, and tells what was found.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(Surroundings& around, MessageBar& messages, Prompter& prompter, QObject* parent = nullptr);

    void chooseFiles();
    void chooseFolder();
    /// First the package, then how its file names are written: for one whose names came out wrong.
    void chooseEncoding();
    /// The files are a resubmission of the application on the desk.
    void chooseResubmission();
    /// `encoding` of file names that do not say theirs; empty: found out.
    void import(const QStringList& paths, const QString& encoding = {});
    /// Makes the sample packages in the vault's neighbourhood and imports them.
    void importSamples();

Q_SIGNALS:
    void imported(const pingshen::ApplicationId& application);

private:
    void start(const ImportRequest& request);
    void finish(const ImportRequest& request, const Result<PackageReport>& outcome);
    void askPassword(const ImportRequest& request, bool again);
    void tell(const PackageReport& report);

    Surroundings& m_around;
    MessageBar& m_messages;
    Prompter& m_prompter;
    EncodingFlow* m_encodings;
};

} // namespace pingshen::ui
