// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/EditKinds.h"
#include "core/review/Changes.h"
#include "core/storage/EditJournal.h"
#include "core/work/Workplace.h"

#include <QMetaEnum>

namespace pingshen::test {

/// A word that is found again wherever an edit of this kind comes out.
inline QString plantOf(EditKind::Value kind)
{
    return QStringLiteral("plant") + nameOf(kind);
}

inline QList<EditKind::Value> everyKind()
{
    QList<EditKind::Value> kinds;
    const auto names = QMetaEnum::fromType<EditKind::Value>();
    for (int i = 0; i < names.keyCount(); ++i) {
        kinds.append(static_cast<EditKind::Value>(names.value(i)));
    }
    return kinds;
}

/// Another package would be another application's, and the request of a visit opens it to all. A submission says
/// nothing in words.
inline bool isPlanted(EditKind::Value kind)
{
    const auto& row = rowOf(kind);
    return row.part != StatePart::None && row.part != StatePart::Package && kind != EditKind::SheetSubmitted
           && kind != EditKind::VisitRequested && kind != EditKind::KindRecognised;
}

inline bool isOfOffice(EditKind::Value kind)
{
    return rowOf(kind).part == StatePart::Setting || rowOf(kind).part == StatePart::Person;
}

/// Points, dates and conclusions that stand nowhere else.
inline QJsonValue plantIn(FieldForm form, EditKind::Value kind)
{
    switch (form) {
    case FieldForm::Text:
        return plantOf(kind);
    case FieldForm::Points:
        return QStringLiteral("3.17");
    case FieldForm::Date:
        return kind == EditKind::ApplicantChanged     ? QStringLiteral("1980-05-06")
               : kind == EditKind::EligibilityChecked ? QStringLiteral("2026-02-05")
                                                      : QStringLiteral("2026-02-03");
    case FieldForm::Original:
        return QStringLiteral("differs");
    case FieldForm::Conclusion:
        return QStringLiteral("inconsistent");
    case FieldForm::Indicator:
        return QStringLiteral("education");
    case FieldForm::Stance:
        return QStringLiteral("against");
    case FieldForm::Settled:
        return QStringLiteral("accepted");
    case FieldForm::ConditionResult:
        return QStringLiteral("notMet");
    case FieldForm::Document:
    case FieldForm::Evidence:
    case FieldForm::FileDigest:
    case FieldForm::Page:
    case FieldForm::Rects:
    case FieldForm::Coverage:
    case FieldForm::PinPlacement:
    case FieldForm::Option:
    case FieldForm::DocumentKind:
    case FieldForm::Content:
    case FieldForm::Roles:
    case FieldForm::Person:
        break;
    }
    return {};
}

inline Change planted(EditKind::Value kind, const ApplicationFile& file, const PersonId& author)
{
    const auto& row = rowOf(kind);
    const QMap<SubjectKind, QString> subjects{
        {SubjectKind::Document, file.dossier.documents.first().id.value()},
        {SubjectKind::Indicator, QStringLiteral("education")},
        {SubjectKind::Note, QStringLiteral("n")},
        {SubjectKind::Pin, QString(32, u'1')},
        {SubjectKind::Condition, QStringLiteral("registered")},
        {SubjectKind::Statement, QStringLiteral("birthDate ") + file.dossier.documents.first().id.value()},
        {SubjectKind::Rubric, file.rubric.id.value()},
        {SubjectKind::Person, QStringLiteral("Somebody")}};
    auto change = plainChange(kind, file, author, subjects.value(row.subject));
    change.application = isOfOffice(kind) ? ApplicationId() : change.application;
    for (const auto& field : row.fields ? row.fields() : QList<FieldRow>()) {
        if (const auto value = plantIn(field.form, kind); !value.isNull()) {
            change.fields.append({QString(field.name), {}, value});
        }
    }
    return change;
}

/// An edit of every kind by one person, whatever the rules: new kinds are among them by themselves. Of a sheet that is
/// locked the fold would show no score; a return is made as people make it, with the word in its reason.
inline Done plantAll(Workplace& workplace, const ApplicationFile& file, const PersonId& author)
{
    for (const auto kind : everyKind()) {
        if (isPlanted(kind) && rowOf(kind).part != StatePart::Sheet) {
            PINGSHEN_TRY(workplace.journal().record(planted(kind, file, author)));
        }
    }
    return {};
}

} // namespace pingshen::test
