// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/domain/Dossier.h"
#include "core/domain/EligibilityOutcome.h"
#include "core/domain/LocalText.h"
#include "core/domain/Pin.h"
#include "core/domain/Sheet.h"
#include "core/report/RecordMark.h"

#include <QDateTime>
#include <QImage>
#include <QJsonObject>

namespace pingshen {

/// One pin as it is listed.
struct EvidenceRow
{
    Pin pin;
    QString document; ///< as it is called now; empty: all of the package
    PinState state = PinState::Firm;
    QImage crop = {}; ///< of its page; null: none could be drawn. Not part of the content
};

struct EvidenceGroup
{
    IndicatorId id;
    LocalText indicator;
    QList<EvidenceRow> rows;
};

/// The evidence on one reviewer's sheet with everything that is printed of it.
struct EvidenceReport
{
    LocalText edition;
    Applicant applicant;
    LocalText reviewer; ///< the name as it is now
    SheetState state = SheetState::Draft;
    QList<EvidenceGroup> groups; ///< in order of the form, those without evidence left out
    QDateTime printedAt;         ///< in the zone in which it is to be read; not part of the content
    RecordMark record;           ///< not part of the content
    Ineligibility ineligibility = {};
};

QJsonObject toJson(const EvidenceReport& report);

/// SHA-256 of the canonical JSON.
Digest digestOf(const EvidenceReport& report);

} // namespace pingshen
