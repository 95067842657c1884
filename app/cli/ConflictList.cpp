// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ConflictList.h"

#include "app/cli/Answers.h"
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "core/domain/EditKinds.h"
#include "ui/text/EditText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/text/Naming.h"

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

QList<ui::EditLine> linesOf(const ApplicationFile& file, const Disagreement& disagreement, const ConflictSide& side)
{
    return ui::editLines(statementOf(file, disagreement, side), file.rubric, file.documentsInHistory(), file.persons);
}

QJsonObject toJson(const ApplicationFile& file, const Disagreement& disagreement)
{
    QJsonArray values;
    for (const auto& side : disagreement.sides) {
        QJsonObject fields;
        for (const auto& [field, value] : side.values.asKeyValueRange()) {
            fields[field] = value;
        }
        const auto* content = fileOf(file, disagreement, values.size());
        const bool isHere = !content || content->status != DocumentStatus::NotArrived;
        values.append(QJsonObject{{u"isHere"_s, isHere},
                                  {u"text"_s, valueOf(file, disagreement, side)},
                                  {u"author"_s, file.persons.label(side.author).zh},
                                  {u"at"_s, side.at.toUTC().toString(Qt::ISODateWithMs)},
                                  {u"device"_s, side.device.value()},
                                  {u"thisComputer"_s, file.here.contains(side.device)},
                                  {u"fields"_s, fields}});
    }
    return {{u"application"_s, file.dossier.id.value()},
            {u"subject"_s, disagreement.subject},
            {u"field"_s, disagreement.field},
            {u"name"_s, nameOf(file, disagreement)},
            {u"values"_s, values}};
}

QString textOf(const ApplicationFile& file, const Disagreement& disagreement)
{
    const auto line = linesOf(file, disagreement, disagreement.sides.first()).value(0);
    const auto what = line.subject.isEmpty() ? line.what : QString(line.subject + u" · "_s + line.what);
    TextTable table;
    for (qsizetype i = 0; i < disagreement.sides.size(); ++i) {
        const auto& side = disagreement.sides[i];
        table.add({u"    "_s + QString::number(i + 1), valueOf(file, disagreement, side).simplified(),
                   ui::authorText(side.author, file.persons),
                   ui::computerText(side.device, file.here, disagreement.devices()),
                   ui::momentText(side.at, disagreement.times()),
                   checkArrived(file, disagreement, i) ? QString() : ui::labelOf(DocumentStatus::NotArrived)});
    }
    return u"  "_s + nameOf(file, disagreement) + u"  "_s + what + u'\n' + table.text();
}

} // namespace

QJsonArray conflictsToJson(const QList<ApplicationFile>& files)
{
    QJsonArray conflicts;
    for (const auto& file : files) {
        for (const auto& disagreement : disagreements(file)) {
            conflicts.append(toJson(file, disagreement));
        }
    }
    return conflicts;
}

QString conflictsText(const QList<ApplicationFile>& files)
{
    QString text;
    for (const auto& file : files) {
        const auto& applicant = file.dossier.applicant;
        const QStringList head{file.dossier.id.value(), applicant.caseNumber,
                               ui::applicantName(applicant.latinName, applicant.chineseName)};
        text += (file.dossier.id.isEmpty() ? Cli::tr("Settings and people") : head.join(u"  "_s).trimmed()) + u'\n';
        for (const auto& disagreement : disagreements(file)) {
            text += textOf(file, disagreement);
        }
    }
    return text;
}

QString undecidedHead()
{
    return Cli::tr("Conflicting entries; choose with \"pingshen-cli conflict "
                   "choose\":");
}

QString undecidedText(const ApplicationFile& file)
{
    return file.conflicts.isEmpty() ? QString() : undecidedHead() + u'\n' + conflictsText({file});
}

QString nameOf(const ApplicationFile& file, const Disagreement& disagreement)
{
    if (disagreement.subject.isEmpty()) {
        return disagreement.field;
    }
    if (rowOf(disagreement.kind).subject == SubjectKind::Person) {
        return file.persons.labelAsEntered(PersonId(disagreement.subject)).zh + u'.' + disagreement.field;
    }
    const auto* document = file.document(DocumentId(disagreement.subject));
    return (document ? document->name : disagreement.subject) + u'.' + disagreement.field;
}

QString valueOf(const ApplicationFile& file, const Disagreement& disagreement, const ConflictSide& side)
{
    QStringList values;
    for (const auto& line : linesOf(file, disagreement, side)) {
        values.append(line.to);
    }
    return values.join(u" · "_s);
}

} // namespace pingshen::cli
