// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Conflicts.h"

#include <QCoreApplication>

namespace pingshen::ui {

/// Words what several computers said otherwise, as the history words it.
class ChoiceWords
{
    Q_DECLARE_TR_FUNCTIONS(pingshen::ui::ConflictBox)

public:
    /// Both must outlive this.
    ChoiceWords(const ApplicationFile& file, const ReviewerId& reviewer) : m_file(file), m_reviewer(reviewer) {}

    QString namesOf(const Disagreement& disagreement) const;
    /// What is to be done about it, where it stands alone.
    QString titleOf(const Disagreement& disagreement) const;
    /// No side may be chosen as the office has it now.
    QString deadEndOf(const Disagreement& disagreement) const;
    QString valueOf(const Disagreement& disagreement, const ConflictSide& side) const;
    QString whoOf(const Disagreement& disagreement, const ConflictSide& side) const;
    /// The same beneath the name of its computer.
    QString whoInColumn(const Disagreement& disagreement, const ConflictSide& side) const;
    /// At the head of one of the columns.
    QString computerOf(const DeviceId& device, const QList<DeviceId>& columns) const;
    /// What it was settled by: one of its sides, else whatever stands there now.
    QString settledText(const Disagreement& disagreement) const;

private:
    const ApplicationFile& m_file;
    const ReviewerId& m_reviewer;
};

} // namespace pingshen::ui
