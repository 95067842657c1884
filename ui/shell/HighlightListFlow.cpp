// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HighlightListFlow.h"

#include "core/work/Reports.h"
#include "ui/actions/ActionHub.h"
#include "ui/panels/reading/DocumentName.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/shell/HighlightFlow.h"
#include "ui/text/SignatureText.h"
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
    // What is asked for now, whatever the window shows by the time that the place is chosen.
    const auto& ledger = m_around.session.highlights;
    const auto copy = highlightedCopy(*file, *document, ledger.in(content),
                                      file->persons.label(ledger.reviewer()).in(Phrasebook().language()));
    m_prompter.saveFile(question, this, [this, copy](const std::optional<QString>& path) {
        if (path) {
            m_around.settings.keepShape(copyFolderKey, QFileInfo(*path).absolutePath().toUtf8());
            write(copy, *path);
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

void HighlightListFlow::write(const HighlightedCopy& copy, const QString& path)
{
    m_around.session.tasks.run(
        TaskKind::Report, QFileInfo(path).fileName(), this,
        [copy, path, storage = &m_around.session.storage,
         pdf = &m_around.pdf](const Task& task) -> Result<WrittenCopy> {
            PINGSHEN_ASSIGN(const auto workplace, storage->newConnection());
            return writeCopy(*workplace, copy, path, *pdf, task);
        },
        [this, path](const Result<WrittenCopy>& written) {
            if (written) {
                tellSaved(path, *written);
            } else {
                m_messages.show(written.error());
            }
        });
}

void HighlightListFlow::tellSaved(const QString& path, const WrittenCopy& written)
{
    Message message{written.isForbidden ? Tone::Warning : Tone::Ok, [path, written] {
                        const auto saved = tr("A copy with %n highlight(s) was saved to %1. The original is unchanged.",
                                              nullptr, written.highlights)
                                               .arg(QDir::toNativeSeparators(path));
                        const auto space = Phrasebook().language() == Language::Chinese ? u""_s : u" "_s;
                        return written.isForbidden ? saved + space + notesForbiddenText() : saved;
                    }};
    message.action = [] { return tr("Open"); };
    message.act = [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); };
    message.key = u"highlightCopy"_s;
    message.holds = [path] { return QFileInfo::exists(path); };
    m_messages.show(message);
}

} // namespace pingshen::ui
