// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/importing/EncodingFlow.h"

#include "core/base/VisibleText.h"
#include "ui/settings/ImportLimits.h"
#include "ui/shell/importing/PackageFolder.h"

#include <QFileInfo>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

struct EncodingWords
{
    const char* encoding;
    const char* words;
};

constexpr EncodingWords encodingWords[]{
    {"UTF-8", QT_TRANSLATE_NOOP("pingshen::ui::EncodingFlow", "Unicode (UTF-8)")},
    {"GB18030", QT_TRANSLATE_NOOP("pingshen::ui::EncodingFlow", "Simplified Chinese (GBK)")},
    {"Big5", QT_TRANSLATE_NOOP("pingshen::ui::EncodingFlow", "Traditional Chinese (Big5)")},
    {"Shift_JIS", QT_TRANSLATE_NOOP("pingshen::ui::EncodingFlow", "Japanese (Shift JIS)")},
    {"windows-949", QT_TRANSLATE_NOOP("pingshen::ui::EncodingFlow", "Korean (EUC-KR)")},
    {"windows-1251", QT_TRANSLATE_NOOP("pingshen::ui::EncodingFlow", "Cyrillic (Windows)")},
    {"CP866", QT_TRANSLATE_NOOP("pingshen::ui::EncodingFlow", "Cyrillic (DOS)")},
    {"KOI8-R", QT_TRANSLATE_NOOP("pingshen::ui::EncodingFlow", "Cyrillic (KOI8-R)")},
    {"CP437", QT_TRANSLATE_NOOP("pingshen::ui::EncodingFlow", "Western (DOS)")},
    {"CP850", QT_TRANSLATE_NOOP("pingshen::ui::EncodingFlow", "Western (DOS, code page 850)")},
    {"windows-1252", QT_TRANSLATE_NOOP("pingshen::ui::EncodingFlow", "Western (Windows)")},
};

Wording wordingOf(const NamePreview& preview)
{
    return [encoding = preview.encoding, unreadable = preview.unreadable] {
        const auto words = std::ranges::find_if(
            encodingWords, [&](const auto& row) { return encoding == QLatin1StringView(row.encoding); });
        const auto name = words == std::end(encodingWords) ? encoding : EncodingFlow::tr(words->words);
        return unreadable == 0 ? name : EncodingFlow::tr("%1: does not fit %n name(s)", nullptr, unreadable).arg(name);
    };
}

} // namespace

EncodingFlow::EncodingFlow(WindowContext& around, MessageBar& messages, Prompter& prompter, Chosen chosen,
                           QObject* parent)
    : QObject(parent),
      m_around(around),
      m_messages(messages),
      m_prompter(prompter),
      m_chosen(std::move(chosen))
{}

void EncodingFlow::choosePackage()
{
    m_prompter.choose(
        {[] { return tr("Encoding of the file names"); },
         [] { return tr("For packages whose file names appear garbled. The encoding is normally detected."); },
         {[] { return tr("In an archive"); }, [] { return tr("In a folder"); }},
         [] { return tr("Choose package…"); }},
        this, [this](std::optional<int> where) {
            if (where) {
                *where == 0 ? chooseArchive() : chooseFolder();
            }
        });
}

void EncodingFlow::chooseArchive()
{
    m_prompter.chooseFiles({[] { return tr("Open a package"); }, packageFolder(m_around.settings), {}}, this,
                           [this](const QStringList& paths) {
                               if (!paths.isEmpty()) {
                                   chooseFor(paths);
                               }
                           });
}

void EncodingFlow::chooseFolder()
{
    m_prompter.chooseFolder({[] { return tr("Open a package folder"); }, packageFolder(m_around.settings), {}}, this,
                            [this](const std::optional<QString>& path) {
                                if (path) {
                                    chooseFor({*path});
                                }
                            });
}

void EncodingFlow::chooseFor(const QStringList& paths)
{
    const auto name = QFileInfo(paths.value(0)).fileName();
    m_around.session.tasks.run(
        TaskKind::Check, name, this,
        [request = PackageRequest{paths, {}, {}, importLimits(m_around.settings), m_around.unpacker}](
            const Task& task) { return previewNames(request, task); },
        [this, paths, name](const Result<QList<NamePreview>>& previews) {
            if (!previews) {
                m_messages.show(previews.error());
            } else if (previews->isEmpty()) {
                m_messages.show(
                    {Tone::Info,
                     [name] {
                         return tr("The file names of %1 can be read in only one way; there is nothing to choose.")
                             .arg(name);
                     },
                     {},
                     {},
                     u"encoding"_s});
            } else {
                choose(paths, *previews);
            }
        });
}

void EncodingFlow::choose(const QStringList& paths, const QList<NamePreview>& previews)
{
    Choice choice{[] { return tr("Encoding of the file names"); },
                  [] { return tr("Choose the encoding in which the names below are readable."); },
                  {},
                  [] { return tr("Import"); }};
    for (const auto& preview : previews) {
        choice.options.append(wordingOf(preview));
        QStringList names;
        for (const auto& name : preview.names) {
            names.append(visibleText(name, Breaks::Show));
        }
        choice.details.append(names);
    }
    m_prompter.choose(choice, this, [this, paths, previews](std::optional<int> chosen) {
        if (chosen) {
            m_chosen(paths, previews[*chosen].encoding);
        }
    });
}

} // namespace pingshen::ui
