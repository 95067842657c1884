// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Dossier.h"
#include "core/domain/Settlement.h"
#include "core/facts/CrossCheck.h"
#include "ui/text/Phrasebook.h"

namespace pingshen::ui {

/// What a fact is called: "Passport number".
QString labelOf(FactKind kind, const Phrasebook& book = {});
/// How documents stand to one another: "differs".
QString labelOf(FactDifference::Kind kind, const Phrasebook& book = {});
/// Whether check digits hold; empty where there are none.
QString labelOf(FactCheck check, const Phrasebook& book = {});

/// What a person said of a difference: "accepted"; of one that nobody has said anything of "open".
QString labelOf(Settled settled, const Phrasebook& book = {});
/// A value as people read it: degrees and countries by their names, money with its thousands.
QString factValueText(FactKind kind, const QString& value, const Phrasebook& book = {});
/// "Passport number · permit.pdf: SPL720481"; of what lacks there "missing". Empty of what is no statement.
QString statementText(const StatementId& id, const QList<Document>& documents, const Phrasebook& book = {});

} // namespace pingshen::ui
