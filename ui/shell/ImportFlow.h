// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/importing/ImportPlan.h"
#include "core/work/importing/ImportSeveral.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/Prompter.h"
#include "ui/shell/WindowContext.h"
#include "ui/shell/importing/EncodingFlow.h"
#include "ui/shell/importing/KindReader.h"

namespace pingshen::ui {

/// From files that a person chose or dropped to an application on the desk: asks whether they are one package or
/// several where that is in doubt, for a password where one is needed, and whose they are when the case number is
/// known; runs in the background, and tells what was found.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    ImportFlow(WindowContext& around, MessageBar& messages, Prompter& prompter, QObject* parent = nullptr);

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
    /// Several were being imported; those that were done by then are in the vault.
    void stopped();
    void materialsWanted();
    /// Before `imported`: it is a new version of an application that was there.
    void resubmitted(const pingshen::ApplicationId& application, int version);

private:
    void plan(const ImportRequest& request);
    void decide(const ImportRequest& request, const ImportPlan& plan);
    void askGrouping(const ImportRequest& request, const ImportPlan& plan);
    void tellLeftOut(const QStringList& paths);
    void startAll(const ImportRequest& request, const QList<QStringList>& packages);
    void start(const ImportRequest& request);
    void finish(const ImportRequest& request, const Result<PackageReport>& outcome);
    void finishAll(const ImportRequest& request, const Result<SeveralReports>& outcome);
    void resubmit(const ApplicationId& application, const QStringList& paths);
    void ask(const ImportRequest& request, const Error& error);
    void askNext();
    static QString sameAs(const QJsonObject& args);
    void askWhose(const ImportRequest& request, const Error& error);
    ImportRequest limited(ImportRequest request) const;
    void askPassword(const ImportRequest& request, bool again);
    void tell(const PackageReport& report);
    void tellAll(const SeveralReports& several);

    WindowContext& m_around;
    MessageBar& m_messages;
    Prompter& m_prompter;
    EncodingFlow* m_encodings;
    KindReader m_kinds;
    QList<std::pair<ImportRequest, Error>> m_questions; ///< of several, those that wait for an answer
};

} // namespace pingshen::ui
