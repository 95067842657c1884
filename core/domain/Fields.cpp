// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/Fields.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QJsonValue textValue(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dateValue(const QDate& date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QDate dateFrom(const QJsonValue& value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

/// One row a field: what it may hold, how it is read and how it is written. Adding a field is adding a row.
template<class T>
struct Field
{
    FieldRow row;
    QJsonValue (*read)(const T&);
    void (*write)(T&, const QJsonValue&);
};

template<class T, QString T::*member>
constexpr Field<T> textField(const char* name)
{
    return {{QLatin1StringView(name)},
            [](const T& object) { return textValue(object.*member); },
            [](T& object, const QJsonValue& value) { object.*member = value.toString(); }};
}

template<class T, QDate T::*member>
constexpr Field<T> dateField(const char* name)
{
    return {{QLatin1StringView(name), FieldForm::Date},
            [](const T& object) { return dateValue(object.*member); },
            [](T& object, const QJsonValue& value) { object.*member = dateFrom(value); }};
}

const std::array scoreFields{
    Field<Score>{{"points"_L1, FieldForm::Points},
                 [](const Score& s) { return s.points ? QJsonValue(s.points->toString()) : QJsonValue(); },
                 [](Score& s, const QJsonValue& value) {
                     const auto points = Points::parse(value.toString());
                     s.points = points ? std::optional(*points) : std::nullopt;
                 }},
    Field<Score>{{"option"_L1, FieldForm::Option},
                 [](const Score& s) { return textValue(s.option.value()); },
                 [](Score& s, const QJsonValue& value) { s.option = OptionId(value.toString()); }},
    textField<Score, &Score::reason>("reason"),
    textField<Score, &Score::fact>("fact"),
};

const std::array visitFields{
    dateField<SiteVisit, &SiteVisit::notifiedOn>("notifiedOn"),
    dateField<SiteVisit, &SiteVisit::date>("date"),
    textField<SiteVisit, &SiteVisit::place>("place"),
    textField<SiteVisit, &SiteVisit::participants>("participants"),
    textField<SiteVisit, &SiteVisit::summary>("summary"),
    Field<SiteVisit>{{"conclusion"_L1, FieldForm::Conclusion},
                     [](const SiteVisit& v) {
                         return v.conclusion == Conclusion::None ? QJsonValue() : QJsonValue(nameOf(v.conclusion));
                     },
                     [](SiteVisit& v, const QJsonValue& value) { v.conclusion = conclusionFrom(value.toString()); }},
};

const std::array originalFields{
    Field<OriginalCheck>{
        {"state"_L1, FieldForm::Original},
        [](const OriginalCheck& c) {
            return c.state == OriginalState::NotAsked ? QJsonValue() : QJsonValue(nameOf(c.state));
        },
        [](OriginalCheck& c, const QJsonValue& value) { c.state = originalStateFrom(value.toString()); }},
    textField<OriginalCheck, &OriginalCheck::remark>("remark"),
};

/// In the order in which a passport and a form state them; the Materials page and the command line show them so.
const std::array applicantFields{
    textField<Applicant, &Applicant::latinName>("latinName"),
    textField<Applicant, &Applicant::chineseName>("chineseName"),
    textField<Applicant, &Applicant::nationality>("nationality"),
    dateField<Applicant, &Applicant::birthDate>("birthDate"),
    textField<Applicant, &Applicant::passportNumber>("passportNumber"),
    textField<Applicant, &Applicant::employer>("employer"),
    textField<Applicant, &Applicant::position>("position"),
    textField<Applicant, &Applicant::caseNumber>("caseNumber"),
};

const std::array noteFields{
    textField<Note, &Note::topic>("topic"),
    textField<Note, &Note::text>("text"),
};

/// Of a page that is none, -1.
int pageFrom(const QJsonValue& value)
{
    static const QRegularExpression form(u"\\A[0-9]{1,8}\\z"_s);
    const auto text = value.toString();
    return form.match(text).hasMatch() ? text.toInt() : -1;
}

const std::array pinFields{
    Field<Pin>{{"indicator"_L1, FieldForm::Indicator},
               [](const Pin& p) { return textValue(p.indicator.value()); },
               [](Pin& p, const QJsonValue& value) { p.indicator = IndicatorId(value.toString()); }},
    Field<Pin>{{"stance"_L1, FieldForm::Stance},
               [](const Pin& p) { return QJsonValue(nameOf(p.stance)); },
               [](Pin& p, const QJsonValue& value) { p.stance = stanceFrom(value.toString()); }},
    Field<Pin>{{"document"_L1, FieldForm::Document},
               [](const Pin& p) { return textValue(p.document.value()); },
               [](Pin& p, const QJsonValue& value) { p.document = DocumentId(value.toString()); }},
    Field<Pin>{{"content"_L1, FieldForm::FileDigest},
               [](const Pin& p) { return textValue(p.content.hex()); },
               [](Pin& p, const QJsonValue& value) { p.content = Digest::fromHex(value.toString()); }},
    textField<Pin, &Pin::name>("name"),
    Field<Pin>{
        {"page"_L1, FieldForm::Page},
        [](const Pin& p) { return p.passage.page < 0 ? QJsonValue() : QJsonValue(QString::number(p.passage.page)); },
        [](Pin& p, const QJsonValue& value) { p.passage.page = pageFrom(value); }},
    Field<Pin>{{"rects"_L1, FieldForm::Rects},
               [](const Pin& p) { return textValue(textOf(p.passage.rects)); },
               [](Pin& p, const QJsonValue& value) {
                   p.passage.rects = rectsFrom(value.toString()).value_or(QList<PageRect>());
               }},
    Field<Pin>{{"quote"_L1},
               [](const Pin& p) { return textValue(p.passage.quote); },
               [](Pin& p, const QJsonValue& value) { p.passage.quote = value.toString(); }},
    textField<Pin, &Pin::words>("words"),
    Field<Pin>{{"coverage"_L1, FieldForm::Coverage},
               [](const Pin& p) { return p.coverage ? QJsonValue(textOf(*p.coverage)) : QJsonValue(); },
               [](Pin& p, const QJsonValue& value) { p.coverage = coverageFrom(value.toString()); }},
    textField<Pin, &Pin::remark>("remark"),
    Field<Pin>{{"placement"_L1, FieldForm::PinPlacement},
               [](const Pin& p) { return p.isMoved ? QJsonValue(nameOf(PinState::Moved)) : QJsonValue(); },
               [](Pin& p, const QJsonValue& value) { p.isMoved = value.toString() == nameOf(PinState::Moved); }},
};

const std::array eligibilityFields{
    Field<ConditionCheck>{
        {"result"_L1, FieldForm::ConditionResult},
        [](const ConditionCheck& c) {
            return c.result == ConditionResult::Open ? QJsonValue() : QJsonValue(nameOf(c.result));
        },
        [](ConditionCheck& c, const QJsonValue& value) { c.result = conditionResultFrom(value.toString()); }},
    textField<ConditionCheck, &ConditionCheck::source>("source"),
    dateField<ConditionCheck, &ConditionCheck::lookedUpOn>("lookedUpOn"),
    dateField<ConditionCheck, &ConditionCheck::appliedOn>("appliedOn"),
    textField<ConditionCheck, &ConditionCheck::remark>("remark"),
    Field<ConditionCheck>{{"evidence"_L1, FieldForm::Evidence},
                          [](const ConditionCheck& c) { return textValue(textOf(c.evidence)); },
                          [](ConditionCheck& c, const QJsonValue& value) {
                              c.evidence = evidenceFrom(value.toString()).value_or(ConditionEvidence());
                          }},
};

const std::array settlementFields{
    Field<Settlement>{
        {"decision"_L1, FieldForm::Settled},
        [](const Settlement& s) { return s.decision == Settled::Open ? QJsonValue() : QJsonValue(nameOf(s.decision)); },
        [](Settlement& s, const QJsonValue& value) { s.decision = settledFrom(value.toString()); }},
    textField<Settlement, &Settlement::reason>("reason"),
    textField<Settlement, &Settlement::against>("against"),
};

const std::array personFields{
    textField<Person, &Person::latinName>("latinName"),
    textField<Person, &Person::chineseName>("chineseName"),
    textField<Person, &Person::remark>("remark"),
    Field<Person>{{"roles"_L1, FieldForm::Roles},
                  [](const Person& p) { return textValue(namesOf(p.roles).join(u' ')); },
                  [](Person& p, const QJsonValue& value) {
                      p.roles = rolesFrom(value.toString().split(u' ', Qt::SkipEmptyParts));
                  }},
    Field<Person>{{"sameAs"_L1, FieldForm::Person},
                  [](const Person& p) { return textValue(p.sameAs.value()); },
                  [](Person& p, const QJsonValue& value) { p.sameAs = PersonId(value.toString()); }},
};

template<class T, size_t N>
QList<FieldRow> rowsOf(const std::array<Field<T>, N>& fields)
{
    QList<FieldRow> rows;
    for (const auto& field : fields) {
        rows.append(field.row);
    }
    return rows;
}

template<class T, size_t N>
QJsonValue read(const std::array<Field<T>, N>& fields, const T& object, QStringView name)
{
    const auto row = std::ranges::find_if(fields, [name](const auto& field) { return field.row.name == name; });
    return row == fields.end() ? QJsonValue() : row->read(object);
}

template<class T, size_t N>
void write(const std::array<Field<T>, N>& fields, T& object, const QList<FieldChange>& changes)
{
    for (const auto& change : changes) {
        const auto row =
            std::ranges::find_if(fields, [&](const auto& field) { return field.row.name == change.field; });
        if (row != fields.end()) {
            row->write(object, change.to);
        }
    }
}

} // namespace

const QList<FieldRow>& scoreFieldRows()
{
    static const auto rows = rowsOf(scoreFields);
    return rows;
}

QJsonValue fieldOf(const Score& score, QStringView field)
{
    return read(scoreFields, score, field);
}

QList<FieldChange> fieldsBetween(const Applicant& before, const Applicant& after)
{
    const auto isSaid = [](const QJsonValue& value) { return !value.isNull() && value != QJsonValue(QString()); };
    QList<FieldChange> changes;
    for (const auto& row : applicantFieldRows()) {
        const auto from = fieldOf(before, QString(row.name));
        const auto to = fieldOf(after, QString(row.name));
        if (isSaid(to) && from != to) {
            changes.append({row.name, from, to});
        }
    }
    return changes;
}

void setFields(Score& score, const QList<FieldChange>& changes)
{
    write(scoreFields, score, changes);
}

const QList<FieldRow>& visitFieldRows()
{
    static const auto rows = rowsOf(visitFields);
    return rows;
}

QJsonValue fieldOf(const SiteVisit& visit, QStringView field)
{
    return read(visitFields, visit, field);
}

void setFields(SiteVisit& visit, const QList<FieldChange>& changes)
{
    write(visitFields, visit, changes);
}

const QList<FieldRow>& originalFieldRows()
{
    static const auto rows = rowsOf(originalFields);
    return rows;
}

QJsonValue fieldOf(const OriginalCheck& check, QStringView field)
{
    return read(originalFields, check, field);
}

void setFields(OriginalCheck& check, const QList<FieldChange>& changes)
{
    write(originalFields, check, changes);
}

const QList<FieldRow>& applicantFieldRows()
{
    static const auto rows = rowsOf(applicantFields);
    return rows;
}

QJsonValue fieldOf(const Applicant& applicant, QStringView field)
{
    return read(applicantFields, applicant, field);
}

void setFields(Applicant& applicant, const QList<FieldChange>& changes)
{
    write(applicantFields, applicant, changes);
}

const QList<FieldRow>& noteFieldRows()
{
    static const auto rows = rowsOf(noteFields);
    return rows;
}

QJsonValue fieldOf(const Note& note, QStringView field)
{
    return read(noteFields, note, field);
}

void setFields(Note& note, const QList<FieldChange>& changes)
{
    write(noteFields, note, changes);
}

const QList<FieldRow>& pinFieldRows()
{
    static const auto rows = rowsOf(pinFields);
    return rows;
}

QJsonValue fieldOf(const Pin& pin, QStringView field)
{
    return read(pinFields, pin, field);
}

void setFields(Pin& pin, const QList<FieldChange>& changes)
{
    write(pinFields, pin, changes);
}

const QList<FieldRow>& eligibilityFieldRows()
{
    static const auto rows = rowsOf(eligibilityFields);
    return rows;
}

QJsonValue fieldOf(const ConditionCheck& check, QStringView field)
{
    return read(eligibilityFields, check, field);
}

void setFields(ConditionCheck& check, const QList<FieldChange>& changes)
{
    write(eligibilityFields, check, changes);
}

const QList<FieldRow>& settlementFieldRows()
{
    static const auto rows = rowsOf(settlementFields);
    return rows;
}

QJsonValue fieldOf(const Settlement& settlement, QStringView field)
{
    return read(settlementFields, settlement, field);
}

void setFields(Settlement& settlement, const QList<FieldChange>& changes)
{
    write(settlementFields, settlement, changes);
}

const QList<FieldRow>& personFieldRows()
{
    static const auto rows = rowsOf(personFields).first(4);
    return rows;
}

const QList<FieldRow>& personNameRows()
{
    static const auto rows = personFieldRows().first(3);
    return rows;
}

const QList<FieldRow>& personRoleRows()
{
    static const auto rows = personFieldRows().sliced(3);
    return rows;
}

const QList<FieldRow>& personMergeRows()
{
    static const auto rows = rowsOf(personFields).sliced(4);
    return rows;
}

QJsonValue fieldOf(const Person& person, QStringView field)
{
    return read(personFields, person, field);
}

void setFields(Person& person, const QList<FieldChange>& changes)
{
    write(personFields, person, changes);
}

const QList<FieldRow>& documentFieldRows()
{
    static const QList<FieldRow> rows{
        {"kind"_L1, FieldForm::DocumentKind}, {"name"_L1, FieldForm::Text}, {"content"_L1, FieldForm::Content}};
    return rows;
}

QJsonValue fieldOf(const Document& document, QStringView field)
{
    if (field == "name"_L1) {
        return document.name;
    }
    if (field == "content"_L1) {
        return textValue(document.digest.hex());
    }
    if (field != "kind"_L1) {
        return {};
    }
    return document.reason == chosenByPerson() ? textValue(document.kind.value()) : guessJson(document);
}

void setFields(Document& document, const Change& change)
{
    for (const auto& field : change.fields) {
        if (field.field == "kind"_L1 && field.to.isObject()) {
            takeGuess(document, field.to.toObject());
        } else if (field.field == "kind"_L1) {
            document.kind = KindId(field.to.toString());
            document.confidence = 100;
            document.reason = chosenByPerson();
        } else if (field.field == "name"_L1 && change.note == document.digest.hex()) {
            document.name = field.to.toString();
        }
    }
}

QJsonObject guessJson(const Document& document)
{
    return {{u"kind"_s, document.kind.value()}, {u"confidence"_s, document.confidence}, {u"reason"_s, document.reason}};
}

void takeGuess(Document& document, const QJsonObject& guess)
{
    document.kind = KindId(guess[u"kind"_s].toString());
    document.confidence = guess[u"confidence"_s].toInt();
    document.reason = guess[u"reason"_s].toString();
}

KindId kindIn(const QJsonValue& value)
{
    return KindId(value.isObject() ? value[u"kind"_s].toString() : value.toString());
}

} // namespace pingshen
