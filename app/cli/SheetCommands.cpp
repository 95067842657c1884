// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SheetCommands.h"

#include "app/cli/SharedOptions.h"
#include "app/cli/commands/Handlers.h"

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

using Form = Option::Form;
using Need = Option::Need;
using Times = Option::Times;

QList<Option> scoreOptions()
{
    return {
        reviewer(Need::Required),
        {"set"_L1, Form::Pair, "INDICATOR=POINTS"_L1,
         QT_TRANSLATE_NOOP("Cli", "points of an indicator; an empty value clears them"), Need::Optional, Times::Many},
        {"choose"_L1, Form::Pair, "INDICATOR=OPTION"_L1,
         QT_TRANSLATE_NOOP("Cli", "option of an indicator, with its points if the office has set them"), Need::Optional,
         Times::Many},
        {"reason"_L1, Form::Pair, "INDICATOR=TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "reason"), Need::Optional, Times::Many},
        {"fact"_L1, Form::Pair, "INDICATOR=TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "recorded fact"), Need::Optional,
         Times::Many},
        {"confirm"_L1, Form::Text, "INDICATOR"_L1,
         QT_TRANSLATE_NOOP("Cli", "confirm a score after its document was replaced"), Need::Optional, Times::Many},
    };
}

const Option materialsAuthor{"author"_L1, Form::Text, "NAME"_L1,
                             QT_TRANSLATE_NOOP("Cli", "material reviewer or person in the office recording it "
                                                      "(default: the only one there is, else the user of this "
                                                      "computer)")};
const Option sameAsAuthor{"reviewer"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "the same as --author")};

Command factsCommand()
{
    Command facts{
        "facts"_L1,
        "ID"_L1,
        1,
        1,
        {{"wait"_L1, Form::Flag, {}, QT_TRANSLATE_NOOP("Cli", "recognise pages without text first")},
         {"accept"_L1, Form::Text, "FACT"_L1,
          QT_TRANSLATE_NOOP("Cli", "accept the differences of this fact, with --reason"), Need::Optional, Times::Many},
         {"raise"_L1, Form::Text, "FACT"_L1, QT_TRANSLATE_NOOP("Cli", "raise them with the applicant"), Need::Optional,
          Times::Many},
         {"open"_L1, Form::Text, "FACT"_L1, QT_TRANSLATE_NOOP("Cli", "treat them as open again"), Need::Optional,
          Times::Many},
         {"document"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "only what this document states")},
         {"reason"_L1, Form::Text, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "reason")},
         materialsAuthor,
         sameAsAuthor},
        QT_TRANSLATE_NOOP("Cli", "show what the documents state of the applicant and where they disagree, or settle "
                                 "differences"),
        showFacts};
    facts.access = Command::Access::ReadUnlessAsked;
    return facts;
}

} // namespace

QList<Command> pinCommands()
{
    return {
        {"pin"_L1,
         "ID"_L1,
         1,
         1,
         {reviewer(Need::Required),
          {"indicator"_L1, Form::Text, "INDICATOR"_L1, QT_TRANSLATE_NOOP("Cli", "indicator that the passage proves")},
          {"document"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "document, by its name")},
          {"page"_L1, Form::Number, "N"_L1, QT_TRANSLATE_NOOP("Cli", "page number, from 1")},
          {"quote"_L1, Form::Text, "TEXT"_L1,
           QT_TRANSLATE_NOOP("Cli", "pin this text; without --page its first place")},
          {"rect"_L1, Form::Text, "X,Y,W,H"_L1,
           QT_TRANSLATE_NOOP("Cli", "pin this rectangle, in points from the top left of the page as shown")},
          {"absent"_L1, Form::Text, "WORDS"_L1,
           QT_TRANSLATE_NOOP("Cli", "record that these words are not in the document, or without --document not in the "
                                    "package")},
          {"stance"_L1, Form::Choice, "for|against|context"_L1,
           QT_TRANSLATE_NOOP("Cli", "what it says of the indicator (--absent: against)")},
          {"remark"_L1, Form::Text, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "remark")},
          {"change"_L1, Form::Text, "PIN"_L1, QT_TRANSLATE_NOOP("Cli", "change the stance or remark of this pin")},
          {"remove"_L1, Form::Text, "PIN"_L1, QT_TRANSLATE_NOOP("Cli", "remove this pin")}},
         QT_TRANSLATE_NOOP("Cli", "pin a passage of a document to an indicator as evidence"),
         pinPassage},
        reading({"pins"_L1,
                 "ID"_L1,
                 1,
                 1,
                 {reviewer(Need::Optional)},
                 QT_TRANSLATE_NOOP("Cli", "list the evidence on a score sheet"),
                 listPins}),
        reading({"highlights"_L1,
                 "ID"_L1,
                 1,
                 1,
                 {{"reviewer"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "person who made the highlights"),
                   Need::Required},
                  {"document"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "only highlights in this document")},
                  {"out"_L1, Form::Text, "FILE"_L1,
                   QT_TRANSLATE_NOOP("Cli", "write a copy of the document's PDF with the highlights in it")}},
                 QT_TRANSLATE_NOOP("Cli", "list a person's own highlights and notes, or write them into a copy"),
                 listHighlights}),
    };
}

QList<Command> materialCommands()
{
    Command eligibility{
        "eligibility"_L1,
        "ID"_L1,
        1,
        1,
        {{"set"_L1, Form::Pair, "CONDITION=met/not-met/open"_L1,
          QT_TRANSLATE_NOOP("Cli", "result for a condition; open takes it back"), Need::Optional, Times::Many},
         {"source"_L1, Form::Text, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "where it was looked up")},
         {"date"_L1, Form::Text, "DATE"_L1, QT_TRANSLATE_NOOP("Cli", "when it was looked up (default: today)")},
         {"remark"_L1, Form::Text, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "remark")},
         {"document"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "document that shows it, by its name")},
         {"page"_L1, Form::Number, "N"_L1, QT_TRANSLATE_NOOP("Cli", "page number, from 1")},
         {"quote"_L1, Form::Text, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "pin this text; without --page its first place")},
         {"rect"_L1, Form::Text, "X,Y,W,H"_L1,
          QT_TRANSLATE_NOOP("Cli", "pin this rectangle, in points from the top left of the page as shown")},
         {"applied-on"_L1, Form::Text, "DATE"_L1,
          QT_TRANSLATE_NOOP("Cli", "date applied, held against the edition's application period")},
         materialsAuthor,
         sameAsAuthor},
        QT_TRANSLATE_NOOP("Cli", "show whether an application is eligible, or record what was looked up"),
        checkEligibility};
    eligibility.access = Command::Access::ReadUnlessAsked;
    return {eligibility, factsCommand()};
}

QList<Command> scoreCommands()
{
    const Option reason{"reason"_L1, Form::Text, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "reason"), Need::Required};
    const Option returnedBy{"author"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "person returning the sheet")};
    const Option author{"author"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "author of the note"),
                        Need::Required};
    const Option topic{"topic"_L1, Form::Text, "TOPIC"_L1, QT_TRANSLATE_NOOP("Cli", "topic of the note")};
    return {
        {"score"_L1, "ID"_L1, 1, 1, scoreOptions(),
         QT_TRANSLATE_NOOP("Cli", "score indicators; applies all changes or none"), scoreIndicators},
        {"submit"_L1,
         "ID"_L1,
         1,
         1,
         {reviewer(Need::Required)},
         QT_TRANSLATE_NOOP("Cli", "submit a complete score sheet and lock it"),
         submitSheet},
        {"return"_L1,
         "ID"_L1,
         1,
         1,
         {reviewer(Need::Required), reason, returnedBy},
         QT_TRANSLATE_NOOP("Cli", "return a submitted score sheet for changes, for the office"),
         returnSheet},
        reading({"total"_L1,
                 "ID"_L1,
                 1,
                 1,
                 {reviewer(Need::Optional)},
                 QT_TRANSLATE_NOOP("Cli", "show a score sheet's exact totals"),
                 showTotal}),
        {"note"_L1, "ID TEXT"_L1, 2, 2, {author, topic}, QT_TRANSLATE_NOOP("Cli", "add a site visit note"), writeNote},
        reading(
            {"history"_L1,
             "[ID]"_L1,
             0,
             1,
             {{"reviewer"_L1, Form::Text, "NAME"_L1, QT_TRANSLATE_NOOP("Cli", "hide the scores of other reviewers")}},
             QT_TRANSLATE_NOOP(
                 "Cli",
                 "show every change: who, when, what, old value, new value; without ID, those of settings and people"),
             showHistory}),
    };
}

} // namespace pingshen::cli
