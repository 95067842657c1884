// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandTable.h"

#include "app/cli/commands/Handlers.h"

#include <algorithm>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

using Form = Option::Form;
using Need = Option::Need;
using Times = Option::Times;

// Options that several commands share.
Option encoding()
{
    return {"encoding"_L1, Form::Text, "NAME"_L1,
            QT_TRANSLATE_NOOP("Cli", "encoding of file names, e.g. GBK; else found out")};
}

Option passwordFile()
{
    return {"password-file"_L1, Form::Text, "FILE"_L1,
            QT_TRANSLATE_NOOP("Cli", "the archive's password is the first line of this file")};
}

Option edition()
{
    return {"edition"_L1, Form::Text, "ID"_L1,
            QT_TRANSLATE_NOOP("Cli", "the standard of a new application; else the newest")};
}

Option reviewer(Need need)
{
    return {"reviewer"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "whose score sheet is meant"), need};
}

QList<Command> intakeCommands()
{
    return {
        {"demo"_L1,
         "DIR"_L1,
         1,
         1,
         {},
         QT_TRANSLATE_NOOP("Cli", "write sample packages, to try the program on"),
         makeSamples,
         Command::Draws::Yes},
        {"check"_L1,
         "PACKAGE..."_L1,
         1,
         Command::anyNumber,
         {encoding(), passwordFile(), edition()},
         QT_TRANSLATE_NOOP("Cli", "read a package, verify and sort it; change nothing"),
         checkPackages},
        {"import"_L1,
         "PACKAGE..."_L1,
         1,
         Command::anyNumber,
         {{"application"_L1, Form::Text, "ID"_L1,
           QT_TRANSLATE_NOOP("Cli", "the application that this package resubmits")},
          edition(),
          encoding(),
          passwordFile()},
         QT_TRANSLATE_NOOP("Cli", "take a package into the vault; several PDFs are one package"),
         importPackages},
        {"list"_L1,
         {},
         0,
         0,
         {{"status"_L1, Form::Choice, "any|untouched|started|submitted|returned|stale"_L1,
           QT_TRANSLATE_NOOP("Cli", "only those whose score sheet is in this state")},
          {"find"_L1, Form::Text, "TEXT"_L1,
           QT_TRANSLATE_NOOP("Cli", "only those with these words in number, names or employer")},
          reviewer(Need::Optional)},
         QT_TRANSLATE_NOOP("Cli", "list the applications"),
         listApplications},
        {"show"_L1,
         "ID"_L1,
         1,
         1,
         {},
         QT_TRANSLATE_NOOP("Cli", "show one application with its documents"),
         showApplication},
    };
}

QList<Command> rubricCommands()
{
    const Option author{"reviewer"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "who sets it, for the history"),
                        Need::Required};
    return {
        {"rubric list"_L1, {}, 0, 0, {}, QT_TRANSLATE_NOOP("Cli", "list the standards"), listRubrics},
        {"rubric show"_L1,
         "ID"_L1,
         1,
         1,
         {},
         QT_TRANSLATE_NOOP("Cli", "show a standard as it is used here, and what is not published"),
         showRubric},
        {"rubric check"_L1,
         "FILE"_L1,
         1,
         1,
         {},
         QT_TRANSLATE_NOOP("Cli", "check the file of a standard"),
         checkRubricFile},
        {"rubric set"_L1,
         "ID KEY=VALUE..."_L1,
         2,
         Command::anyNumber,
         {author},
         QT_TRANSLATE_NOOP("Cli", "set what a standard leaves to the office"),
         setRubric},
    };
}

QList<Option> scoreOptions()
{
    return {
        reviewer(Need::Required),
        {"set"_L1, Form::Pair, "INDICATOR=POINTS"_L1,
         QT_TRANSLATE_NOOP("Cli", "the points of an indicator; nothing after = takes them back"), Need::Optional,
         Times::Many},
        {"choose"_L1, Form::Pair, "INDICATOR=OPTION"_L1,
         QT_TRANSLATE_NOOP("Cli", "the option of an indicator, with its points once the office has set them"),
         Need::Optional, Times::Many},
        {"reason"_L1, Form::Pair, "INDICATOR=TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "why"), Need::Optional, Times::Many},
        {"fact"_L1, Form::Pair, "INDICATOR=TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "the fact that was found"),
         Need::Optional, Times::Many},
    };
}

QList<Command> scoreCommands()
{
    const Option reason{"reason"_L1, Form::Text, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "why"), Need::Required};
    const Option returnedBy{"author"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "who returns it")};
    const Option author{"author"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "who writes it"), Need::Required};
    const Option topic{"topic"_L1, Form::Text, "TOPIC"_L1, QT_TRANSLATE_NOOP("Cli", "what it is about")};
    return {
        {"score"_L1, "ID"_L1, 1, 1, scoreOptions(),
         QT_TRANSLATE_NOOP("Cli", "score indicators: all that is asked for, or nothing"), scoreIndicators},
        {"submit"_L1,
         "ID"_L1,
         1,
         1,
         {reviewer(Need::Required)},
         QT_TRANSLATE_NOOP("Cli", "hand in a complete score sheet, which locks it"),
         submitSheet},
        {"return"_L1,
         "ID"_L1,
         1,
         1,
         {reviewer(Need::Required), reason, returnedBy},
         QT_TRANSLATE_NOOP("Cli", "give a submitted score sheet back, which opens it again"),
         returnSheet},
        {"total"_L1,
         "ID"_L1,
         1,
         1,
         {reviewer(Need::Optional)},
         QT_TRANSLATE_NOOP("Cli", "show what a score sheet comes to, exactly"),
         showTotal},
        {"note"_L1,
         "ID TEXT"_L1,
         2,
         2,
         {author, topic},
         QT_TRANSLATE_NOOP("Cli", "write a due-diligence note"),
         writeNote},
        {"history"_L1,
         "ID"_L1,
         1,
         1,
         {{"reviewer"_L1, Form::Text, "NAME"_L1,
           QT_TRANSLATE_NOOP("Cli", "leave out the scores of all other reviewers")}},
         QT_TRANSLATE_NOOP("Cli", "show every change: who, when, what, from, to"),
         showHistory},
    };
}

QList<Command> documentCommands()
{
    const Option onePage{"page"_L1, Form::Number, "N"_L1, QT_TRANSLATE_NOOP("Cli", "the page, counted from 1"),
                         Need::Required};
    return {
        {"render"_L1,
         "FILE"_L1,
         1,
         1,
         {onePage,
          {"width"_L1, Form::Number, "PX"_L1, QT_TRANSLATE_NOOP("Cli", "the picture's width, at most 10000"),
           Need::Required},
          {"out"_L1, Form::Text, "PNG"_L1, QT_TRANSLATE_NOOP("Cli", "the picture's file"), Need::Required}},
         QT_TRANSLATE_NOOP("Cli", "draw a page of a PDF"),
         renderPage},
        {"text"_L1,
         "FILE"_L1,
         1,
         1,
         {{"page"_L1, Form::Number, "N"_L1, QT_TRANSLATE_NOOP("Cli", "only this page, counted from 1")},
          {"ocr"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "recognise the text of pages that have none")}},
         QT_TRANSLATE_NOOP("Cli", "show the text of a PDF"),
         showText},
    };
}

Command reportCommand()
{
    return {
        "report"_L1,
        "ID"_L1,
        1,
        1,
        {{"kind"_L1, Form::Text, "KIND"_L1, QT_TRANSLATE_NOOP("Cli", "which report, see --list"), Need::Required},
         {"out"_L1, Form::Text, "FILE"_L1, QT_TRANSLATE_NOOP("Cli", "the report's file"), Need::Required},
         {"format"_L1, Form::Text, "FORMAT"_L1, QT_TRANSLATE_NOOP("Cli", "else pdf")},
         {"language"_L1, Form::Choice, "zh|en|both"_L1,
          QT_TRANSLATE_NOOP("Cli", "the report's language or languages; else that of --lang")},
         reviewer(Need::Optional),
         {"list"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "list the reports and their formats"), Need::Instead}},
        QT_TRANSLATE_NOOP("Cli", "write a report of an application"),
        writeReportFile,
        Command::Draws::Yes};
}

QList<Command> vaultCommands()
{
    return {
        {"verify"_L1,
         {},
         0,
         0,
         {},
         QT_TRANSLATE_NOOP("Cli", "check the vault: database, history, every byte of every document"),
         verifyVault},
        {"backup"_L1,
         "FILE"_L1,
         1,
         1,
         {},
         QT_TRANSLATE_NOOP("Cli", "write all of the vault into one file"),
         backUpVault},
        {"restore"_L1, "FILE"_L1, 1, 1, {}, QT_TRANSLATE_NOOP("Cli", "put a vault back from a backup"), restoreVault},
        {"actions"_L1,
         {},
         0,
         0,
         {},
         QT_TRANSLATE_NOOP("Cli", "list what can be done in the window, and its keys"),
         listActions},
    };
}

} // namespace

const QList<Command>& commandTable()
{
    static const QList<Command> table = intakeCommands() + rubricCommands() + scoreCommands() + documentCommands()
                                        + QList<Command>{reportCommand()} + vaultCommands();
    return table;
}

const QList<Option>& commonOptions()
{
    static const QList<Option> options{
        {"vault"_L1, Form::Text, "DIR"_L1,
         QT_TRANSLATE_NOOP("Cli", "the vault's folder; else PINGSHEN_VAULT, else this computer's own")},
        {"lang"_L1, Form::Choice, "zh|en"_L1, QT_TRANSLATE_NOOP("Cli", "the language of what is said")},
        {"json"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "answer with one JSON value")},
        {"help"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "say what the command does")},
        {"version"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "say which version this is")},
    };
    return options;
}

const Command* commandOf(const QStringList& operands)
{
    for (const auto& command : commandTable()) {
        const auto words = QString(command.name).split(u' ');
        if (operands.mid(0, words.size()) == words) {
            return &command;
        }
    }
    return nullptr;
}

const Option* anyOption(QStringView name)
{
    const auto isMeant = [name](const Option& option) { return name == option.name; };
    const auto common = std::ranges::find_if(commonOptions(), isMeant);
    if (common != commonOptions().end()) {
        return &*common;
    }
    for (const auto& command : commandTable()) {
        const auto own = std::ranges::find_if(command.options, isMeant);
        if (own != command.options.end()) {
            return &*own;
        }
    }
    return nullptr;
}

} // namespace pingshen::cli
