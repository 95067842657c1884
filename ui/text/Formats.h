// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Points.h"
#include "ui/text/Phrasebook.h"

#include <QDateTime>

namespace pingshen::ui {

/// How numbers, sizes, dates and lists are written, alike on every machine whatever its own settings are.

/// 12,345 in both languages.
QString countText(qint64 count);
/// "812 B", "3.4 MB", "2 GB": 1,024 to the next unit, at most one decimal. Below zero counts as zero.
QString sizeText(qint64 bytes);
/// "70", "70.5": as few decimals as the value has.
QString pointsText(WeightedPoints points);
/// "2025年12月5日", "5 December 2025"; empty for an invalid date.
QString dateText(QDate date, const Phrasebook& book = {});
/// "12月5日", "5 Dec": where the year is clear.
QString shortDateText(QDate date, const Phrasebook& book = {});
/// "2025年12月5日 09:03", "5 December 2025, 09:03", in local time; empty for an invalid one.
QString dateTimeText(const QDateTime& at, const Phrasebook& book = {});
/// "09:03:22" in local time.
QString timeText(const QDateTime& at);
/// What stands between the items of a list: "、" or ", ".
QString listSeparator(const Phrasebook& book = {});
QString listText(const QStringList& items, const Phrasebook& book = {});

} // namespace pingshen::ui
