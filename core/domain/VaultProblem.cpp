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
        return problem.args[u"own"_s].toBool() ? ProblemKind::Signature : ProblemKind::Chain;
    case Code::EditsLost:
    case Code::EndLost:
    case Code::SignedAnew:
    case Code::HistoryBroken:
        return ProblemKind::Loss;
    case Code::ConversionDiffers:
    case Code::HeldChanged: // no part of the history yet
    case Code::SheetForged:
    case Code::SheetTwice:
    case Code::MergedIntoOwn:
    case Code::MergedByAnother:
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
        return ProblemKind::Chain;
    case Code::StandardChanged:
    case Code::DocumentMissing:
    case Code::DocumentDamaged:
    case Code::DocumentUnreadable:
        return ProblemKind::Harm;
    }
    Q_UNREACHABLE();
}

bool isOfChain(const VaultProblem& problem)
{
    const auto kind = kindOf(problem);
    return kind == ProblemKind::Chain || kind == ProblemKind::Signature || kind == ProblemKind::Loss;
}

} // namespace pingshen
