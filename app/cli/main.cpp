// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandContext.h"
#include "app/cli/Usage.h"
#include "app/cli/Words.h"
#include "app/services/Installation.h"
#include "core/base/ScratchFolder.h"
#include "ui/settings/Settings.h"
#include "ui/text/LanguageSwitch.h"

#include <QGuiApplication>

using namespace pingshen;
using namespace pingshen::cli;
using namespace Qt::StringLiterals;

namespace {

/// Standard error is for our own sentences: scripts and people read it.
void dropMessage(QtMsgType, const QMessageLogContext&, const QString&) {}

QStringList wordsOf(int argc, char** argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        words.append(QString::fromLocal8Bit(argv[i]));
    }
    return words;
}

/// Only commands that paint need fonts, and none needs a display.
std::unique_ptr<QCoreApplication> applicationFor(const ParsedLine& parsed, char** argv)
{
    static int own = 1; // Qt would take words of ours for its own
    const auto* line = std::get_if<Invocation>(&parsed);
    if (!line || line->command->draws == Command::Draws::No) {
        return std::make_unique<QCoreApplication>(own, argv);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(own, argv);
}

/// As asked for, else as set in the window, else as the system has it.
Language languageFor(const QStringList& words)
{
    const auto wanted = peekOption(words, "lang"_L1);
    const auto set = wanted.isEmpty() ? ui::Settings(settingsFolder()).text(ui::Setting::Language) : wanted;
    return ui::languageFrom(set, ui::systemLanguage());
}

ExitCode run(const Invocation& line, Console& console)
{
    ScratchFolder::removeAbandoned();
    CommandContext context(line, console);
    const auto outcome = line.command->handler(context);
    if (!outcome) {
        console.refuse(context.textOf(outcome.error()));
        return ExitCode::Failed;
    }
    if (*outcome == ExitCode::Done && context.isReading()) {
        context.sayEnd(); // a command that fails over it says so itself
    }
    if (context.obstacle() == Error::Code::DiskFull) {
        console.say(Cli::tr("The disk is full: the vault was opened for reading. Free some space before you change "
                            "anything."));
    } else if (context.obstacle()) {
        console.say(Cli::tr("The vault is write-protected: it was opened for reading, and nothing can be changed."));
    }
    return *outcome;
}

ExitCode answer(const ParsedLine& parsed, Console& console)
{
    if (const auto* line = std::get_if<Invocation>(&parsed)) {
        return run(*line, console);
    }
    if (const auto* fault = std::get_if<UsageFault>(&parsed)) {
        console.refuse(usageFaultText(*fault));
        return ExitCode::Usage;
    }
    const auto* help = std::get_if<HelpRequest>(&parsed);
    console.show(help ? helpText(help->topic) : QStringLiteral("pingshen-cli " PINGSHEN_VERSION));
    return ExitCode::Done;
}

} // namespace

int main(int argc, char** argv)
{
    qInstallMessageHandler(dropMessage);
    const auto words = wordsOf(argc, argv);
    const auto parsed = parseLine(words);
    const auto application = applicationFor(parsed, argv);
    nameProgram();
    const ui::LanguageSwitch language(languageFor(words));

    Console console(isAsked(words, "json"_L1) ? Console::Form::Json : Console::Form::Text);
    const auto code = answer(parsed, console);
    if (!console.finish()) {
        console.say(Cli::tr("Cannot write to standard output."));
        return static_cast<int>(ExitCode::Failed);
    }
    return static_cast<int>(code);
}
