// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Rubric.h"
#include "ui/text/Phrasebook.h"

#include <QJsonObject>

namespace pingshen::ui {

/// The arguments of a sentence with the ids of the rubric's kinds and indicators replaced by their labels,
/// and the names of fields and languages by their words; of a text in both languages ({"zh": ..., "en": ...}) the one
/// that is spoken stays. Ids stay as they are where there is no rubric, or none of that id in it.
QJsonObject named(QJsonObject args, const Rubric* rubric, const Phrasebook& book);

/// What an indicator is called; the choice among several ways to be assessed has a word of ours. Empty for one that
/// the rubric does not have.
QString indicatorName(const IndicatorId& id, const Rubric& rubric, const Phrasebook& book = {});
/// The word for that choice.
QString trackWord(const Phrasebook& book = {});

/// Both names of a person, the one in the language of the book first; empty when there is neither.
QString applicantName(const QString& latin, const QString& chinese, const Phrasebook& book = {});

/// What an application is called where it is listed: its applicant's names, else its case number, else that neither is
/// known.
QString applicationTitle(const QString& latin, const QString& chinese, const QString& caseNumber,
                         const Phrasebook& book = {});

} // namespace pingshen::ui
