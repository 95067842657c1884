// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ReportFlow.h"

#include "ui/text/ErrorText.h"
#include "ui/text/ReportText.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto folderKey = u"reportFolder"_s;

struct Form
{
    ReportLanguage language;
    ReportFormat format;
    Wording word;
    ReportKind kind;
};

QList<Form> formsOf(ReportKind kind)
{
    QList<Form> forms{
        {ReportLanguage::Both, ReportFormat::Pdf, [] { return ReportFlow::tr("PDF, both languages"); }, kind},
        {ReportLanguage::Chinese, ReportFormat::Pdf, [] { return ReportFlow::tr("PDF, Chinese"); }, kind},
        {ReportLanguage::English, ReportFormat::Pdf, [] { return ReportFlow::tr("PDF, English"); }, kind}};
    if (kind == ReportKind::ScoreSheet) {
        const auto add = [&forms](ReportFormat format, const Wording& word, ReportKind of) {
            forms.append({ReportLanguage::Both, format, word, of});
        };
        add(
            ReportFormat::Csv, [] { return ReportFlow::tr("Spreadsheet (CSV)"); }, kind);
        add(
            ReportFormat::Json, [] { return ReportFlow::tr("Data (JSON)"); }, kind);
        const auto evidence = ReportKind::Evidence;
        add(
            ReportFormat::Pdf, [] { return ReportFlow::tr("List of evidence, PDF"); }, evidence);
        add(
            ReportFormat::Html, [] { return ReportFlow::tr("List of evidence, web page (HTML)"); }, evidence);
    }
    return forms;
}

ReportWords reportWords()
{
    return {scoreSheetWords(), siteVisitWords(), evidenceWords()};
}

} // namespace

ReportFlow::ReportFlow(WindowContext& around, MessageBar& messages, Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_around(around),
      m_messages(messages),
      m_prompter(prompter)
{}

void ReportFlow::make(ReportKind kind)
{
    if (m_around.session.desk.file()) {
        chooseForm(kind);
    }
}

void ReportFlow::chooseForm(ReportKind kind)
{
    const auto forms = formsOf(kind);
    Choice choice{[kind] { return kind == ReportKind::ScoreSheet ? tr("Score sheet") : tr("Site visit report"); },
                  [] { return tr("A content checksum is printed on every page."); },
                  {},
                  [] { return tr("Create…"); }};
    for (const auto& form : forms) {
        choice.options.append(form.word);
    }
    m_prompter.choose(choice, this, [this, forms](std::optional<int> chosen) {
        if (chosen) {
            const auto& form = forms[*chosen];
            chooseFile({form.kind, form.format, form.language, m_around.session.desk.reviewer(),
                        m_around.session.clock.now().toLocalTime()});
        }
    });
}

void ReportFlow::chooseFile(const ReportOrder& order)
{
    const auto* file = m_around.session.desk.file();
    if (!file) {
        return;
    }
    const QDir folder(lastFolder());
    const auto name = reportFileName(*file, order, reportWords(), Phrasebook().language());
    m_prompter.saveFile({[] { return tr("Save the report"); }, folder.filePath(name), {}}, this,
                        [this, order](const std::optional<QString>& path) {
                            if (path) {
                                m_around.settings.keepShape(folderKey, QFileInfo(*path).absolutePath().toUtf8());
                                write(order, *path);
                            }
                        });
}

/// Where the last report was saved, if that is still there.
QString ReportFlow::lastFolder() const
{
    const auto last = QString::fromUtf8(m_around.settings.shape(folderKey));
    return !last.isEmpty() && QFileInfo(last).isDir()
               ? last
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// What no font draws is said before there is a report.
void ReportFlow::askToGoOn(ReportOrder order, const QString& path, const Error& error)
{
    const Question question{[] { return tr("Some characters cannot be printed"); },
                            [error] { return errorText(error); }, [] { return tr("Print as numbers"); }};
    order.undrawn = Undrawn::Number;
    m_prompter.ask(question, this, [this, order, path](bool yes) {
        if (yes) {
            write(order, path);
        }
    });
}

/// What was entered last is in it: it is made of what is stored, once all of it is.
void ReportFlow::write(const ReportOrder& order, const QString& path)
{
    const auto* file = m_around.session.desk.file();
    if (!file) {
        return;
    }
    const auto application = file->dossier.id;
    auto& saves = m_around.session.saves;
    if (saves.pending() == 0) {
        writeStored(application, order, path);
        return;
    }
    auto* wait = new QObject(this);
    connect(&saves, &SaveQueue::pendingChanged, wait, [this, wait, application, order, path](int pending) {
        if (pending == 0) {
            wait->deleteLater();
            writeStored(application, order, path);
        }
    });
}

void ReportFlow::writeStored(const ApplicationId& application, const ReportOrder& order, const QString& path)
{
    m_around.session.storage.run(
        this,
        [order, application](Workplace& workplace) -> Result<std::pair<ApplicationFile, ReportOrder>> {
            auto marked = order;
            PINGSHEN_ASSIGN(auto stored, openForReport(workplace, application, marked));
            return std::pair(std::move(stored), std::move(marked));
        },
        [this, path](const Result<std::pair<ApplicationFile, ReportOrder>>& opened) {
            if (opened) {
                write(opened->first, opened->second, path);
            } else {
                m_messages.show(opened.error());
            }
        });
}

void ReportFlow::write(const ApplicationFile& file, const ReportOrder& order, const QString& path)
{
    m_around.session.tasks.run(
        TaskKind::Report, QFileInfo(path).fileName(), this,
        [file, order, path, words = reportWords(), pdf = &m_around.pdf](const Task& task) -> Done {
            auto drawn = order;
            drawn.pictures = order.kind == ReportKind::Evidence ? pdf : nullptr;
            PINGSHEN_ASSIGN(const auto bytes, makeReport(file, drawn, words, task));
            return writeReport(path, bytes);
        },
        [this, order, path, application = file.dossier.id](const Done& done) {
            if (!done && done.error().args.contains(u"characters"_s)) {
                askToGoOn(order, path, done.error());
                return;
            }
            if (!done) {
                m_messages.show(done.error());
                return;
            }
            Message message{Tone::Ok, [path] { return tr("Report saved to %1.").arg(QDir::toNativeSeparators(path)); }};
            message.action = [] { return tr("Open"); };
            message.act = [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); };
            message.key = u"report"_s;
            message.about = application;
            message.holds = [path] { return QFileInfo::exists(path); };
            // Whoever is elsewhere by then finds the file where they wanted it.
            const auto* now = m_around.session.desk.file();
            if (now && now->dossier.id == application) {
                m_messages.show(message);
            }
        });
}

} // namespace pingshen::ui
