// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/Phrasebook.h"

#include <QJsonObject>
#include <QStringList>

namespace pingshen::ui {

/// Fills a sentence with named arguments.
///   {name}          the argument as it is; a list is joined; a number without grouping
///   {first,second}  the first of them that is there
///   {name:number}   grouped: 60,000        {name:bytes}  2 GB
///   {name:points}   70 for 70.0000
///   {name:time}     an ISO date and time in the style of the language
///   [ ... {name} ]  left out, brackets and all, when an argument in it is missing or empty
/// An argument missing outside of brackets leaves an ellipsis, never a brace.
QString fillIn(const QString& sentence, const QJsonObject& args, const Phrasebook& book);

/// One behind the other, as the language does; empty ones are left out.
QString sentences(QStringList all, const Phrasebook& book = {});

} // namespace pingshen::ui
