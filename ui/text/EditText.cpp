// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/EditText.h"

#include "core/base/VisibleText.h"
#include "core/domain/EditKinds.h"
#include "core/domain/Eligibility.h"
#include "core/domain/SiteVisit.h"
#include "ui/text/EditFileText.h"
#include "ui/text/EligibilityText.h"
#include "ui/text/FactText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/text/Naming.h"
#include "ui/text/PersonText.h"
#include "ui/text/Sentence.h"
#include "ui/text/SettingText.h"

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

const QString nothing = u"—"_s;

bool isNothing(const QJsonValue& value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty());
}

constexpr qsizetype enoughOfDevice = 8; ///< digits, to tell a person's computers apart

QString nameText(const LocalText& label, const Phrasebook& book)
{
    return label.isEmpty() ? book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Unknown person"))
                           : visibleText(label.in(book.language()), Breaks::Show);
}

/// By the name that was entered, whoever that is.
QString enteredText(const PersonId& person, const PersonBook& persons, const Phrasebook& book)
{
    return nameText(persons.labelAsEntered(person), book);
}

/// Words one change of one application.
class EditWords
{
public:
    EditWords(const Change& change, const Rubric& rubric, const QList<Document>& documents, const PersonBook& persons,
              const Phrasebook& book)
        : m_change(change),
          m_rubric(rubric),
          m_documents(documents),
          m_persons(persons),
          m_book(book)
    {}

    QString subject() const;
    QString whole() const;
    QString what(const QString& field) const;
    bool isForPeople(const QString& field) const;
    QString value(const QString& field, const QJsonValue& value) const;
    QString note() const;

private:
    QString continuation() const;
    QString label(const LocalText& text) const { return text.in(m_book.language()); }
    QString optionLabel(const QString& id) const;
    QString documentName() const;
    QString contentText(const Digest& content) const;

    const Change& m_change;
    const Rubric& m_rubric;
    const QList<Document>& m_documents;
    const PersonBook& m_persons;
    const Phrasebook& m_book;
};

QString EditWords::documentName() const
{
    const auto found = std::ranges::find(m_documents, DocumentId(m_change.subject), &Document::id);
    return found == m_documents.end() ? QString() : found->name;
}

/// By what tells it from the others: the version of the package that brought it, its name and its size.
QString EditWords::contentText(const Digest& content) const
{
    const auto found = std::ranges::find_if(m_documents, [&](const Document& each) {
        return each.id == DocumentId(m_change.subject) && each.digest == content;
    });
    if (found == m_documents.end()) {
        return nothing;
    }
    const auto version = m_book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Version %1")).arg(found->version);
    return QStringList{version, found->name, sizeText(found->bytes)}.join(u" · "_s);
}

QString EditWords::subject() const
{
    switch (rowOf(m_change.kind).subject) {
    case SubjectKind::Version:
        return m_book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Version %1")).arg(m_change.subject);
    case SubjectKind::Indicator:
        return indicatorName(IndicatorId(m_change.subject), m_rubric, m_book);
    case SubjectKind::Document:
        return documentName();
    case SubjectKind::Person:
        return enteredText(PersonId(m_change.subject), m_persons, m_book);
    case SubjectKind::Reviewer:
        return personText(PersonId(m_change.subject), m_persons, m_book);
    case SubjectKind::Pin:
        return m_book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Evidence"));
    case SubjectKind::Note:
        return m_book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Site visit note"));
    case SubjectKind::Condition:
        return conditionName(ConditionId(m_change.subject), m_rubric, m_book);
    case SubjectKind::Statement:
        return statementText(StatementId(m_change.subject), m_documents, m_book);
    case SubjectKind::None:
        return whole();
    case SubjectKind::Rubric:
    case SubjectKind::Device:
        return {}; // its id says nothing to a person
    }
    Q_UNREACHABLE();
}

/// What a field belongs to that there is only one of.
QString EditWords::whole() const
{
    const auto part = m_change.fields.isEmpty() ? StatePart::None : rowOf(m_change.kind).part;
    if (part == StatePart::Visit) {
        return m_book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Site visit"));
    }
    return part == StatePart::Applicant ? m_book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Applicant"))
                                        : QString();
}

QString EditWords::what(const QString& field) const
{
    if (rowOf(m_change.kind).part == StatePart::Setting && !field.isEmpty()) {
        const auto label = settingLabel(field, m_rubric, m_book);
        return label.isEmpty()
                   ? m_book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Setting of an unknown standard"))
                   : label;
    }
    return field.isEmpty() ? labelOf(m_change.kind, m_book) : fieldLabel(field, m_book);
}

QString EditWords::optionLabel(const QString& id) const
{
    if (IndicatorId(m_change.subject) == Rubric::trackIndicator()) {
        const auto track = std::ranges::find(m_rubric.tracks, id, &RubricTrack::id);
        return track == m_rubric.tracks.end() ? QString() : label(track->label);
    }
    const auto* indicator = m_rubric.indicator(IndicatorId(m_change.subject));
    const auto options = indicator ? indicator->options : QList<RubricOption>();
    const auto option = std::ranges::find(options, OptionId(id), &RubricOption::id);
    return option == options.end() ? QString() : label(option->label);
}

/// Of a pin, what leads to its passage is for programs: the page and the name of the document say where it is.
bool EditWords::isForPeople(const QString& field) const
{
    const auto* row = fieldRow(m_change.kind, field);
    const auto form = row ? row->form : FieldForm::Text;
    return form != FieldForm::Document && form != FieldForm::FileDigest && form != FieldForm::Rects;
}

QString EditWords::value(const QString& field, const QJsonValue& value) const
{
    const auto* row = fieldRow(m_change.kind, field);
    const auto form = row ? row->form : FieldForm::Text;
    const auto text = form == FieldForm::DocumentKind ? kindIn(value).value() : value.toString();
    if (text.isEmpty()) {
        return nothing;
    }
    switch (form) {
    case FieldForm::Option:
        return optionLabel(text);
    case FieldForm::DocumentKind: {
        const auto* required = m_rubric.document(KindId(text));
        return required ? label(required->label) : QString();
    }
    case FieldForm::Content:
        return contentText(Digest::fromHex(text));
    case FieldForm::Conclusion:
        return labelOf(conclusionFrom(text), m_book);
    case FieldForm::Original:
        return labelOf(originalStateFrom(text), m_book);
    case FieldForm::Date:
        return dateText(QDate::fromString(text, Qt::ISODate), m_book);
    case FieldForm::Roles:
        return rolesText(rolesFrom(text.split(u' ')), m_book);
    case FieldForm::Person:
        return enteredText(PersonId(text), m_persons, m_book);
    case FieldForm::Indicator:
        return indicatorName(IndicatorId(text), m_rubric, m_book);
    case FieldForm::Stance:
        return labelOf(stanceFrom(text), m_book);
    case FieldForm::Page:
        return QString::number(text.toInt() + 1);
    case FieldForm::Coverage:
        return coverageText(coverageFrom(text).value_or(SearchCoverage()), m_book);
    case FieldForm::ConditionResult:
        return labelOf(conditionResultFrom(text), m_book);
    case FieldForm::Evidence:
        return evidenceText(evidenceFrom(text).value_or(ConditionEvidence()), m_documents, m_book);
    case FieldForm::Settled:
        return labelOf(settledFrom(text), m_book);
    case FieldForm::PinPlacement:
        return labelOf(PinState::Moved, m_book);
    case FieldForm::Document:
    case FieldForm::FileDigest:
    case FieldForm::Rects:
        return nothing; // not for people, see isForPeople
    case FieldForm::Points:
    case FieldForm::Text:
        return visibleText(text);
    }
    Q_UNREACHABLE();
}

/// Of a vault that went on as another device: why, and what is missing.
QString EditWords::continuation() const
{
    const auto reason = m_change.content[u"reason"_s].toString();
    const auto* sentence =
        reason == "restored"_L1
            ? QT_TRANSLATE_NOOP("EditText", "Continued from a backup[ with entries up to {newest:time}][; entries made "
                                            "after it that are not in it: {count:number}, up to entry {last} of "
                                            "computer {device}].")
        : reason == "signedAnew"_L1
            ? QT_TRANSLATE_NOOP("EditText",
                                "Invalid signatures were replaced by computer {device}[ (counts of "
                                "entries: {counts:number})][ (its own entries: {edits:number}, the first is "
                                "{first})].")
        : reason == "endLost"_L1
            ? QT_TRANSLATE_NOOP("EditText", "The end of computer {device}'s history is not on record; its last known "
                                            "entry is {last}.")
            : QT_TRANSLATE_NOOP("EditText", "The vault's data file was replaced by an older one; missing entries: "
                                            "{count:number}, up to entry {last} of computer {device}.");
    auto args = m_change.content;
    args[u"device"_s] = deviceText(DeviceId(m_change.subject.left(enoughOfDevice)));
    return fillIn(m_book.words("EditText", sentence), args, m_book);
}

QString EditWords::note() const
{
    if (m_change.kind == EditKind::VaultContinued) {
        return continuation();
    }
    // Elsewhere it is a digest.
    return rowOf(m_change.kind).reason == Reason::Typed ? visibleText(m_change.note) : QString();
}

} // namespace

QList<EditLine> editLines(const Change& change, const Rubric& rubric, const QList<Document>& documents,
                          const PersonBook& persons, const Phrasebook& book)
{
    const EditWords words(change, rubric, documents, persons, book);
    QList<EditLine> lines;
    for (qsizetype place = 0; place < change.fields.size(); ++place) {
        const auto& field = change.fields[place];
        // Of a new note's fields those left empty are no change.
        if ((isNothing(field.from) && isNothing(field.to)) || !words.isForPeople(field.field)) {
            continue;
        }
        lines.append({words.subject(), words.what(field.field), words.value(field.field, field.from),
                      words.value(field.field, field.to), static_cast<int>(place)});
    }
    return lines.isEmpty() ? QList<EditLine>{{words.subject(), words.what({}), {}, words.note(), -1}} : lines;
}

QString chosenText(const QString& what, bool isChoice, const Phrasebook& book)
{
    return isChoice ? book.words("EditText", QT_TRANSLATE_NOOP("EditText", "%1 (chosen)")).arg(what) : what;
}

namespace {

/// What it is about is a thing that comes and goes as a whole.
bool comesAndGoes(const Change& change)
{
    const auto part = rowOf(change.kind).part;
    return part == StatePart::Pin || part == StatePart::Note;
}

} // namespace

QString deedOf(const Change& change, Undoing undoing, const Phrasebook& book)
{
    return labelOf(undoing == Undoing::Undo ? change.inverse() : change, book);
}

EditLine settledLine(EditLine line, const Change& change, Undoing undoing, const ChoiceStep& step,
                     const Phrasebook& book)
{
    if (line.field < 0) {
        line.what = undoing == Undoing::Undo ? deedOf(change, undoing, book) : line.what;
        return line;
    }
    const auto open = book.words("EditText", QT_TRANSLATE_NOOP("EditText", "to be chosen"));
    const auto& field = change.fields[line.field].field;
    const bool isTakenBack = undoing == Undoing::Undo;
    if (step.settled.contains(field) || (change.isChosen() && !isTakenBack)) {
        line.from = open;
    }
    if (step.reopened.contains(field) || (change.isChosen() && isTakenBack)) {
        line.to = open;
    }
    return line;
}

QString conflictingText(const QString& what, bool isConflicting, const Phrasebook& book)
{
    return isConflicting ? book.words("EditText", QT_TRANSLATE_NOOP("EditText", "%1 (to be chosen)")).arg(what) : what;
}

QList<EditLine> changedLines(const QList<EditLine>& lines)
{
    auto changed = lines;
    changed.removeIf([](const EditLine& line) { return line.field >= 0 && line.from == line.to; });
    return changed.isEmpty() ? lines : changed;
}

EditLine joinedLine(const QList<EditLine>& lines, const Change& change, Undoing undoing, const Phrasebook& book)
{
    if (lines.size() < 2) {
        return lines.value(0);
    }
    const auto joined = [&](QString EditLine::*value) {
        QStringList values;
        for (const auto& line : lines) {
            values.append(line.*value);
        }
        const bool isAllAlike = std::ranges::count(values, values.first()) == values.size();
        return isAllAlike ? values.first() : values.join(u" · "_s);
    };
    const bool isThing = comesAndGoes(change);
    QStringList names;
    for (const auto& line : lines) {
        names.append(line.what);
    }
    return {.subject = isThing ? QString() : lines.first().subject,
            .what = isThing ? deedOf(change, undoing, book) : listText(names, book),
            .from = joined(&EditLine::from),
            .to = joined(&EditLine::to),
            .field = lines.first().field};
}

QString detailsText(const QList<EditLine>& lines, const Phrasebook& book)
{
    QStringList texts;
    for (const auto& line : lines) {
        const auto values = line.field < 0 ? line.to : QString(line.from + u" → "_s + line.to);
        const auto* form = QT_TRANSLATE_NOOP("EditText", "%1: %2");
        texts.append(values.isEmpty() ? line.what : book.words("EditText", form).arg(line.what, values));
    }
    return texts.join(u'\n');
}

QString undoingText(const QString& what, Undoing undoing, const Phrasebook& book)
{
    switch (undoing) {
    case Undoing::None:
        return what;
    case Undoing::Undo:
        return book.words("EditText", QT_TRANSLATE_NOOP("EditText", "%1 (undo)")).arg(what);
    case Undoing::Redo:
        return book.words("EditText", QT_TRANSLATE_NOOP("EditText", "%1 (redo)")).arg(what);
    }
    Q_UNREACHABLE();
}

namespace {

/// What a field holds now; "—" would not say it to somebody who reads it by itself.
QString resultText(const EditLine& line, FieldForm form, const Phrasebook& book)
{
    if (line.to != nothing) {
        return line.to;
    }
    return form == FieldForm::Original ? labelOf(OriginalState::NotAsked, book)
                                       : book.words("EditText", QT_TRANSLATE_NOOP("EditText", "not set"));
}

QString mergeText(const Change& change, const PersonBook& persons, const Phrasebook& book)
{
    const auto& field = change.fields.first();
    const bool isParted = field.to.isNull();
    const auto text = isParted ? book.words("EditText", QT_TRANSLATE_NOOP("EditText", "%1 separated from %2"))
                               : book.words("EditText", QT_TRANSLATE_NOOP("EditText", "%1 merged into %2"));
    const PersonId other((isParted ? field.from : field.to).toString());
    return text.arg(enteredText(PersonId(change.subject), persons, book), enteredText(other, persons, book));
}

} // namespace

QString changeText(const Change& change, const Rubric& rubric, const QList<Document>& documents,
                   const PersonBook& persons, const Phrasebook& book, const QStringList& open)
{
    if (change.kind == EditKind::PersonMerged && !change.fields.isEmpty()) {
        return mergeText(change, persons, book);
    }
    if (change.kind == EditKind::RolesChanged) {
        return rolesChangeText(change, persons, book);
    }
    QString subject;
    QStringList parts;
    const auto undoing = change.takesBack ? Undoing::Undo : Undoing::None;
    const auto lines = editLines(change, rubric, documents, persons, book);
    if (lines.size() > 1 && comesAndGoes(change)) {
        return deedOf(change, undoing, book);
    }
    for (const auto& each : lines) {
        const auto line = settledLine(each, change, undoing, {.reopened = open}, book);
        subject = line.subject;
        const auto* field = line.field < 0 ? nullptr : &change.fields[line.field];
        const auto* known = field ? fieldRow(change.kind, field->field) : nullptr;
        if (!field || field->from != field->to || change.isChosen()) {
            const bool isSaid = known && (known->form != FieldForm::Text || line.to != each.to);
            parts.append(isSaid ? line.what + u" → "_s + resultText(line, known->form, book) : line.what);
        }
    }
    return subject.isEmpty() ? listText(parts, book) : subject + u" · "_s + listText(parts, book);
}

QString personText(const PersonId& person, const PersonBook& persons, const Phrasebook& book)
{
    return person.isEmpty() ? QString() : nameText(persons.label(person), book);
}

QString authorText(const PersonId& author, const PersonBook& persons, const Phrasebook& book)
{
    if (author.isEmpty()) {
        return book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Program"));
    }
    const auto name = personText(author, persons, book);
    return persons.meant(author) == author ? name
                                           : book.words("EditText", QT_TRANSLATE_NOOP("EditText", "%1 (entered as %2)"))
                                                 .arg(name, enteredText(author, persons, book));
}

QString hiddenText(int kinds, const Phrasebook& book)
{
    if (kinds == 0) {
        return {};
    }
    return book.words("EditText", QT_TRANSLATE_NOOP("EditText", "Other reviewers' score sheets are not shown."));
}

QString computerText(const DeviceId& device, const QList<DeviceId>& here, const QList<DeviceId>& beside,
                     const Phrasebook& book)
{
    const auto number = deviceText(DeviceId(device.value().left(enoughOfDevice)));
    if (!here.contains(device)) {
        return book.words("EditText", QT_TRANSLATE_NOOP("EditText", "another computer (%1)")).arg(number);
    }
    return std::ranges::any_of(beside, [&](const auto& other) { return other != device && here.contains(other); })
               ? book.words("EditText", QT_TRANSLATE_NOOP("EditText", "this computer (%1)")).arg(number)
               : book.words("EditText", QT_TRANSLATE_NOOP("EditText", "this computer"));
}

QString momentText(const QDateTime& at, const QList<QDateTime>& times, const Phrasebook& book)
{
    const auto words = dateTimeText(at, book);
    const auto alike =
        std::ranges::count_if(times, [&](const QDateTime& other) { return dateTimeText(other, book) == words; });
    return alike > 1 ? QString(words + at.toLocalTime().time().toString(u":ss"_s)) : words;
}

} // namespace pingshen::ui
