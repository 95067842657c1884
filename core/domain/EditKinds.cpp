// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/EditKinds.h"

#include "core/domain/SamePersons.h"

#include <algorithm>
#include <array>

namespace pingshen {

namespace {

using Kind = EditKind;
using enum Audience;

constexpr std::array rows{
    EditKindRow{Kind::PackageImported, StatePart::Package, SubjectKind::Version, nullptr, Everyone, Undoable::No,
                Conditions(), Maker::Program},
    EditKindRow{Kind::ApplicantChanged, StatePart::Applicant, SubjectKind::None, applicantFieldRows, Everyone,
                Undoable::Yes},
    EditKindRow{Kind::DocumentChanged, StatePart::Document, SubjectKind::Document, documentFieldRows, Everyone,
                Undoable::Yes},
    EditKindRow{Kind::KindRecognised, StatePart::Document, SubjectKind::Document, nullptr, Everyone, Undoable::No,
                Conditions(), Maker::Program},
    EditKindRow{Kind::ScoreChanged, StatePart::Score, SubjectKind::Indicator, scoreFieldRows, Author, Undoable::Yes,
                Condition::SheetOpen | Condition::ByExpert},
    EditKindRow{Kind::ScoreConfirmed, StatePart::Score, SubjectKind::Indicator, nullptr, Author, Undoable::No,
                Condition::SheetOpen | Condition::ByExpert},
    EditKindRow{Kind::SheetSubmitted, StatePart::Sheet, SubjectKind::None, nullptr, Submitters, Undoable::No,
                Condition::SheetComplete | Condition::ByExpert},
    EditKindRow{Kind::SheetReturned, StatePart::Sheet, SubjectKind::Reviewer, nullptr, SheetOwner, Undoable::No,
                Condition::SheetSubmitted | Condition::ReasonGiven | Condition::ByOffice, Maker::Person, Kind::Unknown,
                Reason::Typed},
    EditKindRow{Kind::VisitRequested, StatePart::Visit, SubjectKind::None, nullptr, Everyone, Undoable::Yes,
                Condition::ReasonGiven | Condition::ByOffice, Maker::Person, Kind::VisitWithdrawn, Reason::Typed},
    EditKindRow{Kind::VisitWithdrawn, StatePart::Visit, SubjectKind::None, nullptr, Everyone, Undoable::Yes,
                Condition::RequestStands | Condition::ByOffice, Maker::Person, Kind::VisitRequested, Reason::Typed,
                Effect::Withdraws},
    EditKindRow{Kind::VisitChanged, StatePart::Visit, SubjectKind::None, visitFieldRows, VisitReaders, Undoable::Yes,
                Condition::VisitOpen},
    EditKindRow{Kind::OriginalChecked, StatePart::Original, SubjectKind::Document, originalFieldRows, VisitReaders,
                Undoable::Yes, Condition::VisitOpen},
    EditKindRow{Kind::NoteChanged, StatePart::Note, SubjectKind::Note, noteFieldRows, Everyone, Undoable::Yes,
                Condition::NoteSays},
    EditKindRow{Kind::SettingChanged, StatePart::Setting, SubjectKind::Rubric, nullptr, Everyone, Undoable::No,
                Condition::ByOffice},
    EditKindRow{Kind::HistoryConverted, StatePart::None, SubjectKind::None, nullptr, Everyone, Undoable::No,
                Conditions(), Maker::Program},
    EditKindRow{Kind::VaultContinued, StatePart::None, SubjectKind::Device, nullptr, Everyone, Undoable::No,
                Conditions(), Maker::Program},
    EditKindRow{Kind::PersonAdded, StatePart::Person, SubjectKind::Person, personFieldRows, Everyone},
    EditKindRow{Kind::PersonNamed, StatePart::Person, SubjectKind::Person, personNameRows, Everyone, Undoable::Yes},
    EditKindRow{Kind::RolesChanged, StatePart::Person, SubjectKind::Person, personRoleRows, Everyone, Undoable::Yes},
    EditKindRow{Kind::PersonMerged, StatePart::Person, SubjectKind::Person, personMergeRows, Everyone, Undoable::Yes,
                Condition::SaidByAnother},
    EditKindRow{Kind::DocumentsReceived, StatePart::None, SubjectKind::None, nullptr, Everyone, Undoable::No,
                Conditions(), Maker::Program},
    EditKindRow{Kind::PinChanged, StatePart::Pin, SubjectKind::Pin, pinFieldRows, Author, Undoable::Yes,
                Condition::SheetOpen | Condition::ByExpert},
    EditKindRow{Kind::EligibilityChecked, StatePart::Eligibility, SubjectKind::Condition, eligibilityFieldRows,
                Everyone, Undoable::Yes, Condition::ByMaterials},
    EditKindRow{Kind::DifferenceSettled, StatePart::Settlement, SubjectKind::Statement, settlementFieldRows, Everyone,
                Undoable::Yes, Condition::ByMaterials},
    EditKindRow{.kind = Kind::Unknown, .maker = Maker::Program},
};

} // namespace

const EditKindRow& rowOf(EditKind::Value kind)
{
    const auto row = std::ranges::find(rows, kind, &EditKindRow::kind);
    Q_ASSERT(row != rows.end());
    return *row;
}

bool isOnSheet(EditKind::Value kind)
{
    const auto part = rowOf(kind).part;
    return part == StatePart::Score || part == StatePart::Pin;
}

const FieldRow* fieldRow(EditKind::Value kind, QStringView field)
{
    const auto& row = rowOf(kind);
    if (!row.fields) {
        return nullptr;
    }
    const auto& fields = row.fields();
    const auto found = std::ranges::find_if(fields, [field](const FieldRow& each) { return each.name == field; });
    return found == fields.end() ? nullptr : &*found;
}

bool isDecision(EditKind::Value kind)
{
    const auto& row = rowOf(kind);
    const bool isOfApplication = row.part == StatePart::Visit || row.part == StatePart::Sheet;
    return isOfApplication && row.conditions.testFlag(Condition::ByOffice);
}

QString requestIn(const Change& change)
{
    return rowOf(change.kind).effect == Effect::Withdraws ? change.content[QStringLiteral("request")].toString()
                                                          : change.note;
}

QJsonObject withdrawalOf(const QString& requestReason)
{
    return {{QStringLiteral("request"), requestReason}};
}

ReviewerId sheetOwner(const Change& change)
{
    const auto& row = rowOf(change.kind);
    if (!isOnSheet(change.kind) && row.part != StatePart::Sheet) {
        return {};
    }
    if (row.subject == SubjectKind::Reviewer) {
        return ReviewerId(change.subject);
    }
    const auto begunBy = ReviewerId(change.content[QStringLiteral("sheet")].toString());
    return begunBy.isEmpty() ? change.author : begunBy;
}

ReviewerId sheetOwner(const Change& change, const SamePersons& same)
{
    const auto owner = sheetOwner(change);
    const bool isNamed = rowOf(change.kind).subject == SubjectKind::Reviewer || owner.isEmpty();
    return isNamed || same.of(owner) == same.of(change.author) ? owner : change.author;
}

} // namespace pingshen
