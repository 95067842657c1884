// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reading/DocumentName.h"

#include "ui/text/Phrasebook.h"

#include <QFileInfo>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

QString numberedName(const ApplicationFile& file, const Document& document)
{
    const auto name = QFileInfo(document.name).completeBaseName();
    const auto* required = file.rubric.document(document.kind);
    return required ? required->slot + u' ' + required->label.in(Phrasebook().language()) + u" · "_s + name : name;
}

QString shortName(const ApplicationFile& file, const Document& document, const QList<DocumentId>& others)
{
    const auto name = QFileInfo(document.name).completeBaseName();
    const auto* required = file.rubric.document(document.kind);
    if (!required) {
        return name;
    }
    const bool isOneOfSeveral = std::ranges::any_of(others, [&](const DocumentId& id) {
        const auto* other = file.document(id);
        return other && id != document.id && other->kind == document.kind;
    });
    if (!isOneOfSeveral) {
        return required->slot + u' ' + required->label.in(Phrasebook().language());
    }
    // Many files begin with their number already.
    return name.startsWith(required->slot, Qt::CaseInsensitive) ? name : required->slot + u' ' + name;
}

} // namespace pingshen::ui
