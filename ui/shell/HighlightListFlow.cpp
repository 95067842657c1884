// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HighlightListFlow.h"

#include "core/work/HighlightedCopy.h"
#include "core/work/Reports.h"
#include "ui/actions/ActionHub.h"
#include "ui/panels/reading/DocumentName.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/shell/HighlightFlow.h"
#include "ui/viewer/ReadingPane.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const auto copyFolderKey = u"copyFolder"_s;

/// Which document the content is or was of; null if none here.
const Document* documentOf(const QList<Document>& documents, const Digest& content)
{
    const auto found = std::ranges::find(documents, content, &Document::digest);
    return found == documents.end() ? nullptr : &*found;
}

} // namespace

HighlightListFlow::HighlightListFlow(WindowContext& around, HighlightFlow& highlights, ReaderPanel& reader,
                                     MessageBar& messages, Prompter& prompter, QWidget& window)
    : QObject(&window),
      m_around(around),
      m_reader(reader),
      m_messages(messages),
      m_prompter(prompter),
      m_popup(new HighlightPopup(window))
{
    around.actions.bind(u"mark.list", this, [this] { list(); });
    around.actions.bind(u"mark.export", this, [this] { askCopy(m_reader.activePane().document()); });
    connect(m_popup, &HighlightPopup::chosen, &highlights, &HighlightFlow::goTo);
    connect(m_popup, &HighlightPopup::removalAsked, &highlights, &HighlightFlow::removeById);
    connect(m_popup, &HighlightPopup::copyAsked, this, &HighlightListFlow::askCopy);
    auto& session = around.session;
    connect(m_popup, &HighlightPopup::undoAsked, &session.desk, &ReviewDesk::undo);
    connect(m_popup, &HighlightPopup::redoAsked, &session.desk, &ReviewDesk::redo);
    connect(&session.highlights, &HighlightLedger::changed, this, [this] { m_popup->follow(rows()); });
    connect(&session.desk, &ReviewDesk::cleared, m_popup, &HighlightPopup::close);
}

void HighlightListFlow::list()
{
    if (m_around.session.desk.file()) {
        m_popup->open(rows(), m_reader.activePane().document());
    }
}

/// In the order of the documents' list.
QList<HighlightRow> HighlightListFlow::rows() const
{
    QList<HighlightRow> rows;
    const auto* file = m_around.session.desk.file();
    if (!file) {
        return rows;
    }
    const auto& ledger = m_around.session.highlights;
    QList<Digest> listed;
    const auto documents = file->documentsInHistory();
    for (const auto& document : documents) {
        if (listed.contains(document.digest)) {
            continue;
        }
        listed.append(document.digest);
        const auto highlights = ledger.in(document.digest);
        for (const auto& highlight : highlights) {
            rows.append({highlight, numberedName(*file, document), ledger.isUnsaved(highlight.id)});
        }
    }
    return rows;
}

void HighlightListFlow::askCopy(const Digest& content)
{
    const auto* file = m_around.session.desk.file();
    const auto documents = file ? file->documentsInHistory() : QList<Document>();
    const auto* document = documentOf(documents, content);
    if (!document || m_around.session.highlights.in(content).isEmpty()) {
        m_messages.show({.tone = Tone::Info,
                         .text = [] { return tr("No highlights in this document."); },
                         .key = u"highlight"_s,
                         .about = file ? file->dossier.id : ApplicationId()});
        return;
    }
    FileQuestion question{[] { return tr("Export a copy with your highlights"); }};
    const auto name = tr("%1 - highlights").arg(QFileInfo(document->name).completeBaseName());
    question.preset = QDir(lastFolder()).filePath(fileSafe(name) + u".pdf"_s);
    question.filters = {{[] { return tr("PDF"); }, {u"*.pdf"_s}}};
    m_prompter.saveFile(question, this, [this, document = *document](const std::optional<QString>& path) {
        if (path) {
            m_around.settings.keepShape(copyFolderKey, QFileInfo(*path).absolutePath().toUtf8());
            writeCopyTo(document, *path);
        }
    });
}

/// Where the last copy was saved, if that is still there.
QString HighlightListFlow::lastFolder() const
{
    const auto last = QString::fromUtf8(m_around.settings.shape(copyFolderKey));
    return !last.isEmpty() && QFileInfo(last).isDir()
               ? last
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void HighlightListFlow::writeCopyTo(const Document& document, const QString& path)
{
    const auto* file = m_around.session.desk.file();
    if (!file || !file->bytes.contains(document.digest)) {
        return;
    }
    auto& ledger = m_around.session.highlights;
    HighlightedCopy copy{{document.digest, file->bytes.value(document.digest), {}, file->dossier.id.value()},
                         ledger.in(document.digest),
                         file->persons.label(ledger.reviewer()).in(Phrasebook().language())};
    copy.originals = file->bytes.keys();
    const auto count = static_cast<int>(copy.highlights.size());
    m_around.session.tasks.run(
        TaskKind::Report, QFileInfo(path).fileName(), this,
        [copy, path, name = document.name, pdf = &m_around.pdf](const Task& task) -> Done {
            const auto written = writeCopy(copy, path, *pdf, task);
            if (written || !written.error().where.isEmpty()) {
                return written;
            }
            auto error = written.error();
            error.where = name;
            return error;
        },
        [this, path, count](const Done& done) {
            if (done) {
                tellSaved(path, count);
            } else {
                m_messages.show(done.error());
            }
        });
}

void HighlightListFlow::tellSaved(const QString& path, int count)
{
    Message message{Tone::Ok, [path, count] {
                        return tr("A copy with %n highlight(s) was saved to %1. The original is unchanged.", nullptr,
                                  count)
                            .arg(QDir::toNativeSeparators(path));
                    }};
    message.action = [] { return tr("Open"); };
    message.act = [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); };
    message.key = u"highlightCopy"_s;
    message.holds = [path] { return QFileInfo::exists(path); };
    m_messages.show(message);
}

} // namespace pingshen::ui
