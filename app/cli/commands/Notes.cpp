// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ConflictList.h"
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "app/cli/commands/Handlers.h"
#include "core/domain/ConflictFold.h"
#include "core/domain/EditKinds.h"
#include "core/review/NoteIds.h"
#include "core/work/History.h"
#include "core/work/OpenApplication.h"
#include "core/work/People.h"
#include "core/work/Queue.h"
#include "core/work/Undecided.h"
#include "ui/text/EditText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/text/PersonText.h"

#include <QJsonArray>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

QString iso(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

/// Of a document's kind that the program recognised the kind alone.
QJsonValue plain(const QJsonValue& value)
{
    return value.isObject() ? QJsonValue(kindIn(value).value()) : value;
}

QJsonValue undoingJson(Undoing undoing)
{
    switch (undoing) {
    case Undoing::None:
        return {};
    case Undoing::Undo:
        return u"undo"_s;
    case Undoing::Redo:
        return u"redo"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const EditRef& edit)
{
    return {{u"device"_s, edit.device.value()}, {u"seq"_s, edit.seq}};
}

/// One row for each field that changed; an edit without fields is one row.
QJsonArray toJson(const Edit& edit, Undoing undoing, const PersonBook& persons)
{
    const auto& change = edit.change;
    const auto about = rowOf(change.kind).subject;
    const auto name = [&](const QString& id) { return persons.labelAsEntered(PersonId(id)).zh; };
    const auto subject = about == SubjectKind::Reviewer ? persons.label(PersonId(change.subject)).zh
                         : about == SubjectKind::Person ? name(change.subject)
                                                        : change.subject;
    QJsonObject row{{u"seq"_s, edit.seq},
                    {u"device"_s, edit.device.value()},
                    {u"at"_s, iso(edit.at)},
                    {u"author"_s, ui::authorLabel(change, persons).zh},
                    {u"kind"_s, nameOf(change.kind)},
                    {u"subject"_s, subject},
                    {u"field"_s, QString()},
                    {u"from"_s, QJsonValue()},
                    {u"to"_s, QJsonValue()},
                    {u"note"_s, change.note},
                    {u"undoing"_s, undoingJson(undoing)},
                    {u"undoes"_s, undoing == Undoing::None ? QJsonValue() : toJson(*change.undoes)}};
    if (change.fields.isEmpty()) {
        return {row};
    }
    QJsonArray rows;
    for (const auto& field : change.fields) {
        row[u"field"_s] = field.field;
        const auto* known = fieldRow(change.kind, field.field);
        const bool isPerson = known && known->form == FieldForm::Person;
        row[u"from"_s] = isPerson && field.from.isString() ? name(field.from.toString()) : plain(field.from);
        row[u"to"_s] = isPerson && field.to.isString() ? name(field.to.toString()) : plain(field.to);
        rows.append(row);
    }
    return rows;
}

void addLines(TextTable& table, const Edit& edit, Undoing undoing, const ChoiceStep& step, const Rubric& rubric,
              const QList<Document>& documents, const PersonBook& persons)
{
    const auto& change = edit.change;
    for (const auto& each : ui::editLines(change, rubric, documents, persons)) {
        const auto line = ui::settledLine(each, change, undoing, step);
        const QStringList head{
            ui::dateTimeText(edit.at), ui::authorText(change, persons),
            line.field < 0 ? ui::undoingText(ui::deedOf(change, undoing), undoing) : ui::labelOf(change), line.subject};
        const auto changed = line.field < 0
                                 ? line.to
                                 : Cli::tr("%1: ", "before what is said of it")
                                           .arg(ui::chosenText(ui::undoingText(line.what, undoing), step.isChoice))
                                       + line.from + u" → "_s + line.to;
        table.add(head + QStringList{changed});
    }
}

QJsonObject toJson(const Note& note, const PersonBook& persons)
{
    return {{u"id"_s, note.id.value()},
            {u"topic"_s, note.topic},
            {u"text"_s, note.text},
            {u"author"_s, persons.label(note.author).zh},
            {u"at"_s, iso(note.at)}};
}

/// Of no application: what the office set, and who works here.
Result<ExitCode> showOfficeHistory(CommandContext& context)
{
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto edits, officeHistory(*workplace));
    PINGSHEN_ASSIGN(const auto persons, personsOf(*workplace));
    QJsonArray array;
    TextTable table;
    const auto ways = undoings(edits);
    const auto steps = choiceSteps(edits);
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const auto& edit = edits[i];
        for (const auto& row : toJson(edit, ways[i], persons)) {
            array.append(row);
        }
        const bool isSetting = edit.change.kind == EditKind::SettingChanged;
        const auto rubric =
            isSetting ? context.rubrics().rubric(RubricId(edit.change.subject)) : Result<Rubric>(Rubric());
        addLines(table, edit, ways[i], steps[i], rubric ? *rubric : Rubric(), {}, persons);
    }
    PINGSHEN_ASSIGN(const auto undecided, undecidedOfOffice(*workplace));
    context.console.answer(
        {{u"edits"_s, array}, {u"hiddenKinds"_s, 0}, {u"undecided"_s, conflictsToJson(undecided)}},
        table.text() + (undecided.isEmpty() ? QString() : undecidedHead() + u'\n' + conflictsText(undecided)));
    return ExitCode::Done;
}

} // namespace

Result<ExitCode> writeNote(CommandContext& context)
{
    const auto& line = context.line;
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto author, context.person("author"_L1, Role::VisitTeam));
    PINGSHEN_ASSIGN(const auto id, findApplication(*workplace, line.operands[0]));
    PINGSHEN_ASSIGN(const auto file, openApplication(*workplace, id, author));
    context.speakOf(file.rubric);

    const auto noteId = newNoteId();
    const auto change = newNote(file, author, noteId, line.value("topic"_L1), line.operands[1]);
    PINGSHEN_ASSIGN(const auto edits, context.record({change}));
    const Note note{noteId, line.value("topic"_L1), line.operands[1], author, edits.last().at};
    PINGSHEN_ASSIGN(const auto persons, personsOf(*workplace));
    context.console.answer({{u"note"_s, toJson(note, persons)}}, Cli::tr("Note added."));
    return ExitCode::Done;
}

Result<ExitCode> showHistory(CommandContext& context)
{
    if (context.line.operands.value(0).isEmpty()) { // as conflict list names what is of no application
        return showOfficeHistory(context);
    }
    PINGSHEN_ASSIGN(auto* workplace, context.existingWorkplace());
    PINGSHEN_ASSIGN(const auto id, findApplication(*workplace, context.line.operands[0]));
    PINGSHEN_ASSIGN(const auto reader, context.person("reviewer"_L1));
    PINGSHEN_ASSIGN(const auto file, openApplication(*workplace, id, reader));
    PINGSHEN_ASSIGN(const auto edits, historyOf(*workplace, id, reader));
    PINGSHEN_ASSIGN(const auto hidden, kindsHiddenFrom(*workplace, id, reader));
    QJsonArray array;
    TextTable table;
    const auto ways = undoings(edits);
    const auto steps = choiceSteps(edits);
    for (qsizetype i = 0; i < edits.size(); ++i) {
        for (const auto& row : toJson(edits[i], ways[i], file.persons)) {
            array.append(row);
        }
        addLines(table, edits[i], ways[i], steps[i], file.rubric, file.documentsInHistory(), file.persons);
    }
    PINGSHEN_TRY(context.sayNewer(*workplace, id));
    const auto note = ui::hiddenText(hidden);
    context.console.answer({{u"edits"_s, array}, {u"hiddenKinds"_s, hidden}, {u"undecided"_s, conflictsToJson({file})}},
                           table.text() + (note.isEmpty() ? note : QString(note + u'\n')) + undecidedText(file));
    return ExitCode::Done;
}

} // namespace pingshen::cli
