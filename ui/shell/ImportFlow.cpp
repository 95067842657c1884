// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ImportFlow.h"

#include "core/work/intake/ImportSamples.h"
#include "ui/text/Formats.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

QList<FileFilter> filters()
{
    return {{[] { return ImportFlow::tr("Packages and PDFs"); },
             {u"*.zip"_s, u"*.7z"_s, u"*.rar"_s, u"*.tar"_s, u"*.tar.gz"_s, u"*.tgz"_s, u"*.tar.xz"_s, u"*.pdf"_s}},
            {[] { return ImportFlow::tr("All files"); }, {u"*"_s}}};
}

Limits limitsFrom(const Settings& settings)
{
    Limits limits;
    limits.entries = settings.number(Setting::EntryLimit);
    limits.unpackedBytes = qint64(settings.number(Setting::UnpackedLimit)) << 20;
    limits.fileBytes = qint64(settings.number(Setting::FileLimit)) << 20;
    return limits;
}

QString homeFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString subjectOf(const QStringList& paths)
{
    return QFileInfo(paths.value(0)).fileName();
}

} // namespace

ImportFlow::ImportFlow(Surroundings& around, MessageBar& messages, Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_around(around),
      m_messages(messages),
      m_prompter(prompter),
      m_encodings(new EncodingFlow(
          around, messages, prompter,
          [this](const QStringList& paths, const QString& encoding) { import(paths, encoding); }, this))
{}

void ImportFlow::chooseFiles()
{
    m_prompter.chooseFiles({[] { return tr("Open a package"); }, homeFolder(), filters()}, this,
                           [this](const QStringList& paths) { import(paths); });
}

void ImportFlow::chooseFolder()
{
    m_prompter.chooseFolder({[] { return tr("Open a package folder"); }, homeFolder(), {}}, this,
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
    m_prompter.chooseFiles({[] { return tr("Add a resubmission"); }, homeFolder(), filters()}, this,
                           [this, application](const QStringList& paths) {
                               if (!paths.isEmpty()) {
                                   start({.package = {paths, {}, {}, {}},
                                          .edition = {},
                                          .application = application,
                                          .author = m_around.session.desk.reviewer()});
                               }
                           });
}

void ImportFlow::import(const QStringList& paths, const QString& encoding)
{
    if (!paths.isEmpty()) {
        start({.package = {paths, {}, encoding, {}},
               .edition = RubricId(m_around.settings.text(Setting::Edition)),
               .application = {},
               .author = m_around.session.desk.reviewer()});
    }
}

void ImportFlow::start(const ImportRequest& request)
{
    auto limited = request;
    limited.package.limits = limitsFrom(m_around.settings);
    m_around.session.tasks.run(
        TaskKind::Import, subjectOf(request.package.paths), this,
        [&around = m_around, limited](const Task& task) -> Result<PackageReport> {
            PINGSHEN_ASSIGN(auto workplace, around.session.storage.another());
            return importPackage(*workplace, limited, around.pdf, task);
        },
        [this, request](const Result<PackageReport>& outcome) { finish(request, outcome); });
}

void ImportFlow::finish(const ImportRequest& request, const Result<PackageReport>& outcome)
{
    if (outcome) {
        tell(*outcome);
        Q_EMIT imported(outcome->dossier.id);
        return;
    }
    const auto code = outcome.error().code;
    if (code == Error::Code::PackageEncrypted || code == Error::Code::PackagePasswordWrong) {
        askPassword(request, code == Error::Code::PackagePasswordWrong);
        return;
    }
    m_messages.show(outcome.error());
}

void ImportFlow::askPassword(const ImportRequest& request, bool again)
{
    const auto name = subjectOf(request.package.paths);
    TextQuestion question{[] { return tr("Password of the package"); },
                          [name, again] {
                              return again ? tr("Wrong password for %1. Try again.").arg(name)
                                           : tr("%1 is password-protected. Ask the sender for the password.").arg(name);
                          },
                          [] { return tr("Open"); }};
    question.form = TextQuestion::Form::Password;
    m_prompter.askText(question, this, [this, request](const std::optional<QString>& password) {
        if (password) {
            auto next = request;
            next.package.password = *password;
            start(next);
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
    if (report.alreadyThere) {
        m_messages.show(
            {Tone::Info, [] { return tr("This package was imported before and is now open."); }, {}, {}, u"import"_s});
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
    m_messages.show({missing + toLookAt > 0 ? Tone::Warning : Tone::Ok, text, {}, {}, u"import"_s});
}

void ImportFlow::importSamples()
{
    m_around.session.tasks.run(
        TaskKind::Samples, {}, this,
        [&around = m_around](const Task& task) -> Result<PackageReport> {
            PINGSHEN_ASSIGN(auto workplace, around.session.storage.another());
            return importSamplePackages(*workplace, around.pdf, task);
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
