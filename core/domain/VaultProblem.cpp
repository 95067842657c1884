// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/VaultProblem.h"

#include <QMetaEnum>

namespace pingshen {

using namespace Qt::StringLiterals;

QString nameOf(VaultProblem::Code code)
{
    return QString::fromLatin1(QMetaEnum::fromType<VaultProblem::Code>().valueToKey(static_cast<int>(code)));
}

ProblemKind kindOf(const VaultProblem& problem)
{
    using Code = VaultProblem::Code;
    switch (problem.code) {
    case Code::StateDiffers:
    case Code::ListOutdated:
        return ProblemKind::Stored;
    case Code::SchemaDiffers:
        return problem.args[u"mendable"_s].toBool() ? ProblemKind::Stored : ProblemKind::Harm;
    case Code::EditsMiscounted:
        return ProblemKind::Signature;
    case Code::EditForged:
        return problem.args[u"own"_s].toBool() ? ProblemKind::Signature : ProblemKind::Harm;
    case Code::EditsLost:
    case Code::EndLost:
    case Code::SignedAnew:
    case Code::ConversionDiffers:
    case Code::HistoryBroken:
    case Code::HeldChanged:
    case Code::SheetForged:
    case Code::SheetTwice:
    case Code::MergedIntoOwn:
    case Code::StandardMissing:
    case Code::StateOutdated:
        return ProblemKind::Lasting;
    case Code::HighlightUnreadable:
    case Code::HighlightBeyond:
        return ProblemKind::Private;
    case Code::DatabaseCorrupt:
    case Code::DatabaseEmptied:
    case Code::EditChanged:
    case Code::EditMissing:
    case Code::EditLinkBroken:
    case Code::EditMoved:
    case Code::EditTailChanged:
    case Code::DeviceForged:
    case Code::DeviceOther:
    case Code::EndUnknown:
    case Code::StandardChanged:
    case Code::DocumentMissing:
    case Code::DocumentDamaged:
    case Code::DocumentUnreadable:
        return ProblemKind::Harm;
    }
    Q_UNREACHABLE();
}

bool isOfChain(VaultProblem::Code code)
{
    switch (code) {
    case VaultProblem::Code::DatabaseCorrupt:
    case VaultProblem::Code::DatabaseEmptied:
    case VaultProblem::Code::EditChanged:
    case VaultProblem::Code::EditMissing:
    case VaultProblem::Code::EditLinkBroken:
    case VaultProblem::Code::EditMoved:
    case VaultProblem::Code::EditTailChanged:
    case VaultProblem::Code::EditsMiscounted:
    case VaultProblem::Code::EditForged:
    case VaultProblem::Code::DeviceForged:
    case VaultProblem::Code::DeviceOther:
    case VaultProblem::Code::EndUnknown:
    case VaultProblem::Code::EditsLost:
    case VaultProblem::Code::EndLost:
    case VaultProblem::Code::SignedAnew:
    case VaultProblem::Code::HistoryBroken:
        return true;
    case VaultProblem::Code::HeldChanged: // no part of the history yet
    case VaultProblem::Code::ConversionDiffers:
    case VaultProblem::Code::SchemaDiffers:
    case VaultProblem::Code::StateDiffers:
    case VaultProblem::Code::ListOutdated:
    case VaultProblem::Code::StateOutdated:
    case VaultProblem::Code::SheetForged:
    case VaultProblem::Code::SheetTwice:
    case VaultProblem::Code::MergedIntoOwn:
    case VaultProblem::Code::StandardMissing:
    case VaultProblem::Code::StandardChanged:
    case VaultProblem::Code::HighlightUnreadable:
    case VaultProblem::Code::HighlightBeyond:
    case VaultProblem::Code::DocumentMissing:
    case VaultProblem::Code::DocumentDamaged:
    case VaultProblem::Code::DocumentUnreadable:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace pingshen
