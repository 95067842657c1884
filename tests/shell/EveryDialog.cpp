// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shell/EveryDialog.h"

#include "core/review/Submission.h"
#include "ui/dialogs/SubmitChecklist.h"
#include "ui/dialogs/VerifyDialog.h"
#include "ui/notice/DialogPrompter.h"

#include <algorithm>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

/// Of whoever sits here; somebody new can be added.
ui::NameQuestion nameQuestion(const ui::Wording& title, const ui::Wording& text, const ui::Wording& yes)
{
    ui::NameQuestion question;
    question.title = title;
    question.text = text;
    question.accept = yes;
    question.label = title;
    question.unsure = text;
    for (const auto& name : {u"李评审"_s, u"王评审（北京大学）"_s}) {
        question.known.append([name] { return name; });
    }
    question.preset = 0;
    question.matches = [](const QString& typed) {
        return typed.isEmpty() ? ui::NameQuestion::Matches{{0, 1}, 2, false} : ui::NameQuestion::Matches();
    };
    question.fresh = ui::NameQuestion::Fresh{[title](const QString& typed) { return title() + typed; },
                                             text,
                                             yes,
                                             {title, title, title},
                                             [](const QString& typed) {
                                                 return QStringList{typed, typed, {}};
                                             },
                                             [text](const QStringList&) { return text(); }};
    return question;
}

void ask(Workstation& station, const QString& name)
{
    auto& window = station.window();
    ui::DialogPrompter prompter(window);
    const bool isChinese = station.language().language() == Language::Chinese;
    const auto word = [isChinese](const QString& zh, const QString& en) -> ui::Wording {
        return [text = isChinese ? zh : en] { return text; };
    };
    const auto title = word(u"要提交评分表吗？"_s, u"Submit the score sheet?"_s);
    const auto text =
        word(u"提交后评分表锁定，主管单位可注明理由退回。"_s,
             u"The sheet is then locked. The office can return it with a reason; every version is kept."_s);
    const auto yes = word(u"提交"_s, u"Submit"_s);
    if (name == u"QuestionDialog"_s) {
        prompter.ask({title, text, yes}, &window, [](bool) {});
    } else if (name == u"ChoiceDialog"_s) {
        const QStringList names{u"<b>Mallory</b><img src='x.png'> 护照.pdf"_s, QString(110, u'长') + u".pdf"_s,
                                QString(180, u'W') + u".pdf"_s};
        prompter.choose({title, text, {yes, title}, yes, 0, {names, names}}, &window, [](std::optional<int>) {});
    } else if (name == u"TextDialog"_s) {
        prompter.askText({title, text, yes, title}, &window, [](const std::optional<QString>&) {});
    } else if (name == u"NameDialog"_s) {
        prompter.askName(nameQuestion(title, text, yes), &window, [](const std::optional<ui::NameAnswer>&) {});
    } else if (name == u"VerifyDialog"_s) {
        VaultReport report{.applications = 12, .documents = 340, .changes = 5678};
        report.sheets.append(
            {ApplicationId(u"a1"_s), u"<b>GT-0001</b>"_s, {u"李评审"_s, u"Li"_s}, Digest::of("sheet")});
        report.head = {QString(32, u'a'), 5678, Digest::of("last")};
        (new ui::VerifyDialog(station.session(), report, &window))->open();
    } else if (name == u"ChecklistDialog"_s) {
        const auto& file = station.file();
        const auto reviewer = station.desk().reviewer();
        prompter.confirmChecklist(ui::submitChecklist(file, reviewer, sheetIssues(file, reviewer)), &window,
                                  [](const ui::ChecklistAnswer&) {});
    } else {
        qFatal("nobody asks with %s", qPrintable(name));
    }
}

} // namespace

const QList<DialogRow>& everyDialog()
{
    static const QList<DialogRow> rows{{u"SettingsDialog"_s, u"program.settings"_s},
                                       {u"HelpDialog"_s, u"program.help"_s},
                                       {u"HelpDialog"_s, u"program.keys"_s},
                                       {u"AboutDialog"_s, u"program.about"_s},
                                       {u"OfficeDialog"_s, u"program.office"_s},
                                       {u"NameDialog"_s, {}},
                                       {u"PersonDialog"_s, u"program.person"_s},
                                       {u"HistoryDialog"_s, u"application.history"_s},
                                       {u"BackupsDialog"_s, u"vault.restore"_s},
                                       {u"VerifyDialog"_s, {}},
                                       {u"QuestionDialog"_s, {}},
                                       {u"ChoiceDialog"_s, {}},
                                       {u"TextDialog"_s, {}},
                                       {u"ChecklistDialog"_s, {}}};
    return rows;
}

QDialog* openDialog(Workstation& station, const DialogRow& row)
{
    const auto before = station.window().findChildren<QDialog*>();
    row.action.isEmpty() ? ask(station, row.name) : station.actions().action(row.action)->trigger();
    QDialog* opened = nullptr;
    waitUntil([&] {
        for (auto* dialog : station.window().findChildren<QDialog*>()) {
            opened = !before.contains(dialog) && dialog->isVisible() ? dialog : opened;
        }
        return opened && QApplication::activeWindow() == opened;
    });
    return opened;
}

} // namespace pingshen::test
