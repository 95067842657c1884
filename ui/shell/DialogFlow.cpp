// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DialogFlow.h"

#include "core/work/OfficeRules.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/HistoryDialog.h"
#include "ui/dialogs/OfficeDialog.h"
#include "ui/dialogs/SettingsDialog.h"
#include "ui/text/ProblemText.h"

#include <QDir>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

DialogFlow::DialogFlow(WindowContext& around, MessageBar& messages, Prompter& prompter, QWidget& window)
    : QObject(&window),
      m_around(around),
      m_messages(messages),
      m_prompter(prompter),
      m_window(window)
{
    // What comes next is another step: the correction is history then.
    const auto& desk = around.session.desk;
    const auto forget = [this] { forgetCorrected(); };
    connect(&desk, &ReviewDesk::changed, this, forget);
    connect(&desk, &ReviewDesk::typingChanged, this, forget);
    connect(&desk, &ReviewDesk::opened, this, forget);
    connect(&desk, &ReviewDesk::seated, this, forget);
}

void DialogFlow::showSettings()
{
    auto* dialog = new SettingsDialog(m_around.settings, &m_window);
    connect(dialog, &SettingsDialog::keysRequested, this, [this] { showHelp(HelpDialog::Tab::Keys); });
    dialog->open();
}

void DialogFlow::showHelp(HelpDialog::Tab tab)
{
    (new HelpDialog(m_around.actions, m_around.settings, tab, &m_window))->open();
}

void DialogFlow::showAbout()
{
    struct Opened
    {
        QString folder = {};
        KeyChange keyChange = KeyChange::None;
        HistoryLoss loss = HistoryLoss::None;
    };
    m_around.session.storage.run(
        this,
        [](Workplace& workplace) {
            return Opened{workplace.folder(), workplace.keyChange(), lossOf(workplace.loss())};
        },
        [this](const Opened& vault) {
            // Nothing has been parsed or unpacked where no helper program has told.
            const auto pdf = m_around.pages.guards().value_or(allGuards);
            const auto archives = m_around.unpacker.told->last().value_or(allGuards);
            const auto folder = QDir::toNativeSeparators(vault.folder);
            (new AboutDialog(folder, vault.keyChange, vault.loss, pdf, archives, &m_window))->open();
        });
}

void DialogFlow::showOffice()
{
    struct Loaded
    {
        Rubric published;
        SettingValues values;
    };
    const auto* file = m_around.session.desk.file();
    const auto wanted = file ? file->rubric.id : RubricId();
    const auto load = [wanted](Workplace& workplace) -> Result<Loaded> {
        const auto id = wanted.isEmpty() ? workplace.rubrics().newest().id : wanted;
        PINGSHEN_ASSIGN(auto published, workplace.rubrics().rubric(id));
        PINGSHEN_ASSIGN(auto values, officeRules(workplace, id));
        return Loaded{std::move(published), std::move(values)};
    };
    m_around.session.storage.run(this, load, [this](const Result<Loaded>& loaded) {
        if (loaded) {
            auto* dialog = new OfficeDialog(m_around.session, loaded->published, loaded->values, &m_window);
            connect(dialog, &QDialog::accepted, this, [this] {
                m_messages.show(
                    {.tone = Tone::Ok, .text = [] { return tr("Office settings saved."); }, .key = u"office"_s});
                Q_EMIT officeSaved();
            });
            dialog->open();
        } else {
            m_messages.show(loaded.error());
        }
    });
}

void DialogFlow::showHistory(const IndicatorId& indicator)
{
    if (m_around.session.desk.file()) {
        (new HistoryDialog(m_around.session, indicator, &m_window))->open();
    }
}

} // namespace pingshen::ui
