// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandTable.h"

#include "app/cli/SharedOptions.h"
#include "app/cli/SheetCommands.h"
#include "app/cli/commands/Handlers.h"

#include <algorithm>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestPicture = 10'000;

using Form = Option::Form;
using Need = Option::Need;
using Times = Option::Times;

// Options that several commands share.
Option encoding()
{
    return {"encoding"_L1, Form::Text, "NAME"_L1,
            QT_TRANSLATE_NOOP("Cli", "encoding of file names, e.g. GBK (default: detected)")};
}

Option passwordFile()
{
    return {"password-file"_L1, Form::Text, "FILE"_L1,
            QT_TRANSLATE_NOOP("Cli", "read the archive's password from the first line of this file")};
}

Option edition()
{
    return {"edition"_L1, Form::Text, "ID"_L1,
            QT_TRANSLATE_NOOP("Cli", "edition for a new application (default: the latest)")};
}

Option each()
{
    return {
        "each"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "import each folder or archive as its own application")};
}

Option together()
{
    return {"together"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "treat everything as one application")};
}

QList<Command> intakeCommands()
{
    return {
        {"demo"_L1,
         "DIR"_L1,
         1,
         1,
         {},
         QT_TRANSLATE_NOOP("Cli", "write sample packages for trying out the program"),
         makeSamples},
        {"check"_L1,
         "PACKAGE..."_L1,
         1,
         Command::anyNumber,
         {encoding(), passwordFile(), edition(), each(), together()},
         QT_TRANSLATE_NOOP("Cli", "check packages without importing them"),
         checkPackages},
        {"import"_L1,
         "PACKAGE..."_L1,
         1,
         Command::anyNumber,
         {{"application"_L1, Form::Text, "ID"_L1, QT_TRANSLATE_NOOP("Cli", "application that this package resubmits")},
          edition(),
          {"author"_L1, Form::Text, "NAME"_L1,
           QT_TRANSLATE_NOOP("Cli", "person importing, for the history (default: the program)")},
          {"new"_L1,
           Form::Flag,
           {},
           QT_TRANSLATE_NOOP(
               "Cli", "a separate application, even if its case number, passport or documents are in the vault")},
          encoding(),
          passwordFile(),
          each(),
          together()},
         QT_TRANSLATE_NOOP("Cli", "import packages into the vault; several PDFs form one package"),
         importPackages},
        {"names"_L1,
         "PACKAGE..."_L1,
         1,
         Command::anyNumber,
         {},
         QT_TRANSLATE_NOOP("Cli", "show a package's file names in every encoding, for --encoding"),
         showNames},
    };
}

QList<Command> applicationCommands()
{
    return {
        reading({"list"_L1,
                 {},
                 0,
                 0,
                 {{"status"_L1, Form::Choice, "any|untouched|started|submitted|returned|stale|undecided"_L1,
                   QT_TRANSLATE_NOOP("Cli", "only applications whose score sheet has this state")},
                  {"find"_L1, Form::Text, "TEXT"_L1,
                   QT_TRANSLATE_NOOP("Cli", "only applications whose number, names or employer contain these words")},
                  reviewer(Need::Optional)},
                 QT_TRANSLATE_NOOP("Cli", "list the applications"),
                 listApplications}),
        reading({"show"_L1,
                 "ID"_L1,
                 1,
                 1,
                 {reviewer(Need::Optional)},
                 QT_TRANSLATE_NOOP("Cli", "show one application with its documents"),
                 showApplication}),
    };
}

QList<Command> rubricCommands()
{
    const Option author{"reviewer"_L1, Form::Text, "NAME"_L1,
                        QT_TRANSLATE_NOOP("Cli", "person making the change, for the history"), Need::Required};
    return {
        reading({"rubric list"_L1, {}, 0, 0, {}, QT_TRANSLATE_NOOP("Cli", "list the standards"), listRubrics}),
        reading({"rubric show"_L1,
                 "ID"_L1,
                 1,
                 1,
                 {},
                 QT_TRANSLATE_NOOP("Cli", "show a standard as used in this vault, including unpublished values"),
                 showRubric}),
        {"rubric check"_L1, "FILE"_L1, 1, 1, {}, QT_TRANSLATE_NOOP("Cli", "check a standard's file"), checkRubricFile},
        {"rubric set"_L1,
         "ID KEY=VALUE..."_L1,
         2,
         Command::anyNumber,
         {author},
         QT_TRANSLATE_NOOP("Cli", "set values that a standard leaves to the office; KEY is step, "
                                  "option.INDICATOR.OPTION or split.INDICATOR.SECONDARY"),
         setRubric},
    };
}

QList<Command> personCommands()
{
    const QList<Option> options{
        {"zh"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "Chinese name")},
        {"latin"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "name in Latin letters")},
        {"remark"_L1, Form::Text, "TEXT"_L1,
         QT_TRANSLATE_NOOP("Cli", "remark to tell people of one name apart, such as the employer")},
        {"role"_L1, Form::Choice, "expert|materials|visit|office"_L1,
         QT_TRANSLATE_NOOP("Cli", "what the person does here; replaces the roles before"), Need::Optional, Times::Many},
        {"author"_L1, Form::Text, "NAME"_L1,
         QT_TRANSLATE_NOOP("Cli", "person making the change, for the history (default: the person themselves)")},
    };
    return {
        reading({"person list"_L1,
                 {},
                 0,
                 0,
                 {},
                 QT_TRANSLATE_NOOP("Cli", "list who works in this vault; of people of one name also their ids"),
                 listPersons}),
        {"person add"_L1, "NAME"_L1, 1, 1, options,
         QT_TRANSLATE_NOOP("Cli", "add a person; NAME may end with a remark in brackets"), addPerson},
        {"person rename"_L1, "NAME"_L1, 1, 1, options,
         QT_TRANSLATE_NOOP("Cli",
                           "correct a person's names, remark or roles; the history stays as it is; NAME may be an id"),
         renamePerson},
        {"person merge"_L1,
         "KEEP OTHER"_L1,
         2,
         2,
         {{"author"_L1, Form::Text, "NAME"_L1,
           QT_TRANSLATE_NOOP("Cli", "person in the office making the change, neither of the two"), Need::Required},
          {"undo"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "take the merge back: they are two people")}},
         QT_TRANSLATE_NOOP(
             "Cli",
             "record that OTHER is the same person as KEEP, entered twice; each is a name or an id of person list"),
         mergePersons},
    };
}

QList<Command> exchangeCommands()
{
    const Option reader{"reviewer"_L1, Form::Text, "NAME"_L1,
                        QT_TRANSLATE_NOOP("Cli", "list what differs in this reviewer's score sheet as well")};
    const Option author{"reviewer"_L1, Form::Text, "NAME"_L1,
                        QT_TRANSLATE_NOOP("Cli", "person making the change, for the history"), Need::Required};
    return {
        reading({"edits export"_L1,
                 "FILE"_L1,
                 1,
                 1,
                 {{"since"_L1, Form::Text, "DEVICE:NUMBER"_L1,
                   QT_TRANSLATE_NOOP("Cli", "leave out what the other vault has: changes of this computer up to this "
                                            "number"),
                   Need::Optional, Times::Many},
                  {"author"_L1, Form::Text, "NAME"_L1,
                   QT_TRANSLATE_NOOP("Cli", "person exporting; refused for a reviewer from whom another's scores are "
                                            "still hidden (default: the office)")}},
                 QT_TRANSLATE_NOOP("Cli", "write the changes made in this vault to a file for another one, for the "
                                          "office: all scores and reasons are in it, in clear text"),
                 exportEdits}),
        {"edits accept"_L1,
         "FILE..."_L1,
         1,
         Command::anyNumber,
         {{"trust"_L1, Form::Text, "DEVICE"_L1,
           QT_TRANSLATE_NOOP("Cli", "computer whose changes are accepted for the first time; compare its number with "
                                    "the sender"),
           Need::Optional, Times::Many},
          reader},
         QT_TRANSLATE_NOOP("Cli", "accept changes made in other vaults, all or none"),
         acceptEditFiles},
        reading(
            {"conflict list"_L1,
             "[ID]"_L1,
             0,
             1,
             {reader},
             QT_TRANSLATE_NOOP("Cli", "list what was entered differently on different computers; with ID \"\": only "
                                      "settings and people"),
             listConflicts}),
        {"conflict choose"_L1,
         "ID FIELD [VALUE]"_L1,
         2,
         3,
         {author,
          {"number"_L1, Form::Number, "N"_L1,
           QT_TRANSLATE_NOOP("Cli", "choose by the number in the list instead of VALUE")}},
         QT_TRANSLATE_NOOP("Cli", "choose one of the values; all stay in the history. ID \"\" stands for settings "
                                  "and people"),
         chooseInConflict},
    };
}

QList<Command> documentCommands()
{
    const Option onePage{"page"_L1, Form::Number, "N"_L1, QT_TRANSLATE_NOOP("Cli", "page number, from 1"),
                         Need::Required};
    return {
        {"render"_L1,
         "FILE"_L1,
         1,
         1,
         {onePage,
          {"width"_L1, Form::Number, "PX"_L1, QT_TRANSLATE_NOOP("Cli", "image width in pixels, at most 10000"),
           Need::Required, Option::Times::Once, widestPicture},
          {"out"_L1, Form::Text, "PNG"_L1, QT_TRANSLATE_NOOP("Cli", "image file"), Need::Required}},
         QT_TRANSLATE_NOOP("Cli", "render a page of a PDF as an image"),
         renderPage},
        {"text"_L1,
         "FILE"_L1,
         1,
         1,
         {{"page"_L1, Form::Number, "N"_L1, QT_TRANSLATE_NOOP("Cli", "only this page, from 1")},
          {"ocr"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "recognise text on pages without a text layer")},
          {"words"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "with --json: where each word stands")}},
         QT_TRANSLATE_NOOP("Cli", "extract the text of a PDF"),
         showText},
        {"signatures"_L1,
         "FILE"_L1,
         1,
         1,
         {},
         QT_TRANSLATE_NOOP("Cli", "list the digital signatures of a PDF and what can be checked of them"),
         showSignatures},
    };
}

Command reportCommand()
{
    return reading(
        {"report"_L1,
         "ID"_L1,
         1,
         1,
         {{"kind"_L1, Form::Text, "KIND"_L1, QT_TRANSLATE_NOOP("Cli", "report to create, see --list"), Need::Required},
          {"out"_L1, Form::Text, "FILE"_L1, QT_TRANSLATE_NOOP("Cli", "output file"), Need::Required},
          {"format"_L1, Form::Text, "FORMAT"_L1, QT_TRANSLATE_NOOP("Cli", "default: pdf")},
          {"language"_L1, Form::Choice, "zh|en|both"_L1,
           QT_TRANSLATE_NOOP("Cli", "language or languages of the report (default: that of --lang)")},
          reviewer(Need::Optional),
          {"number-missing"_L1,
           Form::Flag,
           {},
           QT_TRANSLATE_NOOP("Cli", "print characters that no installed font has as U+ numbers")},
          {"list"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "list reports and their formats"), Need::Instead}},
         QT_TRANSLATE_NOOP("Cli", "create a report of an application"),
         writeReportFile,
         Command::Draws::Yes});
}

QList<Command> searchCommands()
{
    return {
        reading({"search"_L1,
                 "QUERY"_L1,
                 1,
                 Command::anyNumber,
                 {{"application"_L1, Form::Text, "ID"_L1, QT_TRANSLATE_NOOP("Cli", "only in this application")},
                  {"reviewer"_L1, Form::Text, "NAME"_L1,
                   QT_TRANSLATE_NOOP("Cli", "the person searching; results they may not see are left out")},
                  {"limit"_L1, Form::Number, "N"_L1,
                   QT_TRANSLATE_NOOP("Cli", "list at most so many hits and count the others (default: all)")},
                  {"look-alikes"_L1,
                   Form::Flag,
                   {},
                   QT_TRANSLATE_NOOP("Cli", "also what recognition mistakes for the words, such as O for 0; marked")}},
                 QT_TRANSLATE_NOOP("Cli", "find words in all documents, recognised pages included, and say how many "
                                          "pages could be searched"),
                 searchTexts}),
        reading({"recognise"_L1,
                 "[ID]..."_L1,
                 0,
                 Command::anyNumber,
                 {{"wait"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "return only when every page has been read")}},
                 QT_TRANSLATE_NOOP("Cli", "read the text of all pages, recognising those that have none (default: of "
                                          "all applications)"),
                 recogniseTexts}),
    };
}

QList<Command> vaultCommands()
{
    return {
        reading({"verify"_L1,
                 {},
                 0,
                 0,
                 {{"entry"_L1, Form::Text, "KEY/ENTRY/SHA256"_L1,
                   QT_TRANSLATE_NOOP("Cli", "also whether the history still holds the entry that a report names, in "
                                            "full or as in the report's foot")}},
                 QT_TRANSLATE_NOOP("Cli", "verify the vault: database, history and every document"),
                 verifyVault}),
        {"rebuild"_L1,
         {},
         0,
         0,
         {},
         QT_TRANSLATE_NOOP("Cli", "rebuild scores, documents and findings from the history, after a snapshot"),
         rebuildVault},
        reading({"backup"_L1,
                 "FILE"_L1,
                 1,
                 1,
                 {},
                 QT_TRANSLATE_NOOP("Cli",
                                   "back up the whole vault to one file, for the vault's owner: everything is in it, "
                                   "in clear text"),
                 backUpVault}),
        {"restore"_L1,
         "FILE"_L1,
         1,
         1,
         {{"latest"_L1,
           Form::Flag,
           {},
           QT_TRANSLATE_NOOP("Cli", "restore the vault's latest full snapshot"),
           Need::Instead},
          {"reviewer"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "person restoring, whom the history names")}},
         QT_TRANSLATE_NOOP("Cli", "restore a vault from a backup"),
         restoreVault},
        {"actions"_L1,
         {},
         0,
         0,
         {},
         QT_TRANSLATE_NOOP("Cli", "list the window's actions and keyboard shortcuts"),
         listActions},
    };
}

} // namespace

const QList<Command>& commandTable()
{
    static const QList<Command> table = intakeCommands() + applicationCommands() + rubricCommands() + personCommands()
                                        + scoreCommands() + pinCommands() + materialCommands() + exchangeCommands()
                                        + documentCommands() + searchCommands() + QList<Command>{reportCommand()}
                                        + vaultCommands();
    return table;
}

const QList<Option>& commonOptions()
{
    static const QList<Option> options{
        {"vault"_L1, Form::Text, "DIR"_L1,
         QT_TRANSLATE_NOOP("Cli", "vault folder (default: PINGSHEN_VAULT, else this computer's vault)")},
        {"take-over"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "open a vault that another computer left locked")},
        {"lang"_L1, Form::Choice, "zh|en"_L1, QT_TRANSLATE_NOOP("Cli", "output language")},
        {"json"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "print one JSON value")},
        {"help"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "show help for the command")},
        {"version"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "show the version")},
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
