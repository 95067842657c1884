// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ImportFlow.h"

#include "core/base/VisibleText.h"
#include "core/review/DocumentFindings.h"
#include "core/work/SamplePackages.h"
#include "ui/settings/ImportLimits.h"
#include "ui/shell/importing/PackageFolder.h"
#include "ui/text/Formats.h"
#include "ui/text/Naming.h"

#include <QFileInfo>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QList<FileFilter> filters()
{
    return {{[] { return ImportFlow::tr("Packages and PDFs"); },
             {u"*.zip"_s, u"*.7z"_s, u"*.rar"_s, u"*.tar"_s, u"*.tar.gz"_s, u"*.tgz"_s, u"*.tar.xz"_s, u"*.pdf"_s}},
            {[] { return ImportFlow::tr("All files"); }, {u"*"_s}}};
}

QString subjectOf(const QStringList& paths)
{
    return QFileInfo(paths.value(0)).fileName();
}

constexpr qsizetype mostNamed = 8; ///< packages in a question

bool isLocked(const Error& error)
{
    return error.code == Error::Code::PackageEncrypted || error.code == Error::Code::PackagePasswordWrong;
}

/// What a person's answer gets in after all.
bool isQuestion(const Error& error)
{
    return isLocked(error) || error.code == Error::Code::ApplicationKnown;
}

/// The application as people speak of it: "GT-0001 · Elena Petrova".
QString nameOf(const Applicant& applicant)
{
    QStringList parts{applicant.caseNumber, applicantName(applicant.latinName, applicant.chineseName)};
    parts.removeAll(QString());
    return parts.isEmpty() ? applicationTitle({}, {}, {}) : parts.join(u" · "_s);
}

} // namespace

ImportFlow::ImportFlow(WindowContext& around, MessageBar& messages, Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_around(around),
      m_messages(messages),
      m_prompter(prompter),
      m_encodings(new EncodingFlow(
          around, messages, prompter,
          [this](const QStringList& paths, const QString& encoding) { import(paths, encoding); }, this)),
      m_kinds(around)
{
    connect(&m_kinds, &KindReader::kindsFound, this, [this](const ApplicationId& application) {
        const auto* file = m_around.session.desk.file();
        if (file && file->dossier.id == application) {
            m_around.session.desk.reload();
        }
    });
}

void ImportFlow::chooseFiles()
{
    m_prompter.chooseFiles({[] { return tr("Open a package"); }, packageFolder(m_around.settings), filters()}, this,
                           [this](const QStringList& paths) { import(paths); });
}

void ImportFlow::chooseFolder()
{
    m_prompter.chooseFolder({[] { return tr("Open a package folder"); }, packageFolder(m_around.settings), {}}, this,
                            [this](const std::optional<QString>& path) {
                                if (path) {
                                    import({*path});
                                }
                            });
}

void ImportFlow::chooseEncoding()
{
    m_encodings->choosePackage();
}

void ImportFlow::chooseResubmission()
{
    const auto* file = m_around.session.desk.file();
    if (!file) {
        return;
    }
    const auto application = file->dossier.id;
    const auto name = nameOf(file->dossier.applicant);
    const auto title = [name] { return tr("Resubmission of %1").arg(name); };
    const Choice choice{title,
                        [] { return tr("What was received?"); },
                        {[] { return tr("An archive or PDFs"); }, [] { return tr("A folder"); }},
                        [] { return tr("Choose…"); }};
    m_prompter.choose(choice, this, [this, title, application](std::optional<int> chosen) {
        if (!chosen) {
            return;
        }
        const FileQuestion question{title, packageFolder(m_around.settings),
                                    *chosen == 0 ? filters() : QList<FileFilter>()};
        if (*chosen == 0) {
            m_prompter.chooseFiles(question, this,
                                   [this, application](const QStringList& paths) { resubmit(application, paths); });
        } else {
            m_prompter.chooseFolder(question, this, [this, application](const std::optional<QString>& path) {
                resubmit(application, path ? QStringList{*path} : QStringList());
            });
        }
    });
}

void ImportFlow::resubmit(const ApplicationId& application, const QStringList& paths)
{
    if (!paths.isEmpty()) {
        keepPackageFolder(m_around.settings, paths.first());
        start({.package = {paths, {}, {}, {}},
               .edition = {},
               .application = application,
               .author = m_around.session.desk.writer()});
    }
}

void ImportFlow::import(const QStringList& paths, const QString& encoding)
{
    if (!paths.isEmpty()) {
        keepPackageFolder(m_around.settings, paths.first());
        plan({.package = {paths, {}, encoding, {}},
              .edition = RubricId(m_around.settings.text(Setting::Edition)),
              .application = {},
              .author = m_around.session.desk.writer()});
    }
}

ImportRequest ImportFlow::limited(ImportRequest request) const
{
    request.package.limits = importLimits(m_around.settings);
    request.package.unpacker = m_around.unpacker;
    return request;
}

/// Looking at what was given may take as long as its disk does.
void ImportFlow::plan(const ImportRequest& request)
{
    const auto package = limited(request).package;
    m_around.session.tasks.run(
        TaskKind::Import, subjectOf(package.paths), this,
        [package](const Task& task) { return planPackages(package, task); },
        [this, request](const Result<ImportPlan>& outcome) {
            if (!outcome) {
                m_messages.show(outcome.error());
                return;
            }
            decide(request, *outcome);
        });
}

void ImportFlow::decide(const ImportRequest& request, const ImportPlan& plan)
{
    if (plan.doubt == ImportPlan::Doubt::None) {
        startAll(request, plan.packages);
    } else {
        askGrouping(request, plan);
    }
}

void ImportFlow::askGrouping(const ImportRequest& request, const ImportPlan& plan)
{
    const auto names = plan.names();
    const auto count = static_cast<int>(names.size());
    const auto listed = [names] {
        const auto more = names.size() > mostNamed ? QStringList{u"\u2026"_s} : QStringList();
        return listText(names.first(std::min(names.size(), mostNamed)) + more);
    };
    const auto text = [listed, doubt = plan.doubt] {
        switch (doubt) {
        case ImportPlan::Doubt::FilesAmongThem:
            return tr("Documents and packages were chosen together: %1.").arg(listed());
        case ImportPlan::Doubt::FoldersOfOne:
            return tr("These folders look like parts of one application: %1.").arg(listed());
        case ImportPlan::Doubt::FolderOfPackages:
        case ImportPlan::Doubt::None:
            break;
        }
        return tr("This looks like the packages of several applicants: %1.").arg(listed());
    };
    const Choice choice{[] { return tr("One application or several?"); },
                        text,
                        {[count] { return tr("%n separate application(s)", nullptr, count); },
                         [] { return tr("All as one application"); }},
                        [] { return tr("Import"); },
                        plan.doubt == ImportPlan::Doubt::FoldersOfOne ? 1 : 0};
    m_prompter.choose(choice, this, [this, request, plan](std::optional<int> chosen) {
        if (chosen && *chosen == 0) {
            tellLeftOut(plan.leftOut);
            startAll(request, plan.packages);
        } else if (chosen) {
            startAll(request, {plan.together});
        }
    });
}

void ImportFlow::tellLeftOut(const QStringList& paths)
{
    QStringList names;
    for (const auto& path : paths) {
        names.append(QFileInfo(path).fileName());
    }
    if (!names.isEmpty()) {
        const auto text = [names] { return tr("Not imported, not part of any package: %1").arg(listText(names)); };
        m_messages.show({Tone::Warning, text, {}, {}, u"left out"_s});
    }
}

void ImportFlow::startAll(const ImportRequest& request, const QList<QStringList>& packages)
{
    if (packages.size() == 1) {
        auto one = request;
        one.package.paths = packages.first();
        start(one);
        return;
    }
    m_around.session.tasks.run(
        TaskKind::Import, subjectOf(packages.value(0)), this,
        [&around = m_around, all = limited(request), packages](const Task& task) -> Result<SeveralReports> {
            PINGSHEN_ASSIGN(auto workplace, around.session.storage.newConnection());
            return importSeveral(*workplace, all, packages, around.pdf, task);
        },
        [this, request](const Result<SeveralReports>& outcome) { finishAll(request, outcome); });
}

void ImportFlow::start(const ImportRequest& request)
{
    m_around.session.tasks.run(
        TaskKind::Import, subjectOf(request.package.paths), this,
        [&around = m_around, one = limited(request)](const Task& task) -> Result<PackageReport> {
            PINGSHEN_ASSIGN(auto workplace, around.session.storage.newConnection());
            return importPackage(*workplace, one, around.pdf, task);
        },
        [this, request](const Result<PackageReport>& outcome) { finish(request, outcome); });
}

void ImportFlow::finish(const ImportRequest& request, const Result<PackageReport>& outcome)
{
    if (outcome) {
        if (request.application.isEmpty() || outcome->alreadyThere) {
            tell(*outcome);
        } else {
            Q_EMIT resubmitted(outcome->dossier.id, outcome->version);
        }
        Q_EMIT imported(outcome->dossier.id);
        askNext();
        return;
    }
    if (isQuestion(outcome.error())) {
        ask(request, outcome.error());
        return;
    }
    m_messages.show(outcome.error());
    askNext();
}

void ImportFlow::finishAll(const ImportRequest& request, const Result<SeveralReports>& outcome)
{
    if (!outcome) {
        m_messages.show(outcome.error());
        Q_EMIT stopped();
        return;
    }
    for (const auto& failure : outcome->failures) {
        if (isQuestion(failure.error)) {
            m_questions.append({request, failure.error});
            m_questions.last().first.package.paths = failure.paths;
        }
    }
    tellAll(*outcome);
    for (const auto& report : outcome->reports) {
        if (!unreadDocuments(report.dossier.documents).isEmpty()) {
            m_kinds.read(report.dossier.id, report.dossier.versions.last().source);
        }
    }
    if (!outcome->reports.isEmpty()) {
        Q_EMIT imported(outcome->reports.first().dossier.id);
    }
    askNext();
}

void ImportFlow::askNext()
{
    if (!m_questions.isEmpty()) {
        const auto next = m_questions.takeFirst();
        ask(next.first, next.second);
    }
}

void ImportFlow::ask(const ImportRequest& request, const Error& error)
{
    if (isLocked(error)) {
        askPassword(request, error.code == Error::Code::PackagePasswordWrong);
    } else {
        askWhose(request, error);
    }
}

/// What the package has in common with the application that is here.
QString ImportFlow::sameAs(const QJsonObject& args)
{
    if (args.contains(u"sameDocuments"_s)) {
        return tr("\"%1\" has the same documents as an application that is already here: %2.");
    }
    return args.contains(u"sameCaseNumber"_s)
               ? tr("\"%1\" has the case number of an application that is already here: %2.")
               : tr("\"%1\" has the passport number of an application that is already here: %2.");
}

/// The same case number, passport or documents again: nobody becomes two applications unasked.
void ImportFlow::askWhose(const ImportRequest& request, const Error& error)
{
    QStringList known{error.args[u"caseNumber"_s].toString(), error.args[u"applicant"_s].toString()};
    known.removeAll(QString());
    const auto package = subjectOf(request.package.paths);
    const Choice choice{
        [] { return tr("Resubmission or separate application?"); },
        [package, name = known.join(u" · "_s), args = error.args,
         other = visibleText(error.args[u"otherName"_s].toString(), Breaks::Show)] {
            const auto text = sameAs(args).arg(package, name);
            return other.isEmpty() ? text
                                   : QString(text + u'\n' + tr("The package names the applicant %1.").arg(other));
        },
        {[] { return tr("A resubmission of that application"); }, [] { return tr("A separate application"); }},
        [] { return tr("Import"); }};
    const ApplicationId application(error.args[u"application"_s].toString());
    m_prompter.choose(choice, this, [this, request, application](std::optional<int> chosen) {
        auto next = request;
        if (!chosen) {
            askNext();
            return;
        }
        if (*chosen == 0) {
            next.application = application;
        } else {
            next.known = ImportRequest::Known::Separate;
        }
        start(next);
    });
}

void ImportFlow::askPassword(const ImportRequest& request, bool again)
{
    const auto name = subjectOf(request.package.paths);
    TextQuestion question{[] { return tr("Password of the package"); },
                          [name, again] {
                              return again ? tr("Wrong password for %1. Try again.").arg(name)
                                           : tr("%1 is password-protected. Ask the sender for the password.").arg(name);
                          },
                          [] { return tr("Open"); }, [] { return tr("Password"); }};
    question.form = TextQuestion::Password();
    m_prompter.askText(question, this, [this, request](const std::optional<QString>& password) {
        if (password) {
            auto next = request;
            next.package.password = *password;
            start(next);
        } else {
            askNext();
        }
    });
}

void ImportFlow::tell(const PackageReport& report)
{
    const auto documents = static_cast<int>(report.dossier.documents.size());
    const auto missing = static_cast<int>(report.missing.size());
    const auto toLookAt = static_cast<int>(std::ranges::count_if(report.findings, [](const Finding& finding) {
        return finding.severity != Finding::Severity::Info && finding.code != Finding::Code::KindMissing;
    }));
    if (report.arrived > 0) {
        m_messages.show({Tone::Ok,
                         [arrived = report.arrived] {
                             return tr("This package was recorded on another computer; %n document(s) of it arrived.",
                                       nullptr, arrived);
                         },
                         {},
                         {},
                         u"import"_s,
                         report.dossier.id});
        return;
    }
    if (report.alreadyThere) {
        m_messages.show({Tone::Info,
                         [] { return tr("This package was already imported; its application is now open."); },
                         {},
                         {},
                         u"import"_s,
                         report.dossier.id});
        return;
    }
    const auto text = [documents, missing, toLookAt] {
        QStringList parts{tr("%n document(s) imported", nullptr, documents)};
        if (missing > 0) {
            parts.append(tr("%n required document(s) missing", nullptr, missing));
        }
        if (toLookAt > 0) {
            parts.append(tr("%n finding(s), see Materials", nullptr, toLookAt));
        }
        return parts.join(listSeparator()) + tr(".", "full stop");
    };
    Message message{.tone = Tone::Ok, .text = text, .key = u"import"_s, .about = report.dossier.id};
    if (missing + toLookAt > 0) {
        message.tone = Tone::Warning;
        message.action = [] { return tr("Show materials"); };
        message.act = [this] { Q_EMIT materialsWanted(); };
        message.passes = true; // the page of the materials says it as long as it is so
    }
    m_messages.show(message);
}

/// One message for all that went well, one for each that did not.
void ImportFlow::tellAll(const SeveralReports& several)
{
    const auto count = static_cast<int>(several.reports.size());
    if (several.isCancelled) {
        const auto text = [count, all = several.asked] {
            return tr("%1 of %2 packages imported, then cancelled.").arg(count).arg(all);
        };
        m_messages.show({Tone::Warning, text, {}, {}, u"import"_s, several.reports.first().dossier.id});
    } else if (count > 0) {
        const auto text = [count] { return tr("%n application(s) imported.", nullptr, count); };
        // It is about the one that is opened now, and goes with it.
        m_messages.show({Tone::Ok, text, {}, {}, u"import"_s, several.reports.first().dossier.id});
    }
    for (const auto& failure : several.failures) {
        if (!isQuestion(failure.error)) {
            m_messages.show(failure.error);
        }
    }
}

void ImportFlow::importSamples()
{
    m_around.session.tasks.run(
        TaskKind::Samples, {}, this,
        [&around = m_around, author = m_around.session.desk.writer()](const Task& task) -> Result<PackageReport> {
            PINGSHEN_ASSIGN(auto workplace, around.session.storage.newConnection());
            return importSamplePackages(*workplace, around.pdf, around.unpacker, around.sampleProgram, task, author);
        },
        [this](const Result<PackageReport>& outcome) {
            if (!outcome) {
                m_messages.show(outcome.error());
                return;
            }
            Q_EMIT imported(outcome->dossier.id);
        });
}

} // namespace pingshen::ui
